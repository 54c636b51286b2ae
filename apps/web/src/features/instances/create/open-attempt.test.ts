// @vitest-environment happy-dom
import { beforeEach, expect, it } from 'vitest';
import { cancelOpenAttempt, findOpenAttempt, forgetOpenAttempt, keepOpenAttempt } from './open-attempt';

const attempt = { elementKey: 'autotaskcrm', idempotencyKey: 'k1', attemptId: 'a1', startedAt: 1 };

beforeEach(() => sessionStorage.clear());

it('finds the attempt of this element again, until it is forgotten', () => {
  keepOpenAttempt(attempt);
  expect([findOpenAttempt('autotaskcrm'), findOpenAttempt('autotaskfinance')]).toEqual([attempt, undefined]);
  forgetOpenAttempt();
  expect(findOpenAttempt('autotaskcrm')).toBeUndefined();
});

it('remembers that it was cancelled, and is still found, since its answer may come all the same', () => {
  keepOpenAttempt(attempt);
  cancelOpenAttempt('autotaskcrm');
  expect(findOpenAttempt('autotaskcrm')).toEqual({ ...attempt, isCancelled: true });
});

it.each(['', 'not JSON', '{"elementKey":"autotaskcrm"}'])('finds nothing in %s', (kept) => {
  sessionStorage.setItem('isotope.open-attempt', kept);
  expect(findOpenAttempt('autotaskcrm')).toBeUndefined();
});
