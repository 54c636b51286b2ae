import type Database from 'better-sqlite3';

/** A statement with its values bound, ready to cross to another thread. `id` stands for the SQL text. */
export interface BoundStatement {
  readonly id: number;
  readonly values: readonly unknown[];
  /** How many rows it has to touch, where that matters. */
  readonly expectedRows?: number | undefined;
}

/** Statements that stand or fall together. */
export type BoundCommand = readonly BoundStatement[];

/** What became of a command: the rows its statements returned, or why it was undone. */
export type Outcome =
  | { readonly rows: readonly (readonly (readonly unknown[])[])[] }
  /** The statement at this place touched another number of rows than it expected. */
  | { readonly mismatchAt: number }
  | { readonly error: { readonly message: string; readonly code: string | undefined } };

/** The most commands one transaction takes; more wait for the next, so that nobody waits for a crowd. */
export const maxGroupSize = 64;

type Prepared = (values: readonly unknown[]) => {
  readonly count: number;
  readonly rows: readonly (readonly unknown[])[];
};

class Mismatch extends Error {
  constructor(readonly at: number) {
    super('another number of rows');
  }
}

/**
 * Writes groups of commands, each group as one durable transaction. A command that fails undoes itself only: the group
 * is then run again with a savepoint around each command, which the common case, where none fails, is spared. Throws
 * when the transaction as a whole fails; then nothing of the group was written.
 */
export function createGroupWriter(client: Database.Database, sqlOf: (id: number) => string) {
  const prepared = new Map<number, Prepared>();
  const [begin, commit, rollback] = ['begin immediate', 'commit', 'rollback'].map((sql) => client.prepare(sql));
  const [savepoint, release, undo] = ['savepoint command', 'release command', 'rollback to command'].map((sql) =>
    client.prepare(sql),
  );

  const preparedOf = (id: number): Prepared => {
    const known = prepared.get(id);
    if (known) return known;
    const made = prepare(client, sqlOf(id));
    prepared.set(id, made);
    return made;
  };

  const run = (command: BoundCommand): Outcome => ({
    rows: command.map(({ id, values, expectedRows }, at) => {
      const { count, rows } = preparedOf(id)(values);
      if (expectedRows !== undefined && count !== expectedRows) throw new Mismatch(at);
      return rows;
    }),
  });

  const attempt = (command: BoundCommand): Outcome => {
    savepoint?.run();
    const outcome = runOrUndo(command);
    release?.run();
    return outcome;
  };

  const runOrUndo = (command: BoundCommand): Outcome => {
    try {
      return run(command);
    } catch (error) {
      // On a full or failing disk SQLite may take the whole transaction back by itself (https://sqlite.org/lang_transaction.html).
      if (!client.inTransaction) throw error;
      undo?.run();
      return error instanceof Mismatch ? { mismatchAt: error.at } : { error: describe(error) };
    }
  };

  const transact = (work: () => readonly Outcome[]): readonly Outcome[] => {
    begin?.run();
    try {
      const outcomes = work();
      commit?.run();
      return outcomes;
    } finally {
      if (client.inTransaction) rollback?.run();
    }
  };

  return (group: readonly BoundCommand[]): readonly Outcome[] => {
    let aCommandFailed = false;
    try {
      return transact(() =>
        group.map((command) => {
          aCommandFailed = true;
          const outcome = run(command);
          aCommandFailed = false;
          return outcome;
        }),
      );
    } catch (error) {
      if (!aCommandFailed) throw error;
      return transact(() => group.map(attempt));
    }
  };
}

function prepare(client: Database.Database, sql: string): Prepared {
  const statement = client.prepare(sql);
  if (!statement.reader) return (values) => ({ count: statement.run(values).changes, rows: [] });
  const reading = statement.raw();
  return (values) => {
    const rows = reading.all(values) as unknown[][];
    return { count: rows.length, rows };
  };
}

/** An error as it can cross to another thread. */
export const describe = (error: unknown): { readonly message: string; readonly code: string | undefined } => {
  const { message, code } = error as Error & { readonly code?: unknown };
  return { message, code: typeof code === 'string' ? code : undefined };
};
