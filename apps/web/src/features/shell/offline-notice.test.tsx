// @vitest-environment happy-dom
import { act } from 'react';
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { press, render } from '@/ui/test-render';
import { OfflineNotice } from './offline-notice';

const network = (isThere: boolean) =>
  act(async () => {
    vi.spyOn(navigator, 'onLine', 'get').mockReturnValue(isThere);
    window.dispatchEvent(new Event(isThere ? 'online' : 'offline'));
  });

let shown: Awaited<ReturnType<typeof render>>;
const followed = vi.fn((event: Event) => event.preventDefault());
beforeEach(async () => {
  followed.mockClear();
  shown = await render(
    <>
      <OfflineNotice />
      <a href="/audit" onClick={(event) => followed(event.nativeEvent)}>
        Audit
      </a>
    </>,
  );
});
afterEach(async () => {
  await shown.remove();
  vi.restoreAllMocks();
});
const link = () => shown.place.querySelector('a');

it('keeps the page in its place while there is no network, and says why', async () => {
  await network(false);
  expect(shown.place.textContent).toContain('You are offline.');
  await press(link());
  expect(followed).not.toHaveBeenCalled();
  expect(shown.place.textContent).toContain('other pages cannot be opened');
});

it('lets links lead on once the network is back', async () => {
  await network(false);
  await network(true);
  expect(shown.place.textContent).toBe('Audit');
  await press(link());
  expect(followed).toHaveBeenCalledOnce();
});
