import type Database from 'better-sqlite3';
import type pg from 'pg';

/** A table that is moved, row by row, in the order of its key. */
export interface MovedTable {
  readonly name: string;
  readonly columns: readonly string[];
  readonly key: readonly string[];
  /** Those of the columns that are true or false. */
  readonly booleans: ReadonlySet<string>;
  /** Whether its numbers are made by the database, and so go on after the highest. */
  readonly isNumbered: boolean;
}

/** Others refer to these, so they come first. */
const first = ['organizations', 'users', 'instances'];

/** Every table both databases have, as they have it; what else SQLite holds is its own index of names. */
export async function listTables(source: Database.Database, target: pg.ClientBase): Promise<readonly MovedTable[]> {
  const { rows } = await target.query<{ name: string; column: string; type: string; numbered: boolean }>(
    `select table_name as name, column_name as column, data_type as type, is_identity = 'YES' as numbered
     from information_schema.columns
     where table_schema = 'public' and table_name <> 'isotope_move' order by table_name, ordinal_position`,
  );
  const names = [...new Set([...first, ...rows.map(({ name }) => name)])];
  return names.map((name) => {
    const columns = rows.filter((row) => row.name === name);
    return {
      name,
      columns: columns.map(({ column }) => column),
      key: keyOf(source, name),
      booleans: new Set(columns.filter(({ type }) => type === 'boolean').map(({ column }) => column)),
      isNumbered: columns.some(({ numbered }) => numbered),
    };
  });
}

function keyOf(source: Database.Database, table: string): readonly string[] {
  const columns = source.prepare('select name from pragma_table_info(?) where pk > 0 order by pk').all(table);
  return (columns as { name: string }[]).map(({ name }) => name);
}

/** A value as both databases can tell it: as text, a boolean as 0 or 1. PostgreSQL keeps no NUL in a text. */
type Cell = string | null;
export type Row = readonly Cell[];

/** Reads rows after a key, in its order: SQLite's own, or PostgreSQL's whose texts are ordered by their bytes too. */
export type ReadRows = (
  table: MovedTable,
  after: Row | undefined,
  limit: number,
) => Promise<readonly Row[]> | readonly Row[];

const quoted = (columns: readonly string[]) => columns.map((column) => `"${column}"`).join(', ');

export const rowsOfSqlite =
  (source: Database.Database): ReadRows =>
  ({ name, columns, key }, after, limit) => {
    const texts = columns.map((column) => `cast("${column}" as text)`).join(', ');
    const since = after ? `where (${quoted(key)}) > (${key.map(() => '?').join(', ')})` : '';
    const rows = source
      .prepare(`select ${texts} from "${name}" ${since} order by ${quoted(key)} limit ${limit}`)
      .raw()
      .all(...(after ? keyValues(source, name, key, after) : []));
    return (rows as Cell[][]).map((row) => row.map((cell) => cell?.replaceAll('\0', '\u{fffd}') ?? null));
  };

/** Keys are compared as what they are: SQLite holds a number below every text. */
function keyValues(source: Database.Database, table: string, key: readonly string[], after: Row): unknown[] {
  const types = source.prepare('select name, type from pragma_table_info(?)').all(table) as {
    name: string;
    type: string;
  }[];
  return key.map((column, index) => {
    const isNumber = types.find(({ name }) => name === column)?.type.toLowerCase() === 'integer';
    return isNumber ? Number(after[index]) : after[index];
  });
}

export const rowsOfPostgres =
  (target: pg.ClientBase): ReadRows =>
  async ({ name, columns, key, booleans }, after, limit) => {
    const texts = columns
      .map((column) => (booleans.has(column) ? `"${column}"::int::text` : `"${column}"::text`))
      .join(', ');
    const since = after ? `where (${quoted(key)}) > (${key.map((_, index) => `$${index + 1}`).join(', ')})` : '';
    // By the columns themselves: the texts that are selected bear their names.
    const order = key.map((column) => `"${name}"."${column}"`).join(', ');
    const text = `select ${texts} from "${name}" ${since} order by ${order} limit ${limit}`;
    const { rows } = await target.query<Cell[]>({ text, values: [...(after ?? [])], rowMode: 'array' });
    return rows;
  };

/** The key of a row. */
export const keyIn = ({ columns, key }: MovedTable, row: Row): Row =>
  key.map((column) => row[columns.indexOf(column)] ?? null);
