// @vitest-environment happy-dom
import { afterEach, expect, it, vi } from 'vitest';
import { CopyButton } from './copy-button';
import { press, render } from './test-render';

afterEach(() => vi.restoreAllMocks());

async function pressCopy() {
  const shown = await render(<CopyButton text="t0ken" what="token" />);
  await press(shown.place.querySelector('button'));
  const said = shown.place.querySelector('[role=status]')?.textContent;
  await shown.remove();
  return said;
}

it('copies the text and says that it did', async () => {
  const write = vi.spyOn(navigator.clipboard, 'writeText').mockResolvedValue();
  expect(await pressCopy()).toBe('Copied: token');
  expect(write).toHaveBeenCalledWith('t0ken');
});

it('says how else where the browser forbids it', async () => {
  vi.spyOn(navigator.clipboard, 'writeText').mockRejectedValue(new Error('denied'));
  expect(await pressCopy()).toBe('Select it and copy: token');
});
