import { describe, expect, it } from 'vitest';
import { allCells, cellOf } from './cells';

describe('the periodic table', () => {
  it('has 118 cells, none upon another', () => {
    const cells = allCells();
    expect(cells).toHaveLength(118);
    expect(new Set(cells.map(({ column, row }) => `${column} ${row}`)).size).toBe(118);
  });

  it.each([
    [1, { column: 0, row: 0 }],
    [2, { column: 17, row: 0 }],
    [42, { column: 5, row: 4 }],
    [50, { column: 13, row: 4 }],
    [118, { column: 17, row: 6 }],
  ])('has number %d where every schoolroom has it', (number, cell) => {
    expect(cellOf(number)).toEqual(cell);
  });

  it.each([0, 119, 4895])('has no cell for %d', (number) => {
    expect(cellOf(number)).toBeUndefined();
  });
});
