import { expect, it } from 'vitest';
import { isCured, kindOf } from './instance-state';

it('does not call a provider unreachable that answers and asks to wait', () => {
  expect(kindOf('UNREACHABLE', { code: 'PROVIDER_THROTTLED' })).toBe('THROTTLED');
  expect(kindOf('UNREACHABLE', { code: 'PROVIDER_TIMEOUT' })).toBe('UNREACHABLE');
});

it('tells a user without rights from one whose sign-in is refused, and offers another secret only for the latter', () => {
  expect(kindOf('REJECTED', { code: 'PERMISSION_DENIED' })).toBe('DENIED');
  expect(kindOf('REJECTED', { code: 'CREDENTIALS_REJECTED' })).toBe('REJECTED');
  expect(isCured({ code: 'CREDENTIALS_REJECTED' })).toBe(true);
  expect(isCured({ code: 'PROVIDER_USER_LOCKED' })).toBe(false);
  expect(isCured({ code: 'PERMISSION_DENIED' })).toBe(false);
});
