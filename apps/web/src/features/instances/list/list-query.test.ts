import { describe, expect, it } from 'vitest';
import { exportHref, isNarrowed, listHref, listVariables, readListQuery } from './list-query';

const everything = {
  search: 'con',
  state: 'rejected',
  element: 'autotaskcrm',
  owner: 'u1',
  tag: ['emea', 'trial'],
  show: 'disabled',
  order: 'name',
  after: 'c1',
};

describe('the address of a list', () => {
  it('says everything the list is narrowed by, and reads back as the same', () => {
    const query = readListQuery(everything);
    expect(listHref(query)).toBe(
      '/instances?search=con&state=rejected&element=autotaskcrm&owner=u1&tag=emea&tag=trial&show=disabled&order=name&after=c1',
    );
    expect(query).toMatchObject({ state: 'rejected', tags: ['emea', 'trial'], order: 'name' });
  });

  it('is short for the list as it is without any choice', () => {
    expect(listHref(readListQuery({ search: ' ', state: '' }))).toBe('/instances');
  });

  it('still shows a list when it holds what cannot be meant', () => {
    expect(readListQuery({ state: 'constructor', order: 'random', show: '1' })).toMatchObject({
      state: undefined,
      order: 'newest',
      show: undefined,
    });
  });

  it('of the file is that of the whole list, whatever page is shown', () => {
    expect(exportHref(readListQuery({ tag: 'emea', after: 'c1' }))).toBe('/instances/export.csv?tag=emea');
  });
});

describe('isNarrowed', () => {
  it('tells “no match” from “none yet”: neither the order nor the page narrows', () => {
    expect(isNarrowed(readListQuery({ order: 'name', after: 'c1' }))).toBe(false);
    expect(isNarrowed(readListQuery({ tag: 'emea' }))).toBe(true);
    expect(isNarrowed(readListQuery({ show: 'deleted' }))).toBe(true);
  });
});

describe('listVariables', () => {
  it('asks the API for what the address says', () => {
    expect(listVariables(readListQuery(everything))).toEqual({
      first: 50,
      after: 'c1',
      orderBy: { field: 'NAME', direction: 'ASC' },
      filter: {
        search: 'con',
        states: ['REJECTED'],
        elementKey: 'autotaskcrm',
        ownerId: 'u1',
        tags: ['emea', 'trial'],
        disabled: true,
        deleted: false,
      },
      number: '',
      isNumber: false,
    });
  });

  it('asks for the instance of a number that is searched for', () => {
    expect(listVariables(readListQuery({ search: '#17' }))).toMatchObject({ number: '17', isNumber: true });
  });

  it('asks for both states that need attention at once', () => {
    expect(listVariables(readListQuery({ state: 'attention' })).filter?.states).toEqual(['REJECTED', 'UNREACHABLE']);
  });

  it('goes back by the cursor of the page it left', () => {
    expect(listVariables(readListQuery({ before: 'c9' }))).toMatchObject({ last: 50, before: 'c9' });
    expect(listVariables(readListQuery({ before: 'c9', after: 'c1' }))).toMatchObject({ first: 50, after: 'c1' });
  });

  it('filters by nothing when the address says nothing', () => {
    const { filter } = listVariables(readListQuery({}));
    expect(Object.values(filter ?? {}).every((value) => value === null || value === false)).toBe(true);
  });
});
