import { expect, it } from 'vitest';
import { createBoundedMap } from './bounded-map.js';

it('forgets what was unused for longest, and nothing that was used since', () => {
  const map = createBoundedMap<number>(3);
  for (const [key, value] of [
    ['a', 1],
    ['b', 2],
    ['c', 3],
  ] as const)
    map.set(key, value);
  map.get('a');
  map.set('d', 4);
  expect(['a', 'b', 'c', 'd'].map((key) => map.get(key))).toEqual([1, undefined, 3, 4]);
  map.delete('a');
  expect(map.get('a')).toBeUndefined();
});
