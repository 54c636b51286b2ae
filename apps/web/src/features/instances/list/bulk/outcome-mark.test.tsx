// @vitest-environment happy-dom
import { expect, it } from 'vitest';
import { render } from '@/ui/test-render';
import { OutcomeMark } from './outcome-mark';
import type { Outcome } from './run-bulk';

const tick = 'M3.6 8.6l2.9 2.9l6-6.6';

it.each<readonly [Outcome, string, boolean]>([
  [{ kind: 'done' }, 'Done', true],
  [{ kind: 'done', verdict: 'VERIFIED' }, 'Done', true],
  [{ kind: 'done', verdict: 'REJECTED' }, 'Rejected', false],
  [{ kind: 'done', verdict: 'UNREACHABLE' }, 'Unreachable', false],
  [{ kind: 'unchanged' }, 'Nothing to change', false],
  [{ kind: 'failed', message: 'No.', requestId: undefined }, 'Failed', false],
])('says of %o “%s”, with a tick for success alone', async (outcome, word, hasTick) => {
  const { place, remove } = await render(<OutcomeMark outcome={outcome} />);
  expect(place.textContent).toBe(word);
  expect(place.querySelector('path')?.getAttribute('d') === tick).toBe(hasTick);
  await remove();
});
