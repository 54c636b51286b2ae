import type Database from 'better-sqlite3';
import type { CommandRows, Commit, Db, Statement, StatementFactory } from '../statement.js';
import { type CompiledStatement, compile } from './compile.js';

interface Command {
  readonly statements: readonly Statement[];
  readonly resolve: (rows: CommandRows) => void;
  readonly reject: (error: unknown) => void;
}

/** The most commands one transaction takes; more wait for the next, so that nobody waits for a crowd. */
const maxGroupSize = 64;

/**
 * Group commit: the commands of one turn of the event loop share one durable transaction, so that one fsync serves them
 * all. A command that fails undoes itself only: the group is then run again with a savepoint around each command, which
 * the common case, where none fails, is spared.
 */
export function createCommit(client: Database.Database, db: Db): Commit {
  const compiled = compiledOnce(client, db);
  const [begin, commit, rollback] = ['begin immediate', 'commit', 'rollback'].map((sql) => client.prepare(sql));
  const [savepoint, release, undo] = ['savepoint command', 'release command', 'rollback to command'].map((sql) =>
    client.prepare(sql),
  );
  let waiting: Command[] = [];

  const run = ({ statements }: Command): CommandRows =>
    statements.map(({ prepare, values, expects }) => {
      const { count, rows } = compiled(prepare)(values);
      if (expects && count !== expects.rows) throw expects.otherwise();
      return rows;
    });

  const attempt = (command: Command): (() => void) => {
    savepoint?.run();
    try {
      const rows = run(command);
      return () => command.resolve(rows);
    } catch (error) {
      undo?.run();
      return () => command.reject(error);
    } finally {
      release?.run();
    }
  };

  /** Runs work as one durable transaction; what it answers with is told only after the commit. */
  const transact = (work: () => readonly (() => void)[]): void => {
    begin?.run();
    try {
      const answers = work();
      commit?.run();
      for (const answer of answers) answer();
    } finally {
      if (client.inTransaction) rollback?.run();
    }
  };

  const runGroup = (group: readonly Command[]): void => {
    let failed = false;
    try {
      transact(() =>
        group.map((command) => {
          try {
            const rows = run(command);
            return () => command.resolve(rows);
          } catch (error) {
            failed = true;
            throw error;
          }
        }),
      );
    } catch (error) {
      if (!failed) throw error;
      transact(() => group.map(attempt));
    }
  };

  const flush = (): void => {
    const group = waiting.slice(0, maxGroupSize);
    waiting = waiting.slice(maxGroupSize);
    if (waiting.length > 0) setImmediate(flush);
    try {
      runGroup(group);
    } catch (error) {
      for (const { reject } of group) reject(error);
    }
  };

  return (statements) =>
    new Promise((resolve, reject) => {
      waiting.push({ statements, resolve, reject });
      if (waiting.length === 1) setImmediate(flush);
    });
}

/** Each statement is built and prepared once for each database. */
function compiledOnce(client: Database.Database, db: Db): (factory: StatementFactory) => CompiledStatement {
  const known = new Map<StatementFactory, CompiledStatement>();
  return (factory) => {
    const found = known.get(factory);
    if (found) return found;
    const made = compile(client, factory(db).getQuery());
    known.set(factory, made);
    return made;
  };
}
