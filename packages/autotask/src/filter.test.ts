import { describe, expect, it } from 'vitest';
import { checkFilter, everything, type FilterEntry } from './filter.js';

const misspelt = { op: 'noteExist', field: 'id' } as unknown as FilterEntry;

describe('a filter', () => {
  it('passes when every operator is one of Autotask’s, nested ones too', () => {
    const nested: FilterEntry = { op: 'or', items: [{ op: 'in', field: 'id', value: [1, 2] }, ...everything] };
    expect(() => checkFilter([nested])).not.toThrow();
  });

  it.each([
    ['misspelt', [misspelt]],
    ['misspelt in a group', [{ op: 'and', items: [misspelt] }]],
    ['not one of a group', [{ op: 'xor', items: everything }]],
    ['the name of something every object has', [{ op: 'toString', field: 'id' }]],
  ] as [string, FilterEntry[]][])(
    'is refused when an operator is %s, because Autotask would ignore it',
    (_what, filter) => {
      expect(() => checkFilter(filter)).toThrow(expect.objectContaining({ code: 'REQUEST_INVALID' }));
    },
  );

  it('is refused when it is empty', () => {
    expect(() => checkFilter([])).toThrow(/at least one condition/);
    expect(() => checkFilter([{ op: 'and', items: [] }])).toThrow(/at least one condition/);
  });
});
