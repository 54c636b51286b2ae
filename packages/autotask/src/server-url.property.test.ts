import fc from 'fast-check';
import { expect, it } from 'vitest';
import { AutotaskError } from './errors.js';
import { isVendorOrigin, normalizeServerUrl } from './server-url.js';

const piece = fc.oneof(
  fc.string({ unit: 'binary', maxLength: 30 }),
  fc.string({ unit: 'grapheme', maxLength: 30 }),
  fc.constantFrom('autotask.net', '.autotask.net', 'webservices5', 'ww3', '5', 'localhost', '127.0.0.1', '[::1]'),
  fc.constantFrom(
    'https://',
    'http://',
    'ftp:',
    '//',
    '@',
    ':',
    ':443',
    '#',
    '?',
    '/',
    '\\',
    '.',
    '%2e',
    '。',
    '\0',
    ' ',
  ),
);
const pasted = fc.array(piece, { maxLength: 7 }).map((pieces) => pieces.join(''));

it('whatever is pasted leads to Autotask by HTTPS, or is refused in words that repeat no password', () => {
  fc.assert(
    fc.property(pasted, (text) => {
      const outcome = normalizeOrRefuse(text);
      if (outcome instanceof AutotaskError) {
        expect(outcome).toMatchObject({ code: 'SERVER_URL_INVALID', field: 'serverUrl' });
        expect(outcome.message.length).toBeLessThan(500);
      } else {
        expect(isVendorOrigin(outcome.origin)).toBe(true);
        expect(new URL(outcome.origin).origin).toBe(outcome.origin);
      }
    }),
    { numRuns: 3_000 },
  );
});

it('what was understood once is understood the same again', () => {
  fc.assert(
    fc.property(pasted, (text) => {
      const outcome = normalizeOrRefuse(text);
      if (!(outcome instanceof AutotaskError)) expect(normalizeServerUrl(outcome.origin)).toEqual(outcome);
    }),
    { numRuns: 1_000 },
  );
});

function normalizeOrRefuse(text: string) {
  try {
    return normalizeServerUrl(text);
  } catch (error) {
    if (error instanceof AutotaskError) return error;
    throw error;
  }
}
