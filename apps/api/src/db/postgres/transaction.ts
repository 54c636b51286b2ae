import type pg from 'pg';
import type { CommandRows } from '../statement.js';
import { asStoreTrouble } from './trouble.js';

/** A statement with its values bound, as it goes to the server. */
export interface BoundStatement {
  readonly query: pg.QueryArrayConfig;
  /** How many rows it has to touch, and the error where it touches another number. */
  readonly expects?: { readonly rows: number; readonly otherwise: () => Error } | undefined;
}

/**
 * Runs a command as one transaction. Its statements go out together and, where none of them has to touch a number of rows,
 * the commit with them: a command costs one way to the server and back, or two.
 */
export async function transact(
  client: pg.PoolClient,
  command: readonly BoundStatement[],
  isAlone: boolean,
): Promise<CommandRows> {
  const begun = client.query(isAlone ? 'begin isolation level serializable' : 'begin');
  const sent = command.map(({ query }) => client.query<unknown[]>(query));
  const isToBeLookedAt = command.some(({ expects }) => expects !== undefined);
  const ended = isToBeLookedAt ? undefined : client.query('commit');
  const [answers, start, end] = await Promise.all([
    Promise.allSettled(sent),
    Promise.allSettled([begun]),
    Promise.allSettled(ended ? [ended] : []),
  ]);
  const fault = [...start, ...answers, ...end].find((answer) => answer.status === 'rejected')?.reason as unknown;
  if (fault !== undefined) {
    if (!ended) await client.query('rollback').catch(() => undefined);
    throw new TransactionError(fault, ended !== undefined);
  }
  const results = answers.flatMap((answer) => (answer.status === 'fulfilled' ? [answer.value] : []));
  if (!ended) await commitAsExpected(client, command, results);
  return results.map(({ rows }) => rows);
}

/** What broke a transaction, and whether its commit was on its way by then. */
export class TransactionError extends Error {
  constructor(
    readonly fault: unknown,
    readonly isUnsure: boolean,
  ) {
    super('The transaction failed.', { cause: fault });
  }

  /** As the callers of the store know it. */
  asKnown(): unknown {
    return asStoreTrouble(this.fault, this.isUnsure);
  }
}

async function commitAsExpected(
  client: pg.PoolClient,
  command: readonly BoundStatement[],
  results: readonly pg.QueryArrayResult<unknown[]>[],
): Promise<void> {
  const missed = command.find(({ expects }, at) => expects && results[at]?.rowCount !== expects.rows)?.expects;
  if (missed) {
    await client.query('rollback').catch(() => undefined);
    throw missed.otherwise();
  }
  await client.query('commit').catch((error: unknown) => {
    throw new TransactionError(error, true);
  });
}
