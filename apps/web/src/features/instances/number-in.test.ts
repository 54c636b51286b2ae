import { expect, it } from 'vitest';
import { numberIn } from './number-in';

it.each([
  ['17', '17'],
  ['#17', '17'],
  [' 17 ', '17'],
  ['17a', undefined],
  ['1.7', undefined],
  ['-17', undefined],
  ['', undefined],
  ['SW5zdGFuY2U6MQ', undefined],
])('finds in %j the number %s', (text, number) => {
  expect(numberIn(text)).toBe(number);
});
