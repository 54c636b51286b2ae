import { describe, expect, it } from 'vitest';
import { commonConfigurationOf } from './common-configuration.js';
import { defaultFieldsKey, readDefaultFields } from './default-fields.js';
import { entryShapeProblems } from './value-shape.js';

const entry = commonConfigurationOf({}).find(({ key }) => key === defaultFieldsKey)!;

describe('default fields by object', () => {
  it.each([
    ['{"accounts": "accountName, phone"}', [['accounts', ['accountName', 'phone']]]],
    ['{"accounts": ["accountName", "phone", " phone "]}', [['accounts', ['accountName', 'phone']]]],
    [
      ' {"accounts": "", "contacts": []} ',
      [
        ['accounts', []],
        ['contacts', []],
      ],
    ],
    ['{"__proto__": "id"}', [['__proto__', ['id']]]],
    ['{}', []],
  ])('are read from %s', (value, fields) => {
    expect([...readDefaultFields(value)!]).toEqual(fields);
    expect(entryShapeProblems(entry, value)).toEqual([]);
  });

  it.each([
    'accountName',
    '',
    '[]',
    'null',
    '"accounts"',
    '{"accounts": 5}',
    '{"accounts": ["id", null]}',
    '{"a": {}}',
  ])('are refused on their entry when they are %j, which says nothing of them', (value) => {
    expect(readDefaultFields(value)).toBeUndefined();
    expect(entryShapeProblems(entry, value)).toMatchObject([
      { key: defaultFieldsKey, code: 'INVALID', message: expect.stringContaining('{"accounts": "accountName,phone"}') },
    ]);
  });
});
