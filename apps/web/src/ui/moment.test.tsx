// @vitest-environment happy-dom
import { act } from 'react';
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { Moment } from './moment';
import { render } from './test-render';

const at = '2026-05-04T10:00:00.000Z';
const madeAt = (minute: number) => Date.parse(at) + minute * 60_000;
const pass = (minutes: number) => act(async () => void vi.advanceTimersByTime(minutes * 60_000));

beforeEach(() => vi.useFakeTimers());
afterEach(() => vi.useRealTimers());

it('says how long ago it was while that goes on', async () => {
  const { place, remove } = await render(<Moment at={at} now={madeAt(11)} />);
  expect(place.textContent).toBe('11 minutes ago');
  await pass(2);
  expect(place.textContent).toBe('13 minutes ago');
  await remove();
});

it('knows how old a page is that is come back to', async () => {
  const before = await render(<Moment at={at} now={madeAt(20)} />);
  await before.remove();
  await pass(5);
  const { place, remove } = await render(<Moment at={at} now={madeAt(20)} />);
  expect(place.textContent).toBe('25 minutes ago');
  await remove();
});

it('begins anew where the server has said what it is by now', async () => {
  const { place, rerender, remove } = await render(<Moment at={at} now={madeAt(30)} />);
  await pass(3);
  await rerender(<Moment at={at} now={madeAt(33) + 5_000} />);
  expect(place.textContent).toBe('33 minutes ago');
  await remove();
});
