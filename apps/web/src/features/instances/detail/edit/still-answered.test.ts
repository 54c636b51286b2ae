import { expect, it } from 'vitest';
import type { Draft } from './draft';
import type { Answer } from './editing';
import { stillAnswered } from './still-answered';

const aDraft = (typed: Draft['typed']): Draft => ({
  base: { version: 1, name: 'Acme', tags: [], values: {} },
  typed,
  removed: [],
});
const sent = aDraft({ '@name': '', secret: 'wrong' });
const invalid: Answer = {
  kind: 'invalid',
  problems: [
    { key: 'name', code: 'MISSING', message: 'Name is required.' },
    { key: 'secret', code: 'TOO_LONG', message: 'Too long.' },
  ],
};
const refused: Answer = {
  kind: 'refused',
  code: 'CREDENTIALS_REJECTED',
  message: 'Refused.',
  entryKey: 'secret',
  quote: null,
  retryAfterSeconds: null,
  mayKeep: false,
  requestId: undefined,
  lines: [],
  totalMs: 1,
};

it('keeps the answer while nothing is typed', () => {
  expect(stillAnswered(invalid, sent, sent)).toBe(invalid);
  expect(stillAnswered(refused, sent, sent)).toBe(refused);
});

it('drops a problem with the text it was about, and is mended with the last', () => {
  const named = aDraft({ ...sent.typed, '@name': 'Acme Ltd' });
  expect(stillAnswered(invalid, sent, named)).toMatchObject({ problems: [{ key: 'secret' }] });
  expect(stillAnswered(invalid, sent, aDraft({ '@name': 'Acme Ltd', secret: 'right' }))).toEqual({ kind: 'mended' });
});

it('is mended after a refusal as soon as anything else is typed', () => {
  expect(stillAnswered(refused, sent, aDraft({ ...sent.typed, secret: 'right' }))).toEqual({ kind: 'mended' });
});
