import { expect, it } from 'vitest';
import { signInHref } from './sign-in-href';

it.each([
  [{ next: '/', hasEnded: false }, '/sign-in'],
  [{ next: '/instances?state=rejected', hasEnded: false }, '/sign-in?next=%2Finstances%3Fstate%3Drejected'],
  [{ next: '/people', hasEnded: true }, '/sign-in?next=%2Fpeople&ended=yes'],
])('leads back, and says that a session has ended where there was one: %o', (asked, href) => {
  expect(signInHref(asked)).toBe(href);
});
