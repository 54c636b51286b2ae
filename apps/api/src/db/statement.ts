import type { Query } from 'drizzle-orm';
import type { BetterSQLite3Database } from 'drizzle-orm/better-sqlite3';
import type { Dialect } from './dialect.js';

/** The database as the stores see it. They are typed against SQLite and use what both dialects' builders share. */
export type Db = BetterSQLite3Database;

/** Drizzle's own type is too wide to name here: what is read runs `all`, what is written runs by its query. */
export interface PreparedStatement {
  all(values?: Record<string, unknown>): unknown;
  getQuery(): Query;
}

/** Builds a statement on an adapter's own session; called once a session, so the statement is prepared once. */
export type StatementFactory = (db: Db, dialect: Dialect) => PreparedStatement;

/** One statement of a command: what to run, with which values, and how many rows it has to touch. */
export interface Statement {
  readonly prepare: StatementFactory;
  readonly values: Readonly<Record<string, unknown>>;
  /** When the number of rows differs, the whole command is undone and fails with this error. */
  readonly expects?: { readonly rows: number; readonly otherwise: () => Error };
}

/** For each statement, in their order, the rows its `returning(…)` gave back, each as its values in that order. */
export type CommandRows = readonly (readonly (readonly unknown[])[])[];

/** How a command is run. */
export interface CommandManner {
  /** It decides by rows it does not write, so no other command that does may run beside it. */
  readonly alone?: boolean;
  /** Hears of the transaction, where somebody wants to know. */
  readonly told?: ((transaction: TransactionFacts) => void) | undefined;
}

/**
 * Runs statements that stand or fall together. Durable when it resolves; on rejection nothing of them was written.
 * A statement that returns nothing is cheaper; `expects` counts the rows it touched either way.
 */
export type Commit = (statements: readonly Statement[], manner?: CommandManner) => Promise<CommandRows>;

/** The durable transaction a command was written in, told before the commit resolves. */
export interface TransactionFacts {
  /** How many commands it took. */
  readonly commands: number;
  /** From its beginning until it was durable. */
  readonly ms: number;
}

/** Keeps what a factory built, so that a statement is prepared once for each database. */
export function preparedOnce({
  db,
  dialect,
}: {
  readonly db: Db;
  readonly dialect: Dialect;
}): (factory: StatementFactory) => PreparedStatement {
  const prepared = new Map<StatementFactory, PreparedStatement>();
  return (factory) => {
    const known = prepared.get(factory);
    if (known) return known;
    const made = factory(db, dialect);
    prepared.set(factory, made);
    return made;
  };
}
