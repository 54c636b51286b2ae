import { expect, it } from 'vitest';
import { createRecentlyAsked } from './recently-asked.js';

it('tells the latest first, each once, and those of one organisation alone', () => {
  const asked = createRecentlyAsked();
  for (const id of ['a', 'b', 'a']) asked.note({ id, organizationId: 'one' });
  asked.note({ id: 'c', organizationId: 'other' });
  expect([asked.list('one'), asked.list('other'), asked.list('none')]).toEqual([['a', 'b'], ['c'], []]);
});

it('forgets what was asked for longest ago', () => {
  const asked = createRecentlyAsked();
  for (let id = 0; id < 60; id += 1) asked.note({ id: String(id), organizationId: 'one' });
  expect(asked.list('one')).toHaveLength(50);
  expect(asked.list('one').at(-1)).toBe('10');
  for (let number = 0; number < 1_000; number += 1) asked.note({ id: 'x', organizationId: `o${number}` });
  expect(asked.list('one')).toEqual([]);
});
