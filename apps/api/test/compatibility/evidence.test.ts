import { expect, it } from 'vitest';
import { allClaims } from './claims.js';
import { findUnproven } from './evidence.js';
import { compatibilityPage } from './table.js';

const ids = allClaims().map(([id]) => id);
const proven = { claims: ids, hasPassed: true };

it('lets no claim stand that no test proves', () => {
  const others = { claims: ids.filter((id) => id !== 'list.empty'), hasPassed: true };
  expect(findUnproven([others])).toEqual(['list.empty']);
});

it('lets no claim stand that one of its tests denies, though another proves it', () => {
  expect(findUnproven([proven, { claims: ['get'], hasPassed: false }])).toEqual(['get']);
});

it('lets every claim stand that its tests prove', () => {
  expect(findUnproven([proven, proven])).toEqual([]);
});

it('names every claim once, and says what is otherwise where something is', () => {
  expect(new Set(ids).size).toBe(ids.length);
  const silent = allClaims().filter(([, { verdict, here }]) => verdict !== 'served' && !here);
  expect(silent).toEqual([]);
});

it('gives every claim its line', () => {
  const lines = compatibilityPage()
    .split('\n')
    .filter((line) => /\| (served|different|not served) \|/.test(line));
  expect(lines).toHaveLength(ids.length);
});
