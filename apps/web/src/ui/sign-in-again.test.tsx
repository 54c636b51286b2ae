// @vitest-environment happy-dom
import { act } from 'react';
import { afterEach, expect, it, vi } from 'vitest';
import { answers } from '@/graphql/answers';
import { SignInAgain } from './sign-in-again';
import { render } from './test-render';

vi.mock('@/graphql/answers', () => ({ answers: vi.fn(async () => true) }));

let remove: () => Promise<void>;
afterEach(() => remove());

const show = async (retry?: () => void) => {
  const shown = await render(<SignInAgain {...(retry && { retry })} />);
  remove = shown.remove;
  return shown.place;
};
const comeBack = () => act(async () => void window.dispatchEvent(new Event('focus')));

it('opens signing in in a tab of its own', async () => {
  const link = (await show()).querySelector('a');
  expect([link?.getAttribute('href'), link?.target]).toEqual(['/sign-in', '_blank']);
});

it('does what could not be done, once, when somebody comes back signed in', async () => {
  const retry = vi.fn();
  await show(retry);
  await comeBack();
  await comeBack();
  expect(retry).toHaveBeenCalledOnce();
});

it('does nothing for whoever comes back without having signed in', async () => {
  vi.mocked(answers).mockResolvedValueOnce(false);
  const retry = vi.fn();
  const place = await show(retry);
  await comeBack();
  expect(retry).not.toHaveBeenCalled();
  expect(place.querySelector('a')).not.toBeNull();
});

it('says that one is signed in again where nothing can be done by itself', async () => {
  const place = await show();
  await comeBack();
  expect(place.textContent).toContain('You are signed in again.');
});
