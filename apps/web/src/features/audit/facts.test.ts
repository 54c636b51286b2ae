import { describe, expect, it } from 'vitest';
import { factsOf, isListOfTexts, isMoment, isToldSecret } from './facts';

const told = (given: object) => factsOf({ before: null, after: null, about: null, ...given });
const plain = { isConfiguration: false };

describe('what an entry tells', () => {
  it('is what was and what is, side by side', () => {
    expect(told({ before: { name: 'Acme', tags: [] }, after: { name: 'Acme 2', tags: ['emea'] } })).toEqual([
      { ...plain, name: 'name', before: 'Acme', after: 'Acme 2' },
      { ...plain, name: 'tags', before: [], after: ['emea'] },
    ]);
  });

  it('is each value of a configuration by itself, also one that came or went', () => {
    const secret = { isSecret: true, fingerprint: '9f3a' };
    const facts = told({ before: { configuration: { a: 1, b: secret } }, after: { configuration: { b: null, c: 2 } } });
    expect(facts).toEqual([
      { name: 'a', isConfiguration: true, before: 1, after: undefined },
      { name: 'b', isConfiguration: true, before: secret, after: null },
      { name: 'c', isConfiguration: true, before: undefined, after: 2 },
    ]);
    expect([isToldSecret(secret), isToldSecret('secret'), isToldSecret(null)]).toEqual([true, false, false]);
  });

  it('is one side alone where there was, or is, nothing to compare with', () => {
    expect(told({ after: { role: 'VIEWER' } })).toEqual([{ ...plain, name: 'role', after: 'VIEWER' }]);
    expect(told({ before: { role: 'VIEWER' } })).toEqual([{ ...plain, name: 'role', before: 'VIEWER' }]);
  });

  it('ends with what else there is', () => {
    expect(told({ about: { by: 'PASSWORD' } })).toEqual([{ ...plain, name: 'by', after: 'PASSWORD' }]);
    expect(told({ before: 'odd', after: [1] })).toEqual([]);
  });
});

it('knows moments and lists from other values', () => {
  expect(['2026-03-01T08:00:00.000Z', '2026-03-01T08:00:00Z', '2026-03-01', 3].map(isMoment)).toEqual([
    ...[true, true, false, false],
  ]);
  expect([['a'], [], [1], 'a'].map(isListOfTexts)).toEqual([true, true, false, false]);
});
