import { expect, it } from 'vitest';
import { createKnownTexts } from './known-texts.js';

it('finds what is kept by its text and its name', () => {
  const texts = createKnownTexts<number>();
  texts.keep('query A { a } query B { b }', 'A', 1);
  texts.keep('query A { a } query B { b }', 'B', 2);
  texts.keep('{ a }', undefined, 3);
  expect(texts.find('query A { a } query B { b }', 'A')).toBe(1);
  expect(texts.find('query A { a } query B { b }', 'B')).toBe(2);
  expect(texts.find('query A { a } query B { b }', undefined)).toBeUndefined();
  expect(texts.find('{ a }', undefined)).toBe(3);
  expect(texts.find('{ a }', '')).toBeUndefined();
  expect(texts.find('{ a } ', undefined)).toBeUndefined();
});

it('holds no more than a known number of texts, and none that is very long', () => {
  const texts = createKnownTexts<number>(2);
  for (const [at, text] of ['a', 'b', 'c'].entries()) texts.keep(text, undefined, at);
  expect(['a', 'b', 'c'].map((text) => texts.find(text, undefined))).toEqual([undefined, undefined, 2]);
  const long = ' '.repeat(30_000);
  texts.keep(long, undefined, 4);
  expect(texts.find(long, undefined)).toBeUndefined();
});
