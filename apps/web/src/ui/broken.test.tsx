// @vitest-environment happy-dom
import { expect, it, vi } from 'vitest';
import { Broken } from './broken';
import { press, render } from './test-render';

it('names what the log holds the reason under, and lets one try again', async () => {
  const retry = vi.fn();
  const error = Object.assign(new Error('secret detail'), { digest: '4711' });
  const { place, remove } = await render(<Broken error={error} retry={retry} />);
  expect(place.textContent).toContain('4711');
  expect(place.textContent).not.toContain('secret detail');
  await press(place.querySelector('button'));
  expect(retry).toHaveBeenCalledOnce();
  await remove();
});
