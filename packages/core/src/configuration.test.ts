import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { anElement, anyText } from '../test/builders.js';
import { findConfigurationProblems, withDefaults } from './configuration.js';

/** Configurations as JSON may bring them, keys that mean something to JavaScript included. */
const anyConfiguration = fc
  .array(fc.tuple(fc.oneof(fc.constantFrom('__proto__', 'constructor', 'toString', 'acme.host'), anyText), anyText))
  .map((entries): Record<string, string> => Object.fromEntries(entries));

const codesOf = (problems: ReturnType<typeof findConfigurationProblems>) =>
  problems.map(({ key, code }) => [key, code]);

describe('withDefaults', () => {
  const element = anElement([{ key: 'acme.region', defaultValue: 'eu' }, { key: 'acme.note' }, { key: 'acme.host' }]);

  it.each([[{}], [{ 'acme.region': '' }], [{ 'acme.region': ' \n' }]])(
    'fills in the default where the request has %j',
    (values) => {
      expect(withDefaults(element, values)).toEqual({ 'acme.region': 'eu' });
    },
  );

  it('keeps what was given, spaces around it included, and what the element does not know, even blank', () => {
    const values = { 'acme.region': ' us ', 'acme.host': 'h', extra: '', 'filter.response.nulls': 'true' };

    expect(withDefaults(element, values)).toEqual(values);
  });

  it('leaves out a known value that is blank and has no default, so that no line break alone is stored', () => {
    expect(withDefaults(element, { 'acme.note': '\r\n', 'acme.host': '' })).toEqual({ 'acme.region': 'eu' });
  });

  it('changes nothing when done again, and never what it was given', () => {
    fc.assert(
      fc.property(anyConfiguration, (values) => {
        const before = Object.entries(values);
        const once = withDefaults(element, values);
        expect(withDefaults(element, once)).toEqual(once);
        expect(Object.entries(values)).toEqual(before);
      }),
      { seed: 1 },
    );
  });

  it('keeps __proto__ and constructor as plain data and touches no prototype', () => {
    const values = JSON.parse('{"__proto__": "a", "constructor": "b"}') as Record<string, string>;

    const filled = withDefaults(element, values);

    expect(Object.entries(filled)).toEqual([
      ['acme.region', 'eu'],
      ['__proto__', 'a'],
      ['constructor', 'b'],
    ]);
    expect(Object.getPrototypeOf(filled)).toBe(Object.prototype);
  });

  it('fills in a default of an entry called __proto__', () => {
    const filled = withDefaults(anElement([{ key: '__proto__', defaultValue: 'd' }]), {});

    expect(Object.entries(filled)).toEqual([['__proto__', 'd']]);
  });
});

describe('findConfigurationProblems', () => {
  it('finds nothing wrong with what is complete', () => {
    const element = anElement([{ key: 'acme.host', isRequired: true }, { key: 'acme.note' }]);

    expect(findConfigurationProblems(element, { 'acme.host': 'host', extra: 'kept' })).toEqual([]);
  });

  it('names every missing entry at once, in the element’s order, absent or blank', () => {
    const element = anElement([
      { key: 'acme.user', label: 'User', isRequired: true },
      { key: 'acme.note' },
      { key: 'acme.password', label: 'Password', isRequired: true, type: 'PASSWORD', isSecret: true },
    ]);

    expect(findConfigurationProblems(element, { 'acme.password': ' \t' })).toEqual([
      { key: 'acme.user', label: 'User', code: 'MISSING', message: 'User is required.' },
      { key: 'acme.password', label: 'Password', code: 'MISSING', message: 'Password is required.' },
    ]);
  });

  it('asks for nothing that has a default', () => {
    const element = anElement([{ key: 'acme.region', isRequired: true, defaultValue: 'eu' }]);

    expect(findConfigurationProblems(element, {})).toEqual([]);
  });

  it('names what is missing, what is misshapen and what is unknown and misshapen together', () => {
    const element = anElement([
      { key: 'acme.host', type: 'TEXTFIELD_32' },
      { key: 'acme.user', isRequired: true },
    ]);

    const problems = findConfigurationProblems(element, { extra: 'x'.repeat(10_001), 'acme.host': 'h'.repeat(33) });

    expect(codesOf(problems)).toEqual([
      ['acme.user', 'MISSING'],
      ['acme.host', 'TOO_LONG'],
      ['extra', 'TOO_LONG'],
    ]);
  });

  it('is not taken in by what every object inherits', () => {
    const element = anElement([
      { key: 'constructor', isRequired: true },
      { key: '__proto__', isRequired: true },
      { key: 'toString' },
    ]);

    expect(codesOf(findConfigurationProblems(element, {}))).toEqual([
      ['constructor', 'MISSING'],
      ['__proto__', 'MISSING'],
    ]);
  });

  it('allows 200 values the element does not know and no more', () => {
    const values = (count: number) =>
      Object.fromEntries(Array.from({ length: count }, (_, index) => [`k${index}`, 'v']));

    expect(findConfigurationProblems(anElement(), values(200))).toEqual([]);
    expect(codesOf(findConfigurationProblems(anElement(), values(201)))).toEqual([['configuration', 'TOO_MANY']]);
  });

  it('holds no value of the configuration in any message, for it may be a secret', () => {
    const secret = 'hunter2\nhunter2';
    const element = anElement([
      { key: 'acme.password', type: 'PASSWORD', isSecret: true },
      { key: 'acme.region', type: 'COMBO', options: [{ value: 'eu', label: 'Europe' }] },
    ]);

    const problems = findConfigurationProblems(element, { 'acme.password': secret, 'acme.region': secret });

    expect(codesOf(problems)).toEqual([
      ['acme.password', 'CONTROL_CHARACTERS'],
      ['acme.region', 'NOT_AN_OPTION'],
    ]);
    expect(JSON.stringify(problems)).not.toContain('hunter2');
  });

  it('judges any configuration without failing, and only keys that are there or required', () => {
    const element = anElement([{ key: 'acme.user', isRequired: true }]);
    fc.assert(
      fc.property(anyConfiguration, (values) => {
        const problems = findConfigurationProblems(element, values);
        expect(problems.filter(({ code }) => code === 'MISSING').map(({ key }) => key)).toEqual(['acme.user']);
        expect(JSON.stringify(problems)).not.toMatch(/\\u(?:00[01]|d[89a-f])/);
      }),
      { seed: 1, numRuns: 500 },
    );
  });
});
