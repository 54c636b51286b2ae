// @vitest-environment happy-dom
import { afterEach, expect, it } from 'vitest';
import type { Failure } from '@/graphql/failure';
import { isApiAwaited } from '@/lib/api-wait';
import { Kept } from './kept';
import { render } from './test-render';

const failureOf = (kind: Failure['kind']): Failure => ({ kind, message: '', requestId: undefined });
const away = failureOf('unreachable');
const answered = <Kept failure={undefined}>35 instances</Kept>;

let remove: (() => Promise<void>) | undefined;
afterEach(() => remove?.());

const show = async (element = answered) => {
  const shown = await render(element);
  remove = shown.remove;
  return shown;
};

it('keeps what stands there while the API does not answer, and waits for it', async () => {
  const { place, rerender } = await show();
  await rerender(<Kept failure={away}>It does not answer</Kept>);
  expect(place.textContent).toBe('35 instances');
  expect(isApiAwaited()).toBe(true);
  await rerender(<Kept failure={undefined}>36 instances</Kept>);
  expect(place.textContent).toBe('36 instances');
  expect(isApiAwaited()).toBe(false);
});

it('keeps what was typed meanwhile', async () => {
  const field = (failure?: Failure) => (
    <Kept failure={failure}>{failure ? 'It does not answer' : <input aria-label="Name" />}</Kept>
  );
  const { place, rerender } = await show(field());
  const input = place.querySelector('input');
  await rerender(field(away));
  await rerender(field());
  expect(place.querySelector('input')).toBe(input);
});

it('says that the API does not answer where there was nothing before, and waits for it', async () => {
  const { place } = await show(<Kept failure={away}>It does not answer</Kept>);
  expect(place.textContent).toBe('It does not answer');
  expect(isApiAwaited()).toBe(true);
});

it('waits for nothing once the page was left', async () => {
  const { remove: leave } = await show(<Kept failure={away}>It does not answer</Kept>);
  await leave();
  remove = undefined;
  expect(isApiAwaited()).toBe(false);
});

it('shows what else went wrong', async () => {
  const { place, rerender } = await show();
  await rerender(<Kept failure={failureOf('broken')}>It broke</Kept>);
  expect(place.textContent).toBe('It broke');
  expect(isApiAwaited()).toBe(false);
});
