import type pg from 'pg';
import { type MovedTable, type ReadRows, type Row, keyIn } from './tables.js';

/** As many rows as one statement takes, whose values are counted in 16 bits. */
const mostValues = 20_000;

/** Copies what the target lacks of a table: rows after the last it has, in the order of the key. Gives how many came. */
export async function copyTable(
  table: MovedTable,
  read: ReadRows,
  target: pg.ClientBase,
  onRows: (count: number) => void,
): Promise<void> {
  const limit = Math.floor(mostValues / table.columns.length);
  let after = await lastKey(table, target);
  for (;;) {
    const rows = await read(table, after, limit);
    const last = rows.at(-1);
    if (last === undefined) return;
    await insert(table, rows, target);
    onRows(rows.length);
    after = keyIn(table, last);
  }
}

async function lastKey({ name, key }: MovedTable, target: pg.ClientBase): Promise<Row | undefined> {
  const texts = key.map((column) => `"${column}"::text`).join(', ');
  const order = key.map((column) => `"${name}"."${column}" desc`).join(', ');
  const text = `select ${texts} from "${name}" order by ${order} limit 1`;
  return (await target.query<string[]>({ text, rowMode: 'array' })).rows[0];
}

/** One statement, and so all of its rows or none. */
async function insert({ name, columns }: MovedTable, rows: readonly Row[], target: pg.ClientBase): Promise<void> {
  let at = 0;
  const tuples = rows.map((row) => `(${row.map(() => `$${(at += 1)}`).join(', ')})`).join(', ');
  const names = columns.map((column) => `"${column}"`).join(', ');
  await target.query(`insert into "${name}" (${names}) values ${tuples}`, rows.flat());
}
