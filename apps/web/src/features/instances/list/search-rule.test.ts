import { expect, it } from 'vitest';
import { searchRule } from './search-rule';

it.each([
  ['Cu', 'short'],
  ['24', 'shortNumber'],
  [' 7 ', 'shortNumber'],
  ['#24', 'number'],
  ['240', 'number'],
  ['Customer', undefined],
  ['Customer 24', undefined],
  ['😀😀', 'short'],
] as const)('tells how “%s” is looked for: %s', (search, rule) => {
  expect(searchRule(search)).toBe(rule);
});
