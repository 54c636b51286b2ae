import { expect, it } from 'vitest';
import { barsOf } from './bars';

const lengths = (...amounts: number[]) =>
  barsOf(
    amounts.map((amount) => ({ amount })),
    50,
  ).map(({ length }) => length);

it('draws the greatest amount as high as the chart and the others in proportion', () => {
  expect(lengths(100, 50, 25)).toEqual([50, 25, 12.5]);
});

it('lets one among thousands be seen, and a day without any be a day', () => {
  expect(lengths(1000, 1, 0)).toEqual([50, 4, 1]);
});

it('draws nothing out of a month without anything', () => {
  expect(lengths(0, 0)).toEqual([1, 1]);
});

it('stands every bar on the same line', () => {
  expect(barsOf([{ amount: 3 }, { amount: 1 }], 50).map(({ y, length }) => y + length)).toEqual([50, 50]);
});
