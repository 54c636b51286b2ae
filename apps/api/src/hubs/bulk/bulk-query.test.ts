import { expect, it } from 'vitest';
import { readBulkQuery } from './bulk-query.js';

it.each([
  ['select * from contacts', 'contacts', undefined],
  ['  SELECT  *  FROM `Sales Orders` ; ', 'Sales Orders', undefined],
  ["select * from contacts where lastName = 'from where'", 'contacts', "'from where'"],
  ['select * from contacts\nwhere id = 1', 'contacts', '1'],
])('%j asks for %s', (text, object, value) => {
  const { object: found, where } = readBulkQuery(text);
  expect(found).toBe(object);
  expect(where && 'value' in where ? where.value : undefined).toBe(value?.replaceAll("'", ''));
});

it('takes no time over what is no query, however long', () => {
  const begun = performance.now();
  for (const text of [`select ${' '.repeat(20_000)}`, `select * from a${' where'.repeat(4_000)}`, ' '.repeat(50_000)]) {
    expect(() => readBulkQuery(text)).toThrow();
  }
  expect(performance.now() - begun).toBeLessThan(2_000);
});
