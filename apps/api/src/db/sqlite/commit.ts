import type Database from 'better-sqlite3';
import { type CommandRows, type Commit, type Db, type Statement, preparedOnce } from '../statement.js';

interface Command {
  readonly statements: readonly Statement[];
  readonly resolve: (rows: CommandRows) => void;
  readonly reject: (error: unknown) => void;
}

/** The most commands one transaction takes; more wait for the next, so that nobody waits for a crowd. */
const maxGroupSize = 64;

/**
 * Group commit: the commands of one turn of the event loop share one durable transaction, each behind a savepoint of
 * its own, so that one fsync serves them all and a failing command undoes itself only.
 */
export function createCommit(client: Database.Database, db: Db): Commit {
  const prepared = preparedOnce(db);
  const run = (sql: string) => client.prepare(sql);
  const begin = run('begin immediate');
  const commit = run('commit');
  const rollback = run('rollback');
  const savepoint = run('savepoint command');
  const release = run('release command');
  const undo = run('rollback to command');
  let waiting: Command[] = [];

  const runCommand = ({ statements }: Command): CommandRows =>
    statements.map(({ prepare, values, expects }) => {
      const rows = prepared(prepare).all(values) as Record<string, unknown>[];
      if (expects && rows.length !== expects.rows) throw expects.otherwise();
      return rows;
    });

  const attempt = (command: Command): (() => void) => {
    savepoint.run();
    try {
      const rows = runCommand(command);
      release.run();
      return () => command.resolve(rows);
    } catch (error) {
      undo.run();
      release.run();
      return () => command.reject(error);
    }
  };

  const flush = () => {
    const group = waiting.slice(0, maxGroupSize);
    waiting = waiting.slice(maxGroupSize);
    if (waiting.length > 0) setImmediate(flush);
    try {
      begin.run();
      const answers = group.map(attempt);
      commit.run();
      for (const answer of answers) answer();
    } catch (error) {
      if (client.inTransaction) rollback.run();
      for (const { reject } of group) reject(error);
    }
  };

  return (statements) =>
    new Promise((resolve, reject) => {
      waiting.push({ statements, resolve, reject });
      if (waiting.length === 1) setImmediate(flush);
    });
}
