// @vitest-environment happy-dom

import { beforeEach, expect, it } from 'vitest';
import { forgetInviteSecret, takeInviteSecret } from './invite-secret';

const open = (address: string) => window.history.replaceState(null, '', address);

beforeEach(() => {
  sessionStorage.clear();
  open('/sign-in/invite');
});

it('takes the secret out of the address and still has it after a reload', () => {
  open('/sign-in/invite#s3cret%2B');
  expect(takeInviteSecret()).toBe('s3cret+');
  expect(window.location.hash).toBe('');
  expect(takeInviteSecret()).toBe('s3cret+');
});

it('has another link of the same tab replace the one before', () => {
  open('/sign-in/invite#first');
  takeInviteSecret();
  open('/sign-in/invite#second');
  expect(takeInviteSecret()).toBe('second');
  expect(takeInviteSecret()).toBe('second');
});

it('has none once it was forgotten', () => {
  open('/sign-in/invite#s3cret');
  takeInviteSecret();
  forgetInviteSecret();
  expect(takeInviteSecret()).toBe('');
});

it('takes a secret that was cut within an escape as it is', () => {
  open('/sign-in/invite#cut%');
  expect(takeInviteSecret()).toBe('cut%');
});
