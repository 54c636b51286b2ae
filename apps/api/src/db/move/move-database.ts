import { createHash } from 'node:crypto';
import { existsSync } from 'node:fs';
import Database from 'better-sqlite3';
import pg from 'pg';
import { copyTable } from './copy.js';
import { type MovedTable, listTables, rowsOfPostgres, rowsOfSqlite } from './tables.js';
import { MoveError, type MovedFacts, compareTable } from './verify.js';
import { readAddress } from '../postgres/connect.js';
import { openPostgres } from '../postgres/open.js';
import { databaseFile, openSqlite } from '../sqlite/open.js';
import { takeDataDir } from '../sqlite/process-lock.js';
import { type Env, readDatabaseUrl } from '../../env.js';

/**
 * Copies the SQLite database of the data directory into an empty PostgreSQL one and compares both row by row. Ended at any
 * point, it goes on where it was. Throws a StartError when Isotope runs, when the target holds anything else or all of it
 * from a move that was finished, or when a row differs; the source is never changed.
 */
export async function moveDatabase(
  { dataDir }: Pick<Env, 'dataDir'>,
  to: string,
  onProgress: (table: string, rows: number) => void,
): Promise<readonly MovedFacts[]> {
  const path = databaseFile(dataDir);
  if (!existsSync(path)) throw new MoveError(`There is no database at ${path}. Check ISOTOPE_DATA_DIR.`);
  const url = readDatabaseUrl(to);
  const lock = takeDataDir(dataDir);
  try {
    await openSqlite(path).close(); // brings its tables up to date
    await (await openPostgres(url)).close();
    return await between(path, url, onProgress);
  } finally {
    lock.release();
  }
}

async function between(path: string, url: string, onProgress: (table: string, rows: number) => void) {
  const source = new Database(path, { readonly: true });
  const target = new pg.Client({ connectionString: readAddress(url).url, application_name: 'isotope move' });
  target.on('error', () => undefined); // the statement that was running fails with it
  try {
    await target.connect();
    const tables = await listTables(source, target);
    await beginMove(source, target, tables);
    for (const table of tables) {
      let rows = 0;
      await copyTable(table, rowsOfSqlite(source), target, (count) => onProgress(table.name, (rows += count)));
    }
    const facts: MovedFacts[] = [];
    for (const table of tables) facts.push(await compareTable(table, rowsOfSqlite(source), rowsOfPostgres(target)));
    await endMove(source, target, tables);
    return facts;
  } finally {
    source.close();
    await target.end().catch(() => undefined);
  }
}

/** Marks the target as being moved into from this source; refuses one that holds anything else. */
async function beginMove(source: Database.Database, target: pg.Client, tables: readonly MovedTable[]): Promise<void> {
  const canary = canaryOf(source);
  const mark = createHash('sha256').update(canary).digest('hex');
  await target.query('create table if not exists isotope_move (source text not null)');
  const { rows: marks } = await target.query<{ source: string }>('select source from isotope_move');
  if (marks[0]?.source === mark) return;
  if (marks.length > 0 || (await isFilled(target, tables))) {
    if (marks.length === 0) await target.query('drop table isotope_move');
    throw new MoveError((await hasCanary(target, canary)) ? isMoved : isInUse);
  }
  await target.query('insert into isotope_move values ($1)', [mark]);
}

const isInUse =
  'The target database is not empty, and what it holds is not a move from this data directory that was broken off. Name an empty database.';
const isMoved =
  'The target database holds this installation already: its move was finished. Nothing was copied or compared now, as both may ' +
  'have been written to since. Start Isotope with DATABASE_URL, or name an empty database to move anew.';

async function hasCanary(target: pg.Client, canary: string): Promise<boolean> {
  const { rowCount } = await target.query("select 1 from vault_records where name = 'canary' and envelope = $1", [
    canary,
  ]);
  return rowCount === 1;
}

async function isFilled(target: pg.Client, tables: readonly MovedTable[]): Promise<boolean> {
  for (const { name } of tables) {
    const { rowCount } = await target.query(`select 1 from "${name}" limit 1`);
    if (rowCount !== 0) return true;
  }
  return false;
}

/** What tells one installation from every other: the vault's canary. */
function canaryOf(source: Database.Database): string {
  const canary = source.prepare("select envelope from vault_records where name = 'canary'").pluck().get();
  if (typeof canary === 'string') return canary;
  throw new MoveError('The database of the data directory has never been in use. Start with DATABASE_URL instead.');
}

/** Lets numbers go on after the highest that was ever given, and takes the mark away: from now on it is a database in use. */
async function endMove(source: Database.Database, target: pg.Client, tables: readonly MovedTable[]): Promise<void> {
  await target.query('begin');
  for (const { name } of tables.filter(({ isNumbered }) => isNumbered)) {
    const given = source.prepare('select seq from sqlite_sequence where name = ?').pluck().get(name);
    const most = source.prepare(`select max(number) from "${name}"`).pluck().get();
    const last = Math.max(Number(given ?? 0), Number(most ?? 0));
    if (last > 0) await target.query("select setval(pg_get_serial_sequence($1, 'number'), $2)", [name, last]);
  }
  await target.query('drop table isotope_move');
  await target.query('commit');
  await target.query('analyze');
}
