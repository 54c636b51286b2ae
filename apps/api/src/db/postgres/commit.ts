import { setTimeout as sleep } from 'node:timers/promises';
import type pg from 'pg';
import { type Bind, compileBind } from '../compile.js';
import type { CommitWatch } from '../sqlite/commit.js';
import type { Commit, CommandManner, CommandRows, Db, Statement, StatementFactory } from '../statement.js';
import type { ToQuery } from './connect.js';
import { postgresDialect } from './dialect.js';
import { type BoundStatement, TransactionError, transact } from './transaction.js';
import { asStoreTrouble, isToRepeat, troubleOf } from './trouble.js';

/** How often a command is begun anew because it got in another's way. */
const mostTries = 8;

/** Each command is a transaction of its own, on one of the process's connections, begun anew where it met another. */
export function createCommit(pool: pg.Pool, db: Db, toQuery: ToQuery, watch?: CommitWatch): Commit {
  const bindOf = bindOnce(db, toQuery);
  let unanswered = 0;
  watch?.watchQueue(() => unanswered);
  return async (statements, manner = {}) => {
    const command = statements.map(bindOf);
    unanswered += 1;
    try {
      return await repeating(() => runOn(pool, command, manner, watch));
    } finally {
      unanswered -= 1;
    }
  };
}

async function repeating(work: () => Promise<CommandRows>): Promise<CommandRows> {
  for (let tries = 1; ; tries += 1) {
    try {
      return await work();
    } catch (error) {
      const known = error instanceof TransactionError ? error.fault : error;
      if (tries < mostTries && isToRepeat(known)) await sleep(Math.random() * 5 * 2 ** tries);
      else throw error instanceof TransactionError ? error.asKnown() : error;
    }
  }
}

async function runOn(
  pool: pg.Pool,
  command: readonly BoundStatement[],
  { alone = false, told }: CommandManner,
  watch: CommitWatch | undefined,
): Promise<CommandRows> {
  const askedAt = performance.now();
  const client = await pool.connect().catch((error: unknown) => {
    throw asStoreTrouble(error);
  });
  const startedAt = performance.now();
  watch?.commitWaited(startedAt - askedAt);
  let fault: unknown;
  try {
    const rows = await transact(client, command, alone);
    const facts = { commands: 1, ms: performance.now() - startedAt };
    watch?.commit(facts);
    told?.(facts);
    return rows;
  } catch (error) {
    fault = error instanceof TransactionError ? error.fault : undefined;
    throw error;
  } finally {
    // A connection that failed is not used again.
    client.release(fault !== undefined && troubleOf(fault) === 'UNREACHABLE');
  }
}

/** Each statement is built once for each database. */
function bindOnce(db: Db, toQuery: ToQuery) {
  const known = new Map<StatementFactory, { readonly sql: string; readonly bind: Bind }>();
  const compiled = (factory: StatementFactory) => {
    const found = known.get(factory);
    if (found) return found;
    const query = factory(db, postgresDialect).getQuery();
    const made = { sql: query.sql, bind: compileBind(query) };
    known.set(factory, made);
    return made;
  };
  return ({ prepare, values, expects }: Statement): BoundStatement => {
    const { sql, bind } = compiled(prepare);
    return { query: toQuery(sql, bind(values)), expects };
  };
}
