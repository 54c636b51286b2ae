/** Where a cell lies, counted in cells from the top left; the two lower rows stand a little apart. */
export interface Cell {
  readonly column: number;
  readonly row: number;
}

/** Runs of numbers that lie side by side: the first and the last number, and where the first one lies. */
const runs: readonly (readonly [first: number, last: number, column: number, row: number])[] = [
  [1, 1, 0, 0],
  [2, 2, 17, 0],
  [3, 4, 0, 1],
  [5, 10, 12, 1],
  [11, 12, 0, 2],
  [13, 18, 12, 2],
  [19, 36, 0, 3],
  [37, 54, 0, 4],
  [55, 56, 0, 5],
  [57, 71, 2, 7.5],
  [72, 86, 3, 5],
  [87, 88, 0, 6],
  [89, 103, 2, 8.5],
  [104, 118, 3, 6],
];

/** The cell of an atomic number; undefined beyond the 118 the table has. */
export function cellOf(number: number): Cell | undefined {
  const run = runs.find(([first, last]) => number >= first && number <= last);
  return run && { column: run[2] + number - run[0], row: run[3] };
}

/** Every cell of the table, by number. */
export const allCells = (): readonly Cell[] =>
  runs.flatMap(([first, last, column, row]) =>
    Array.from({ length: last - first + 1 }, (_, index) => ({ column: column + index, row })),
  );
