import { describe, expect, it } from 'vitest';
import { createCatalogue } from '../elements/catalogue.js';
import { readElementWhere } from './element-where.js';

const { elements } = createCatalogue();
const keysOf = (text: string) => {
  const { matches } = readElementWhere(text);
  return elements.filter(matches).map(({ key }) => key);
};
const all = elements.map(({ key }) => key);

describe('where', () => {
  it.each([
    ['', all],
    ['  ', all],
    ["key = 'autotaskcrm'", ['autotaskcrm']],
    ["key='autotaskcrm'", ['autotaskcrm']],
    ['key=autotaskcrm', ['autotaskcrm']],
    ["  KEY  =  'AutotaskCRM'  ", ['autotaskcrm']],
    ["key = 'autotask'", []],
    ["key in ('autotaskcrm','autotaskhelpdesk')", ['autotaskcrm', 'autotaskhelpdesk']],
    ["key IN ( 'autotaskcrm' , 'nothing' )", ['autotaskcrm']],
    ["key in('autotaskfinance')", ['autotaskfinance']],
    ["private = 'true'", []],
    ["private='false'", all],
    ['private = false', all],
    ["extended='true'", []],
    ["abridged='true'", all],
    ["key = 'autotaskcrm' and extended = 'false'", ['autotaskcrm']],
    ["key = 'autotaskcrm' AND private = 'true'", []],
    ["key in ('autotaskcrm', 'autotaskfinance') and key = 'autotaskfinance'", ['autotaskfinance']],
    ["key = 'it''s and = (x)'", []],
    ["(key = 'autotaskcrm')", ['autotaskcrm']],
  ])('of %j is %j', (text, keys) => {
    expect(keysOf(text)).toEqual(keys);
  });

  it('may ask for the abridged form, alone or with more', () => {
    expect(readElementWhere("abridged='true'").isAbridged).toBe(true);
    expect(readElementWhere("key='autotaskcrm' and abridged='true'").isAbridged).toBe(true);
    expect(readElementWhere("abridged='false'").isAbridged).toBe(false);
    expect(readElementWhere("key='abridged'").isAbridged).toBe(false);
  });

  it.each([
    ['key', 4],
    ["key = 'autotaskcrm", 7],
    ["key = 'autotaskcrm' key = 'x'", 21],
    ["key = 'autotaskcrm' and", 24],
    ["and key = 'autotaskcrm'", 1],
    ["key = 'a' andkey = 'b'", 11],
    ['key in ()', 9],
    ["key = 'a'; drop table elements", 10],
  ])('of %j is refused at character %i', (text, position) => {
    expect(() => readElementWhere(text)).toThrow(`where cannot be read at character ${position}: `);
  });

  it.each([
    "key like 'auto%'",
    "key != 'autotaskcrm'",
    "key not in ('autotaskcrm')",
    'key is null',
    "key = 'autotaskcrm' or key = 'x'",
    "key = 'autotaskcrm' and (private = 'true' or extended = 'true')",
    "name = 'Autotask CRM'",
    "hub = 'crm'",
    "private = 'perhaps'",
    "private in ('true', 'false')",
    '(name = 1)',
  ])('of %j is refused with what may be asked', (text) => {
    expect(() => readElementWhere(text)).toThrow(/^where may hold key = 'x'/);
  });

  it('is read in no time however long it is', () => {
    const begun = performance.now();
    for (const text of [`key = '${"'".repeat(16_000)}`, `key in (${"'a',".repeat(4_000)}`, 'a '.repeat(8_000)]) {
      expect(() => readElementWhere(text)).toThrow();
    }
    expect(performance.now() - begun).toBeLessThan(1_000);
  });
});
