// @vitest-environment happy-dom
import { act } from 'react';
import { afterEach, expect, it } from 'vitest';
import { render } from '@/ui/test-render';
import { dismissBulk, doInBulk, stopBulk, undoBulk, useBulkJob, useOutcome } from './bulk-job';
import type { Outcome } from './run-bulk';

const items = ['a', 'b', 'c'].map((id) => ({ id, name: id.toUpperCase(), tags: [] }));
const find = () => Promise.resolve(items);
const done: Outcome = { kind: 'done' };

afterEach(() => dismissBulk());

/** Whether the browser would ask before the window is left. */
const asksBeforeLeaving = () => !window.dispatchEvent(new Event('beforeunload', { cancelable: true }));

function Shown() {
  const { report } = useBulkJob();
  const outcome = useOutcome('a');
  return report && `${report.kind} ${report.outcomes.size}/${report.total} ${report.isRunning} ${outcome?.kind}`;
}

/** Shows the job on a page of its own. */
async function openPage() {
  const { place, remove } = await render(<Shown />);
  return { said: () => place.textContent, remove };
}

it('goes on when the page it was begun on is left, and is known to the next', async () => {
  let answer: (outcome: Outcome) => void = () => undefined;
  const work = () => new Promise<Outcome>((resolve) => (answer = resolve));
  const first = await openPage();
  let ended: Promise<void> | undefined;
  await act(async () => {
    ended = doInBulk({ kind: 'delete', find: () => Promise.resolve(items.slice(0, 1)), work });
  });
  expect(first.said()).toBe('delete 0/1 true undefined');
  await first.remove();
  answer(done);
  await ended;
  const second = await openPage();
  expect(second.said()).toBe('delete 1/1 false done');
  await act(async () => dismissBulk());
  expect(second.said()).toBe('');
  await second.remove();
});

it('has the browser ask before the window is left while it runs, and no longer', async () => {
  expect(asksBeforeLeaving()).toBe(false);
  const asked: boolean[] = [];
  const work = async () => {
    asked.push(asksBeforeLeaving());
    return done;
  };
  await doInBulk({ kind: 'check', find, work });
  expect(asked).toEqual([true, true, true]);
  expect(asksBeforeLeaving()).toBe(false);
});

it('does one thing at a time', async () => {
  const worked: string[] = [];
  const work = (name: string) => async () => (worked.push(name), done);
  await Promise.all([
    doInBulk({ kind: 'delete', find, work: work('delete') }),
    doInBulk({ kind: 'disable', find, work: work('disable') }),
  ]);
  expect(worked).toEqual(['delete', 'delete', 'delete']);
});

it('takes back what was done, and only that', async () => {
  const undone: string[] = [];
  const work = async ({ id }: { readonly id: string }): Promise<Outcome> =>
    id === 'b' ? { kind: 'unchanged' } : { kind: 'done', undo: async () => (undone.push(id), done) };
  await doInBulk({ kind: 'disable', find, work });
  await undoBulk();
  expect(undone).toEqual(['a', 'c']);
});

it('begins nothing of what was stopped while it was looked for', async () => {
  const worked: string[] = [];
  const work = async ({ id }: { readonly id: string }) => (worked.push(id), done);
  const stopAndFind = async () => (stopBulk(), items);
  await doInBulk({ kind: 'disable', find: stopAndFind, work });
  expect(worked).toEqual([]);
});
