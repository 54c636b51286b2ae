import { describe, expect, it } from 'vitest';
import { readListQuery } from './list-query';
import { withNumbered } from './with-numbered';

const named = (id: string, name: string) => ({ id, name, deletedAt: null as string | null });
const found = named('n34', 'Customer 32');
const page = (nodes: readonly ReturnType<typeof named>[], totalCount = nodes.length) => ({
  nodes,
  totalCount,
  pageInfo: { hasNextPage: totalCount > nodes.length },
});
const idsOf = (shown: ReturnType<typeof withNumbered>) => shown && [shown.nodes.map(({ id }) => id), shown.totalCount];

describe('searching by number', () => {
  const query = readListQuery({ search: '34' });

  it('shows the instance as a row where no name matches', () => {
    expect(idsOf(withNumbered(query, page([]), found))).toEqual([['n34'], 1]);
  });

  it('puts it first, and counts it once', () => {
    const other = named('other', '34 Main Street');
    expect(idsOf(withNumbered(query, page([other]), found))).toEqual([['n34', 'other'], 2]);
    expect(idsOf(withNumbered(query, page([other, found]), found))).toEqual([['n34', 'other'], 2]);
    expect(idsOf(withNumbered(query, page([other], 60), named('n34', '34 Suites')))).toEqual([['n34', 'other'], 60]);
    expect(idsOf(withNumbered(query, page([other], 60), named('n34', 'Suite 34')))).toEqual([['n34', 'other'], 61]);
    const long = readListQuery({ search: '340' });
    expect(idsOf(withNumbered(long, page([other], 60), named('n340', 'Suite 340')))).toEqual([['n340', 'other'], 60]);
  });

  it('shows it as no row where it does not belong', () => {
    expect(withNumbered(query, page([]), null)).toBeUndefined();
    expect(withNumbered(query, page([]), { ...found, deletedAt: '2026-05-04T10:00:00.000Z' })).toBeUndefined();
    expect(withNumbered(readListQuery({ search: '34', state: 'rejected' }), page([]), found)).toBeUndefined();
    expect(withNumbered(readListQuery({ search: '34', after: 'cursor' }), page([]), found)).toBeUndefined();
  });
});
