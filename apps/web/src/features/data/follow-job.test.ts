import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import type { Failure } from '@/graphql/failure';
import { askJob } from './bulk-calls';
import type { BulkJobItem } from './bulk-documents';
import { followJob } from './follow-job';

vi.mock('./bulk-calls', async (original) => ({ ...(await original<object>()), askJob: vi.fn() }));

beforeEach(() => void vi.useFakeTimers());
afterEach(() => {
  vi.useRealTimers();
  vi.mocked(askJob).mockReset();
});

const job = (changes: Partial<BulkJobItem> = {}) =>
  ({ number: 7, status: 'RUNNING', recordsCount: 0, ...changes }) as BulkJobItem;
const unreachable: Failure = { kind: 'unreachable', message: '', requestId: 'r' };

/** Follows a job to which these answers come one after another, the last of them again and again. */
async function following(...answers: readonly (BulkJobItem | Failure | null)[]) {
  const left = [...answers];
  vi.mocked(askJob).mockImplementation(() => Promise.resolve((left.length > 1 ? left.shift() : left[0]) ?? null));
  const counts: number[] = [];
  const onLook = ({ recordsCount }: BulkJobItem) => void counts.push(recordsCount);
  const followed = followJob('id', job(), { onLook, isCurrent: () => true });
  await vi.advanceTimersByTimeAsync(60_000);
  return { followed: await followed, counts, looks: vi.mocked(askJob).mock.calls };
}

it('asks for the job by its number until its end', async () => {
  const end = job({ status: 'COMPLETED', recordsCount: 3 });
  const { followed, counts, looks } = await following(job({ recordsCount: 2 }), end);
  expect([followed, counts]).toEqual([{ kind: 'ended', job: end }, [0, 2, 3]]);
  expect(looks).toEqual([
    ['id', 7],
    ['id', 7],
  ]);
});

it('ends with the failure when nobody has answered a few times in a row', async () => {
  const last = job({ recordsCount: 2 });
  const { followed, looks } = await following(last, unreachable);
  expect(followed).toEqual({ kind: 'unanswered', job: last, failure: unreachable });
  expect(looks).toHaveLength(6);
});

it('sits out a short silence', async () => {
  const end = job({ status: 'FAILED' });
  const silence = [unreachable, unreachable, unreachable];
  const { followed } = await following(...silence, job(), ...silence, end);
  expect(followed).toEqual({ kind: 'ended', job: end });
});

it('ends at once when the job is not there any more', async () => {
  const { followed, looks } = await following(null);
  expect([followed, looks.length]).toEqual([{ kind: 'lost' }, 1]);
});
