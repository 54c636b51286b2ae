// @vitest-environment happy-dom
import { act } from 'react';
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { Dialog } from './dialog';
import { render } from './test-render';

beforeEach(() => vi.useFakeTimers());
afterEach(() => vi.runAllTimers().useRealTimers());

/** A page with a link, a dialog over it, and its answer pressed; how often the link behind it was reached since. */
async function closedByPress() {
  const close = vi.fn();
  const reached = vi.fn((event: Event) => event.preventDefault());
  const page = (isOpen: boolean) => (
    <>
      <a href="/behind">Behind</a>
      {isOpen && (
        <Dialog title="Delete it?" onClose={close}>
          <button type="button" onClick={close}>
            Delete
          </button>
        </Dialog>
      )}
    </>
  );
  const { place, rerender, remove } = await render(page(true));
  const link = place.querySelector('a');
  link?.addEventListener('click', reached);
  const at = (x: number, as: PointerEventInit) =>
    new PointerEvent('click', { bubbles: true, cancelable: true, clientX: x, clientY: 40, ...as });
  await act(async () => place.querySelector('button')?.dispatchEvent(at(300, { detail: 1 })));
  await rerender(page(false));
  return { close, reached, remove, pressAt: (x: number, as: PointerEventInit) => link?.dispatchEvent(at(x, as)) };
}

const again = { pointerType: 'mouse', detail: 2 };
const once = { pointerType: 'mouse', detail: 1 };
const tap = { pointerType: 'touch', detail: 1 };

it.each([again, tap])('takes the second click of a double click that closed it: %o', async (as) => {
  const { close, reached, pressAt, remove } = await closedByPress();
  expect(close).toHaveBeenCalledOnce();
  pressAt(302, as);
  expect(reached).not.toHaveBeenCalled();
  await remove();
});

it('leaves alone a click of its own, one elsewhere, and one that comes later', async () => {
  const { reached, pressAt, remove } = await closedByPress();
  pressAt(300, once);
  pressAt(500, tap);
  expect(reached).toHaveBeenCalledTimes(2);
  vi.advanceTimersByTime(600);
  pressAt(300, again);
  expect(reached).toHaveBeenCalledTimes(3);
  await remove();
});
