// @vitest-environment happy-dom
import { act } from 'react';
import { afterEach, expect, it, vi } from 'vitest';
import { render } from '@/ui/test-render';
import { cancelBulk, startBulk } from './bulk-calls';
import type { BulkJobItem } from './bulk-documents';
import { fetchPage } from './fetch-pages';
import { useExport } from './use-export';

vi.mock('./bulk-calls', async (original) => ({
  ...(await original<object>()),
  startBulk: vi.fn(),
  cancelBulk: vi.fn(),
}));
vi.mock('./fetch-pages', () => ({ fetchPage: vi.fn() }));

const begun = { number: 7, status: 'RUNNING', recordsCount: 0 } as BulkJobItem;
const remove: (() => Promise<void>)[] = [];
afterEach(async () => {
  vi.resetAllMocks();
  await Promise.all(remove.splice(0).map((take) => take()));
});

/** An export of a long list whose gathering is asked for and not yet answered. */
async function askedFor() {
  vi.mocked(fetchPage).mockResolvedValue({ records: [], next: 'more', totalCount: 5_000 });
  let answer: (sent: { readonly result: BulkJobItem }) => void = () => undefined;
  vi.mocked(startBulk).mockReturnValue(new Promise((resolve) => (answer = resolve)));
  const shown: { now: ReturnType<typeof useExport> } = { now: undefined as never };
  const saving = { save: vi.fn(), fetch: vi.fn() };
  function Shown() {
    shown.now = useExport({ id: 'i1', number: 1 }, { object: 'accounts' } as never, [], saving);
    return null;
  }
  remove.push((await render(<Shown />)).remove);
  await act(async () => void shown.now.goOn());
  return { shown, answer: () => act(async () => answer({ result: begun })) };
}

it('ends what was begun although it was cancelled before that was known, and follows it no more', async () => {
  const { shown, answer } = await askedFor();
  await act(async () => shown.now.cancel());
  await answer();
  expect(vi.mocked(cancelBulk).mock.calls).toEqual([['i1', 7]]);
  await act(async () => void shown.now.goOn());
  expect(startBulk).toHaveBeenCalledTimes(2);
});

it('lets go on what is left to be gathered in the background', async () => {
  const { shown, answer } = await askedFor();
  await act(async () => shown.now.leave());
  await answer();
  expect(cancelBulk).not.toHaveBeenCalled();
  expect(shown.now.state.kind).toBe('idle');
});
