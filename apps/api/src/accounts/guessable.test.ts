import { expect, it } from 'vitest';
import { isGuessable } from './guessable.js';

it.each([
  ['aaaaaaaaaaaa'],
  ['password1234'],
  ['123456789012'],
  ['qwertyuiop12'],
  ['hunter2hunter2'],
  ['ada@example.com'],
  ['lovelace12345'],
])('finds %s soon guessed', async (password) => {
  expect(await isGuessable(password, ['ada@example.com', 'Ada', 'Lovelace'])).toBe(true);
});

it.each([
  ['correct horse battery'],
  ['wrong horse battery'],
  ['Tr0ub4dor&3xyz'],
  ['vN8$kd02_sjQ'],
  ['ä'.repeat(3) + ' möhre quittung'],
])('finds %s hard to guess', async (password) => {
  expect(await isGuessable(password, ['ada@example.com'])).toBe(false);
});

it('does not take long over the longest', async () => {
  await isGuessable('x', []);
  const startedAt = performance.now();
  await isGuessable('a1b2'.repeat(64), []);
  expect(performance.now() - startedAt).toBeLessThan(500);
});
