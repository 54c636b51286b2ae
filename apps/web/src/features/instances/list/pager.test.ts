import { expect, it } from 'vitest';
import { readListQuery } from './list-query';
import { neighbours } from './pager';

const inTheMiddle = { hasNextPage: true, hasPreviousPage: true, startCursor: 's', endCursor: 'e' };

it('leads on and back, each by the cursor of the row at that end, with the same filters', () => {
  expect(neighbours(readListQuery({ tag: 'emea', after: 'c' }), inTheMiddle)).toEqual({
    previous: '/instances?tag=emea&before=s',
    next: '/instances?tag=emea&after=e',
  });
});

it('leads nowhere at the ends', () => {
  const alone = { ...inTheMiddle, hasNextPage: false, hasPreviousPage: false };
  expect(neighbours(readListQuery({}), alone)).toEqual({ previous: undefined, next: undefined });
});

it('leads from an empty page behind the last row back to the first', () => {
  const empty = { hasNextPage: false, hasPreviousPage: true, startCursor: null, endCursor: null };
  expect(neighbours(readListQuery({ after: 'c' }), empty).previous).toBe('/instances');
});
