import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { isLike } from './like.js';

describe('LIKE', () => {
  it.each([
    ['Acme', 'acme', true],
    ['Acme', 'Acm', false],
    ['Acme', 'a%', true],
    ['Acme', '%E', true],
    ['Acme', '%c%', true],
    ['Acme', 'a%e', true],
    ['Acme', 'a%m%e', true],
    ['Acme', '%%', true],
    ['', '%', true],
    ['', '', true],
    ['Acme', '', false],
    ['aa', 'a%a', true],
    ['a', 'a%a', false],
    ['abab', 'ab%ab', true],
    ['abcab', '%bc%bc%', false],
    ['a_c', 'a_c', true],
    ['abc', 'a_c', false],
    ['50%', '50%', true],
    ['a\nb', 'a%b', true],
  ])('%j is like %j: %s', (text, pattern, expected) => {
    expect(isLike(text, pattern)).toBe(expected);
  });

  it('holds for whatever the pattern was made of', () => {
    const part = fc.string({ maxLength: 5 }).map((text) => text.replaceAll('%', ''));
    fc.assert(
      fc.property(fc.array(fc.tuple(part, part), { minLength: 1, maxLength: 6 }), part, (pairs, last) => {
        const text = pairs.map(([kept, skipped]) => kept + skipped).join('') + last;
        const pattern = pairs.map(([kept]) => `${kept}%`).join('') + last;
        expect(isLike(text, pattern)).toBe(true);
      }),
    );
  });
});
