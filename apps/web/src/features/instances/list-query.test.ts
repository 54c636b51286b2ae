import { describe, expect, it } from 'vitest';
import { isNarrowed, listHref, listVariables, readListQuery } from './list-query';

const everything = {
  search: 'con',
  state: 'rejected',
  element: 'autotaskcrm',
  tag: ['emea', 'trial'],
  enabled: 'no',
  order: 'name',
  after: 'c1',
};

describe('the address of a list', () => {
  it('says everything the list is narrowed by, and reads back as the same', () => {
    const query = readListQuery(everything);
    const href = listHref(query);
    expect(href).toBe(
      '/instances?search=con&state=rejected&element=autotaskcrm&tag=emea&tag=trial&enabled=no&order=name&after=c1',
    );
    expect(query).toMatchObject({ state: 'REJECTED', tags: ['emea', 'trial'], order: 'name' });
  });

  it('is short for the list as it is without any choice', () => {
    expect(listHref(readListQuery({ search: ' ', state: '' }))).toBe('/instances');
  });

  it('still shows a list when it holds what cannot be meant', () => {
    expect(readListQuery({ state: 'HAPPY', order: 'random', enabled: '1' })).toMatchObject({
      state: undefined,
      order: 'newest',
      enabled: undefined,
    });
  });
});

describe('isNarrowed', () => {
  it('tells “no match” from “none yet”: neither the order nor the page narrows', () => {
    expect(isNarrowed(readListQuery({ order: 'name', after: 'c1' }))).toBe(false);
    expect(isNarrowed(readListQuery({ tag: 'emea' }))).toBe(true);
  });
});

describe('listVariables', () => {
  it('asks the API for what the address says', () => {
    expect(listVariables(readListQuery(everything))).toEqual({
      after: 'c1',
      orderBy: { field: 'NAME', direction: 'ASC' },
      filter: {
        search: 'con',
        states: ['REJECTED'],
        elementKey: 'autotaskcrm',
        tags: ['emea', 'trial'],
        disabled: true,
      },
    });
  });

  it('filters by nothing when the address says nothing', () => {
    const { filter } = listVariables(readListQuery({}));
    expect(Object.values(filter ?? {}).every((value) => value === null)).toBe(true);
  });
});
