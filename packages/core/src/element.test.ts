import { describe, expect, it } from 'vitest';
import { anEntry, elementData } from '../test/builders.js';
import { configurationEntryTypes, elementSchema, maxLengthOf } from './element.js';

const parse = (changes: object) => elementSchema.safeParse(elementData(changes));
const parseEntry = (changes: object) => parse({ configuration: [{ ...anEntry(), ...changes }] });
const slipsOf = (result: ReturnType<typeof parse>) =>
  result.error?.issues.map(({ path, message }) => [path.join('.'), message] as const) ?? [];

describe('an element’s data', () => {
  it('is an element, what its entries leave out filled in', () => {
    const { configuration } = elementSchema.parse(elementData({ configuration: [anEntry({ key: 'acme.host' })] }));

    expect(configuration).toEqual([
      { ...anEntry({ key: 'acme.host' }), isHttpUrl: false, isHidden: false, options: [] },
    ]);
  });

  it('names every slip with its place', () => {
    const slips = slipsOf(parse({ key: 'Acme CRM', number: 0, hub: 'cloud', configuration: [{ key: 'a..b' }] }));

    expect(slips.map(([place]) => place)).toEqual(
      expect.arrayContaining(['key', 'number', 'hub', 'configuration.0.key', 'configuration.0.label']),
    );
  });

  it('may hold nothing that is misspelt', () => {
    expect(parse({ configurations: [] }).success).toBe(false);
    expect(parseEntry({ required: true }).success).toBe(false);
  });

  it('may not have two entries of one key', () => {
    const twice = [anEntry({ key: 'acme.host' }), anEntry({ key: 'acme.host', label: 'Other' })];

    expect(slipsOf(parse({ configuration: twice }))).toEqual([['', 'two entries have the same key']]);
  });

  it('may not take a key of the common configuration for itself', () => {
    const slips = slipsOf(parse({ configuration: [anEntry({ key: 'event.notification.callback.url' })] }));

    expect(slips[0]?.[1]).toContain('common configuration');
  });

  it('may not leave a password unsealed', () => {
    expect(slipsOf(parseEntry({ type: 'PASSWORD', isSecret: false }))[0]?.[1]).toContain('must be secret');
    expect(parseEntry({ type: 'PASSWORD', isSecret: true }).success).toBe(true);
  });

  it('may not give a secret a default, which everybody would see', () => {
    expect(slipsOf(parseEntry({ isSecret: true, defaultValue: 'letmein' }))[0]?.[1]).toContain('no default');
    expect(parseEntry({ isSecret: false, defaultValue: 'eu' }).success).toBe(true);
  });

  it('may not ask to choose among nothing', () => {
    expect(slipsOf(parseEntry({ type: 'COMBO' }))[0]?.[1]).toContain('must offer options');
    expect(parseEntry({ type: 'COMBO', options: [{ value: 'eu', label: 'Europe' }] }).success).toBe(true);
  });
});

describe('maxLengthOf', () => {
  it('is the number in a text field’s name, and large for what holds a document', () => {
    expect(configurationEntryTypes.map((type) => [type, maxLengthOf({ type })])).toEqual([
      ['TEXTFIELD_32', 32],
      ['TEXTFIELD_64', 64],
      ['TEXTFIELD_128', 128],
      ['TEXTFIELD_1000', 1000],
      ['TEXTAREA', 10_000],
      ['BOOLEAN', 5],
      ['BOOLEAN_YESNO', 5],
      ['PASSWORD', 1000],
      ['COMBO', 1000],
      ['CODE_EDITOR', 100_000],
    ]);
  });
});
