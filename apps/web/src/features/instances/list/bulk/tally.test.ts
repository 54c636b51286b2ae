import { expect, it } from 'vitest';
import { tallyOf } from './tally';

it('counts what was done, what was so already, what failed and what can be taken back', () => {
  const undo = async () => ({ kind: 'done' }) as const;
  expect(
    tallyOf([
      { kind: 'done', undo },
      { kind: 'done', verdict: 'REJECTED' },
      { kind: 'done', verdict: 'VERIFIED' },
      { kind: 'unchanged' },
      { kind: 'failed', message: 'No.', requestId: undefined },
    ]),
  ).toEqual({
    done: 3,
    unchanged: 1,
    failed: 1,
    undoable: 1,
    verdicts: { VERIFIED: 1, REJECTED: 1, UNREACHABLE: 0, UNVERIFIED: 0 },
  });
});
