import type Database from 'better-sqlite3';
import { Column, SQL, is } from 'drizzle-orm';
import { BetterSQLite3Database } from 'drizzle-orm/better-sqlite3';
import { BetterSQLiteSession } from 'drizzle-orm/better-sqlite3/session';
import { SQLiteSyncDialect } from 'drizzle-orm/sqlite-core';

type Prepare = BetterSQLiteSession<Record<string, never>, Record<string, never>>['prepareQuery'];
type Fields = NonNullable<Parameters<Prepare>[1]>;
type Row = Record<string, unknown>;
type Decode = (value: unknown) => unknown;

/**
 * Drizzle over a connection, whose selects give their rows by functions made once: Drizzle looks anew at every column of
 * every row, which costs more than reading it.
 */
export function drizzleOver(client: Database.Database): BetterSQLite3Database {
  const dialect = new SQLiteSyncDialect();
  const session = new BetterSQLiteSession<Record<string, never>, Record<string, never>>(client, dialect, undefined);
  const prepareQuery = session.prepareQuery.bind(session);
  session.prepareQuery = ((...asked: Parameters<Prepare>) => {
    const prepared = prepareQuery(...asked);
    const [, fields] = asked;
    // What is joined from a table whole lies in an object of its own, which is Drizzle's to put together.
    if (!fields || fields.some(({ path }) => path.length > 1)) return prepared;
    const toRow = rowOf(fields);
    return Object.assign(prepared, {
      all: (values?: Record<string, unknown>) => (prepared.values(values) as unknown[][]).map(toRow),
    });
  }) as Prepare;
  return Object.assign(new BetterSQLite3Database('sync', dialect, session, undefined), { $client: client });
}

function rowOf(fields: Fields): (values: readonly unknown[]) => Row {
  const columns = fields.map(({ path, field }) => ({ name: path[0] ?? '', decode: decoderOf(field) }));
  return (values) => {
    const row: Row = {};
    for (let at = 0; at < columns.length; at++) {
      const { name, decode } = columns[at] as { name: string; decode: Decode | undefined };
      const value = values[at];
      row[name] = decode === undefined || value === null ? value : decode(value);
    }
    return row;
  };
}

/** How a field's values are read; undefined where they are what the driver gives. */
function decoderOf(field: Fields[number]['field']): Decode | undefined {
  const decoder = is(field, Column) ? field : is(field, SQL) ? decoderIn(field) : decoderIn((field as SQL.Aliased).sql);
  if (decoder.mapFromDriverValue === Column.prototype.mapFromDriverValue) return undefined;
  return (value) => decoder.mapFromDriverValue(value);
}

/** Drizzle's types keep it to themselves. */
const decoderIn = (sql: SQL) => (sql as unknown as { readonly decoder: Pick<Column, 'mapFromDriverValue'> }).decoder;
