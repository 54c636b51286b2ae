import { createHash } from 'node:crypto';
import { StartError } from '../../env.js';
import { type MovedTable, type ReadRows, type Row, keyIn } from './tables.js';

/** Why a database was not moved, in a sentence that says what to do. */
export class MoveError extends StartError {
  override readonly name = 'MoveError';
}

/** A table that is the same on both sides: how many rows, and the SHA-256 over all of them. */
export interface MovedFacts {
  readonly table: string;
  readonly rows: number;
  readonly digest: string;
}

const atOnce = 500;

/** Reads a table on both sides, row by row, each value; throws a MoveError that names the first row that differs. */
export async function compareTable(table: MovedTable, source: ReadRows, target: ReadRows): Promise<MovedFacts> {
  const digest = createHash('sha256');
  let after: Row | undefined;
  for (let rows = 0; ;) {
    const [ours, theirs] = [await source(table, after, atOnce), await target(table, after, atOnce)];
    for (const [index, row] of ours.entries()) {
      const text = JSON.stringify(row);
      if (text !== JSON.stringify(theirs[index])) throw differs(table, row);
      digest.update(text);
    }
    if (theirs.length > ours.length) throw differs(table, theirs[ours.length] ?? []);
    rows += ours.length;
    const last = ours.at(-1);
    if (last === undefined) return { table: table.name, rows, digest: digest.digest('hex') };
    after = keyIn(table, last);
  }
}

const differs = (table: MovedTable, row: Row) =>
  new MoveError(
    `The row ${keyIn(table, row).join(', ')} of ${table.name} is not the same on both sides: the data directory was ` +
      'changed since the move began. Empty the target database, then move again with Isotope ended.',
  );
