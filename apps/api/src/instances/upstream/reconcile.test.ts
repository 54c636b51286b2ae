import { describe, expect, it } from 'vitest';
import { minute } from '../../../test/clock.js';
import type { StoredInstance } from '../ports.js';
import type { UpstreamAttempt, UpstreamInstance, UpstreamLink } from './ports.js';
import { reconcile } from './reconcile.js';
import { createTurns } from './in-turn.js';
import type { UpstreamPorts } from './upstream-of.js';

const now = new Date('2026-03-01T08:30:00Z');
const fault = new Error('The envelope was not sealed for this.');

const anAttempt = (id: string) =>
  ({ id, looks: 0, startedAt: now, platformUrl: 'p', problem: null }) as UpstreamAttempt;
const aLink = (instanceId: string): UpstreamLink => ({
  instanceId,
  organizationId: 'o',
  platformUrl: 'p',
  attemptId: instanceId,
  upstreamNumber: 1,
  sealedToken: null,
  shown: null,
  dueAt: now,
  tries: 0,
  problem: null,
});

/** Attempts and links that are due, and what has been written of them. The vault opens nothing of the instance `bad`. */
function aPlatform(attempts: readonly UpstreamAttempt[], links: readonly UpstreamLink[], broken?: string) {
  const written: unknown[][] = [];
  const writing =
    (what: string) =>
    (id: string, ...rest: unknown[]) => {
      if (what === broken) return Promise.reject(fault);
      return Promise.resolve(
        written.push([what, id, ...rest.map((value) => (value instanceof Date ? +value - +now : value))]),
      );
    };
  const there = {
    number: 1,
    name: 'Acme',
    tags: [],
    configuration: {},
    isDisabled: false,
  } as unknown as UpstreamInstance;
  const ports = {
    clock: { now: () => now },
    inTurn: createTurns(),
    links: {
      listDueAttempts: () => Promise.resolve(attempts),
      listDueLinks: () => Promise.resolve(links),
      findLink: (id: string) => Promise.resolve(links.find(({ instanceId }) => instanceId === id)),
      abandon: () => Promise.resolve(true),
      postpone: writing('postpone'),
      markDue: writing('markDue'),
      settle: writing('settle'),
    },
    instances: {
      findById: (_: string, id: string) =>
        Promise.resolve({
          id,
          name: 'Acme',
          tags: [],
          elementKey: 'e',
          configuration: [],
          sealedConfiguration: 's',
        } as unknown as StoredInstance),
    },
    catalogue: { find: () => ({ key: 'e', configuration: [] }) },
    vault: {
      open: ({ subjectId }: { subjectId: string }) => {
        if (subjectId === 'bad') throw fault;
        return '{}';
      },
    },
    upstream: {
      url: 'p',
      findByTag: (marker: string) => (marker.includes('bad') ? Promise.reject(fault) : Promise.resolve([])),
      change: () => Promise.resolve(there),
      setDisabled: () => Promise.resolve(true),
    },
  } as unknown as UpstreamPorts;
  return { written, run: reconcile(ports) };
}

describe('bringing into step', () => {
  it('goes on past an instance that cannot be read, which is tried again later', async () => {
    const { written, run } = aPlatform([], [aLink('bad'), aLink('good')]);
    expect(await run()).toEqual([
      { what: 'OUT_OF_STEP', id: 'bad', problem: 'Isotope itself failed.', error: fault },
      { what: 'IN_STEP', id: 'good' },
    ]);
    const [putOff, settled] = written;
    expect(putOff).toEqual(['markDue', 'bad', expect.any(Number), 1, 'Isotope itself failed.']);
    expect(putOff?.[2]).toBeGreaterThan(0);
    expect(putOff?.[2]).toBeLessThan(minute);
    expect(settled?.slice(0, 2)).toEqual(['settle', 'good']);
  });

  it('goes on past a create that cannot be looked after, which is looked for again later', async () => {
    const { written, run } = aPlatform([anAttempt('bad'), anAttempt('good')], [aLink('linked')]);
    expect((await run()).map(({ what, id, error }) => [what, id, error])).toEqual([
      ['ATTEMPT_PENDING', 'bad', fault],
      ['ATTEMPT_PENDING', 'good', undefined],
      ['IN_STEP', 'linked', undefined],
    ]);
    expect(written[0]).toEqual(['postpone', 'bad', expect.any(Number), 1, 'Isotope itself failed.']);
  });

  it('tells of the others when one cannot even be put off', async () => {
    const { run } = aPlatform([anAttempt('bad')], [aLink('bad'), aLink('good')], 'markDue');
    expect((await run()).map(({ what, id }) => [what, id])).toEqual([
      ['ATTEMPT_PENDING', 'bad'],
      ['OUT_OF_STEP', 'bad'],
      ['IN_STEP', 'good'],
    ]);
  });
});
