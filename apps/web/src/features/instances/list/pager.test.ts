import { expect, it } from 'vitest';
import { readListQuery } from './list-query';
import { previousHref } from './pager';

const query = readListQuery({ tag: 'emea', after: 'c' });

it('leads back by the cursor of the first row, with the same filters', () => {
  expect(previousHref(query, { hasPreviousPage: true, startCursor: 's' })).toBe('/instances?tag=emea&before=s');
});

it('leads nowhere at the beginning', () => {
  expect(previousHref(query, { hasPreviousPage: false, startCursor: 's' })).toBeUndefined();
});

it('leads from an empty page behind the last row back to the first', () => {
  expect(previousHref(query, { hasPreviousPage: true, startCursor: null })).toBe('/instances?tag=emea');
});
