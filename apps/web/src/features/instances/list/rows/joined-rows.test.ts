import { expect, it } from 'vitest';
import { joinedRows } from './joined-rows';

const row = (id: string, from: string) => ({ id, from });

it('shows nothing twice when a new instance has pushed a row onto the next page', () => {
  const first = [row('new', 'first'), row('a', 'first'), row('b', 'first')];
  const further = [row('b', 'further'), row('c', 'further')];
  expect(joinedRows(first, further)).toEqual([...first, row('c', 'further')]);
});
