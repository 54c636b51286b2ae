import { expect, it } from 'vitest';
import { readWholeNumber } from './whole-number.js';

it('reads what is all digits and exact as a number, and nothing else', () => {
  expect(['0', '7', '007', '9'.repeat(15)].map(readWholeNumber)).toEqual([0, 7, 7, 999_999_999_999_999]);
  for (const other of ['', '-1', '1.5', '1e3', ' 7', '7\n', '0x1', '٧', '9'.repeat(16)])
    expect(readWholeNumber(other)).toBeUndefined();
});
