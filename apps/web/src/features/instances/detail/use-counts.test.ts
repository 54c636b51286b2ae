import { expect, it } from 'vitest';
import { grouped, total } from './use-counts';

it('puts together what belongs together, in the order in which it came, and adds it up', () => {
  const uses = [
    { who: 'b', count: 3 },
    { who: 'a', count: 40 },
    { who: 'b', count: 2 },
  ];
  const groups = grouped(uses, ({ who }) => who);
  expect(groups.map(([{ who }, ...rest]) => [who, rest.length])).toEqual([
    ['b', 1],
    ['a', 0],
  ]);
  expect(groups.map(total)).toEqual([5, 40]);
});
