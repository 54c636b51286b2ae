import type { InstanceState, Verification } from '@isotope/core';
import { describe, expect, it } from 'vitest';
import { day } from '../../test/clock.js';
import { aRecord, anActor, clock } from '../../test/records.js';
import { adapters } from '../../test/stores.js';

const aVerification = (verdict: InstanceState, startedAt: Date): Verification => ({
  verdict,
  startedAt,
  durationMs: 1,
  stages: [],
});

describe.each(adapters)('the checks of an instance on %s', (_, open) => {
  it('are counted by day and verdict since a moment, one of them left out', async () => {
    const { instances, ...stores } = await open();
    const actor = await anActor(stores);
    const number = await instances.create(aRecord(actor));
    const instance = await instances.findByNumber(actor.organizationId, number);
    if (!instance) throw new Error('It is not there.');
    const midnight = Math.floor(clock.now().getTime() / day) * day;
    const at = (days: number, ms: number) => new Date(midnight + days * day + ms);
    let checked = instance;
    for (const [verdict, startedAt] of [
      ['VERIFIED', at(-40, 1)],
      ['VERIFIED', at(-2, 1)],
      ['VERIFIED', at(-2, 2)],
      ['REJECTED', at(-2, 3)],
      ['VERIFIED', at(-1, 1)],
    ] as const) {
      checked = await instances.noteCheck(checked, aVerification(verdict, startedAt), 'SCHEDULED');
    }
    const today = midnight / day;
    const counted = async (except: Date | null) => {
      const counts = await instances.countChecks(instance.id, at(-30, 0), except);
      return counts.map((one) => [Number(one.day) - today, one.verdict, one.count]).sort();
    };
    expect(await counted(null)).toEqual([
      [-1, 'VERIFIED', 1],
      [-2, 'REJECTED', 1],
      [-2, 'VERIFIED', 2],
    ]);
    expect(await counted(at(-1, 1))).toEqual([
      [-2, 'REJECTED', 1],
      [-2, 'VERIFIED', 2],
    ]);
  });
});
