import { expect, it, vi } from 'vitest';
import { recalling } from './recalling.js';

it('makes a thing once, and again after so many others that it was forgotten', () => {
  const make = vi.fn((text: string) => text.toUpperCase());
  const upper = recalling(make, 2);
  expect(['a', 'a', 'b', 'a'].map(upper)).toEqual(['A', 'A', 'B', 'A']);
  expect(make.mock.calls.map(([text]) => text)).toEqual(['a', 'b']);
  expect(['c', 'a'].map(upper)).toEqual(['C', 'A']);
  expect(make.mock.calls.map(([text]) => text)).toEqual(['a', 'b', 'c', 'a']);
});

it('keeps nothing of what could not be made', () => {
  const make = vi.fn((ms: number) => new Date(ms).toISOString());
  const text = recalling(make);
  expect(() => text(NaN)).toThrow(RangeError);
  expect(() => text(NaN)).toThrow(RangeError);
  expect(make).toHaveBeenCalledTimes(2);
});
