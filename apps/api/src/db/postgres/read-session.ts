import { NodePgSession } from 'drizzle-orm/node-postgres';
import { PgDialect } from 'drizzle-orm/pg-core';
import type pg from 'pg';
import type { ToQuery } from './connect.js';
import { asStoreTrouble, troubleOf } from './trouble.js';

/**
 * What is read on PostgreSQL. `all` gives rows as their columns read them, as it does on SQLite, and what fails is the
 * store's own error and not Drizzle's, whose message quotes the values.
 */
export function createReadSession(pool: pg.Pool, toQuery: ToQuery) {
  const client = { query: ({ text }: { readonly text: string }, values: readonly unknown[]) => read(text, values) };
  const read = async (text: string, values: readonly unknown[]) => {
    try {
      return await pool.query(toQuery(text, values));
    } catch (error) {
      // Reading changes nothing, and a connection may have been dead before anybody noticed.
      if (troubleOf(error) === 'UNREACHABLE') return pool.query(toQuery(text, values)).catch(rethrow);
      return rethrow(error);
    }
  };
  const dialect = new PgDialect();
  return { dialect, session: new ReadSession(client as unknown as pg.Pool, dialect, undefined) };
}

function rethrow(error: unknown): never {
  throw asStoreTrouble(error);
}

class ReadSession extends NodePgSession<Record<string, never>, Record<string, never>> {
  override prepareQuery(...asked: Parameters<NodePgSession<never, never>['prepareQuery']>) {
    const prepared = super.prepareQuery(...asked);
    return Object.assign(prepared, {
      all: (values?: Record<string, unknown>) => prepared.execute(values),
      queryWithCache: (_: string, __: unknown, work: () => Promise<unknown>) => work(),
    });
  }
}
