import { describe, expect, it } from 'vitest';
import { asSentence, operators, operatorsFor, printConditions, problemIn, readConditions } from './conditions';
import { aField } from './test-fields';

describe('the rows of a filter', () => {
  it.each([
    ["accountName LIKE '%dental%'", { field: 'accountName', operator: 'contains', value: 'dental' }],
    ["accountName LIKE 'A%'", { field: 'accountName', operator: 'begins', value: 'A' }],
    ["accountName LIKE 'A%r'", { field: 'accountName', operator: 'LIKE', value: 'A%r' }],
    ["accountType = '1'", { field: 'accountType', operator: '=', value: '1' }],
    ["createDate >= '2024-01-01'", { field: 'createDate', operator: '>=', value: '2024-01-01' }],
    ["id IN ('1', '2')", { field: 'id', operator: 'IN', value: '1, 2' }],
    ["city IN ('Troy, NY', 'Albany')", { field: 'city', operator: 'IN', value: '"Troy, NY", Albany' }],
    ["id NOT IN ('7')", { field: 'id', operator: 'NOT IN', value: '7' }],
    ['phone IS NULL', { field: 'phone', operator: 'IS NULL', value: '' }],
    ['`Customer Ranking` IS NOT NULL', { field: 'Customer Ranking', operator: 'IS NOT NULL', value: '' }],
    ["title = 'it''s'", { field: 'title', operator: '=', value: "it's" }],
  ])('are read from %s and written back as the same', (text, row) => {
    expect(readConditions(text)).toEqual({ kind: 'rows', join: 'AND', rows: [row] });
    expect(printConditions({ join: 'AND', rows: [row as never] })).toBe(text);
  });

  it('are joined as they were', () => {
    const text = "city = 'Albany' OR city = 'Troy'";
    const read = readConditions(text);
    expect(read).toMatchObject({ kind: 'rows', join: 'OR' });
    expect(read.kind === 'rows' && printConditions(read)).toBe(text);
  });

  it('leave to the text what they cannot show', () => {
    expect(readConditions('a = 1 and (b = 2 or c = 3)')).toEqual({ kind: 'text' });
    expect(readConditions("a in (' x')")).toEqual({ kind: 'text' });
    expect(readConditions("a = ''")).toEqual({ kind: 'text' });
  });

  it('tell the character a text cannot be read at', () => {
    expect(readConditions('name =')).toEqual({
      kind: 'error',
      position: 7,
      problem: 'expected a value, found the end.',
    });
  });

  it('say nothing until they have a value', () => {
    const rows = [
      { field: 'city', operator: '=', value: '' },
      { field: 'id', operator: 'IN', value: ' , ' },
      { field: '', operator: '=', value: 'x' },
    ] as const;
    expect(printConditions({ join: 'AND', rows })).toBe('');
    expect(readConditions('  ')).toEqual({ kind: 'rows', join: 'AND', rows: [] });
  });
});

const picklist = [{ value: '1', label: 'One', isActive: true, isDefault: false }];

describe('the operators offered', () => {
  it.each(['TEXT', 'INTEGER', 'DECIMAL', 'BOOLEAN', 'FLAG', 'MOMENT', 'DAY'] as const)(
    'for %s are ones there are',
    (type) => {
      for (const options of [picklist, []]) {
        const offered = operatorsFor({ type, options });
        expect(offered.length).toBeGreaterThan(2);
        expect(offered.every((operator) => operators.includes(operator))).toBe(true);
      }
    },
  );

  it('do not look inside numbers, dates and picklists', () => {
    expect([
      ...operatorsFor(aField({ type: 'INTEGER' })),
      ...operatorsFor(aField({ type: 'DAY' })),
      ...operatorsFor(aField({ options: picklist })),
    ]).not.toContain('contains');
  });
});

describe('what the API says of a filter', () => {
  it.each([
    ['there is no field x. Did you mean y?', 'There is no field x. Did you mean y?'],
    ['accountType must be a whole number.', 'accountType must be a whole number.'],
    ['LIKE compares text.', 'LIKE compares text.'],
  ])('is said as a sentence, without where it is: %s', (problem, sentence) => {
    const told = problemIn(`where cannot be asked for at character 21: ${problem}`);
    expect(asSentence(told, [aField({ name: 'accountType' })])).toBe(sentence);
  });
});
