import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readAuthorization } from './authorize.js';

/** A secret as it may stand in a header: visible ASCII without commas. */
const secret = fc.stringMatching(/^[A-Za-z0-9+/=._~!$%&*()-]{1,60}$/);
const spaces = fc.stringMatching(/^[ \t]{0,3}$/);
const inAnyCase = (word: string) =>
  fc
    .array(fc.boolean(), { minLength: word.length, maxLength: word.length })
    .map((upper) => [...word].map((letter, at) => (upper[at] ? letter.toUpperCase() : letter.toLowerCase())).join(''));
/** How a scheme and its value may be written. */
const part = (scheme: string, value: string) =>
  fc
    .tuple(spaces, inAnyCase(scheme), fc.constantFrom(' ', '\t', '   ', ': ', ':', ' : '), spaces)
    .map(([before, word, between, after]) => `${before}${word}${between}${value}${after}`);

describe('the Authorization header', () => {
  it('is read in any order, spacing and case, and every value is kept to the letter', () => {
    const header = fc
      .record({ user: secret, organization: secret, element: fc.option(secret, { nil: undefined }) })
      .chain((given) => {
        const values = Object.entries(given).filter((pair): pair is [string, string] => pair[1] !== undefined);
        return fc
          .tuple(
            fc.constant(Object.fromEntries(values)),
            fc.tuple(...values.map(([scheme, value]) => part(scheme, value))),
          )
          .chain(([credentials, parts]) =>
            fc.tuple(
              fc.constant(credentials),
              fc.shuffledSubarray(parts, { minLength: parts.length }).map((shuffled) => shuffled.join(',')),
            ),
          );
      });
    fc.assert(
      fc.property(header, ([credentials, text]) => {
        expect(readAuthorization(text)).toEqual(credentials);
      }),
    );
  });

  it('carries a session as Bearer', () => {
    expect(readAuthorization('bearer abc+/=')).toEqual({ bearer: 'abc+/=' });
  });

  it('keeps signs that other headers give a meaning to', () => {
    expect(readAuthorization('User +a/b=c==, Organization ==x%2B')).toEqual({
      user: '+a/b=c==',
      organization: '==x%2B',
    });
  });

  it.each([
    [undefined],
    [''],
    [' '],
    [','],
    ['User'],
    ['User '],
    ['User a b'],
    ['User a,'],
    [',User a'],
    ['User a, User b'],
    ['user a, USER a'],
    ['User a, Organization b, Basic c'],
    ['Usera'],
    ['__proto__ a'],
    ['constructor a'],
    ['User a; Organization b'],
    [`User ${'x'.repeat(4096)}`],
  ])('is unreadable as %j', (header) => {
    expect(readAuthorization(header)).toBeUndefined();
  });

  it('is read or refused quickly, whatever is sent', () => {
    const hostile = [
      ' '.repeat(4000),
      `User${' '.repeat(4000)}`,
      'User: '.repeat(600),
      ','.repeat(4000),
      `User a${' '.repeat(2000)}b${' '.repeat(2000)}`,
    ];
    const begun = performance.now();
    for (const header of hostile) expect(readAuthorization(header)).toBeUndefined();
    expect(performance.now() - begun).toBeLessThan(500);
  });

  it('never throws', () => {
    fc.assert(fc.property(fc.string({ unit: 'binary', maxLength: 300 }), (text) => void readAuthorization(text)));
  });
});
