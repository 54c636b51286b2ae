import { describe, expect, it } from 'vitest';
import { type StageLine, waitingStages, withStage } from './stages';
import { timelineOf } from './timeline';

const told = (stage: Partial<Exclude<StageLine, { status: 'WAITING' }>>) =>
  ({
    name: 'ZONE',
    status: 'PASSED',
    startedAt: '2026-03-12T08:00:00.100Z',
    durationMs: 100,
    code: null,
    message: null,
    providerMessage: null,
    ...stage,
  }) as const;

describe('a receipt while the check runs', () => {
  it('begins with all five stages waiting, in their order', () => {
    expect(waitingStages().map(({ name, status }) => [name, status])).toEqual([
      ['CONFIGURATION', 'WAITING'],
      ['ZONE', 'WAITING'],
      ['NETWORK', 'WAITING'],
      ['SIGN_IN', 'WAITING'],
      ['PERMISSION', 'WAITING'],
    ]);
  });

  it('puts what is told about a stage in its place and leaves the others', () => {
    const lines = withStage(waitingStages(), told({ status: 'RUNNING', durationMs: null }));
    expect(lines.map(({ status }) => status)).toEqual(['WAITING', 'RUNNING', 'WAITING', 'WAITING', 'WAITING']);
  });

  it('does not let a late “running” undo an outcome', () => {
    const ended = withStage(waitingStages(), told({ status: 'FAILED' }));
    expect(withStage(ended, told({ status: 'RUNNING' }))).toEqual(ended);
  });
});

describe('timelineOf', () => {
  it('lays each stage where it was in the whole, in hundredths', () => {
    const lines = [
      told({ name: 'CONFIGURATION', startedAt: '2026-03-12T08:00:00.000Z', durationMs: 100 }),
      told({ name: 'ZONE', startedAt: '2026-03-12T08:00:00.100Z', durationMs: 300 }),
      told({ name: 'NETWORK', status: 'SKIPPED', startedAt: null, durationMs: null }),
    ];
    expect(timelineOf(lines)).toEqual([{ start: 0, length: 25 }, { start: 25, length: 75 }, undefined]);
  });

  it('gives a check that took no time spans that can be drawn', () => {
    expect(timelineOf([told({ durationMs: 0 })])).toEqual([{ start: 0, length: 0 }]);
    expect(timelineOf(waitingStages())).toEqual([undefined, undefined, undefined, undefined, undefined]);
  });
});
