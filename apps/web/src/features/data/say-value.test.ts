import { describe, expect, it } from 'vitest';
import { aField } from './test-fields';
import { sayValue } from './say-value';

const words = { yes: 'Yes', no: 'No' };
const berlin = { locale: 'de-DE', timeZone: 'Europe/Berlin' };
const say = (value: unknown, field: Parameters<typeof aField>[0]) => sayValue(value, aField(field), berlin, words);

describe('a value', () => {
  it('of a picklist is said by its label, and by itself when it has none', () => {
    const options = [{ value: '2', label: 'Lead', isActive: true, isDefault: false }];
    expect([say(2, { type: 'INTEGER', options }), say(9, { type: 'INTEGER', options })]).toEqual(['Lead', '9']);
  });

  it('is yes or no whether it is a boolean or a flag', () => {
    expect([true, false].map((value) => say(value, { type: 'BOOLEAN' }))).toEqual(['Yes', 'No']);
    expect([1, 0].map((value) => say(value, { type: 'FLAG' }))).toEqual(['Yes', 'No']);
  });

  it('is written by the reader’s rules', () => {
    expect(say(1234.5, { type: 'DECIMAL' })).toBe('1.234,5');
    expect(say('2024-03-11T23:30:00+0000', { type: 'MOMENT' })).toBe('12.03.2024, 00:30');
  });

  it('that is a day stays that day in every time zone', () => {
    const west = { locale: 'de-DE', timeZone: 'America/Los_Angeles' };
    expect(sayValue('2024-03-11T00:00:00+0000', aField({ type: 'DAY' }), west, words)).toBe('11.03.2024');
  });

  it('that is no date is shown as it came', () => {
    expect(say('soon', { type: 'MOMENT' })).toBe('soon');
  });
});
