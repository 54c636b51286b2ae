import { readFileSync } from 'node:fs';
import { commonConfigurationOf } from '@isotope/core';
import { describe, expect, it } from 'vitest';

const page = readFileSync(new URL('../../../../docs/common-configuration.md', import.meta.url), 'utf8');

/** The rows of the page's tables that are about a key: its cells, without their code marks. */
const rows = page
  .split('\n')
  .filter((line) => /^\| `[a-z]+\.[\w.]+`/.test(line))
  .map((line) => line.split('|').map((cell) => cell.trim().replace(/^`(.*)`$/, '$1')))
  .filter(([, , type = '']) => /^[A-Z]/.test(type) && type === type.toUpperCase());

describe('the page on the common configuration', () => {
  it('lists every key there is, in the order they are told, with its type', () => {
    expect(rows.map(([, key, type]) => [key, type])).toEqual(
      commonConfigurationOf({}).map(({ key, type }) => [key, type]),
    );
  });

  it('names every default, those the element decides as such', () => {
    const decided = new Map(commonConfigurationOf({ eventType: 'polling' }).map((one) => [one.key, one.defaultValue]));

    for (const [index, entry] of commonConfigurationOf({}).entries()) {
      const isElements = entry.defaultValue === undefined && decided.get(entry.key) !== undefined;
      expect([entry.key, rows[index]?.[3]]).toEqual([
        entry.key,
        isElements ? 'the element’s' : (entry.defaultValue ?? ''),
      ]);
    }
  });

  it('says of every secret, and of nothing else, that it is one', () => {
    const secret = commonConfigurationOf({}).filter(({ isSecret }) => isSecret);

    expect(rows.filter(([, , , , words = '']) => words.startsWith('Secret')).map(([, key]) => key)).toEqual(
      secret.map(({ key }) => key),
    );
  });
});
