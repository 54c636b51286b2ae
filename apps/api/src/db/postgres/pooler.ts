import { randomUUID } from 'node:crypto';
import type pg from 'pg';
import type { PostgresAddress } from './connect.js';

/** A pooler hands connections on by the transaction, and what was prepared on one of them is not known on the next. */
export class PreparedLostError extends Error {
  override readonly name = 'PreparedLostError';
}

/** What a server says of a statement it was to know already, and of one it knows already. */
const lost = ['26000', '42P05'];

/** How often is looked: a pooler may give the same connection by chance. */
const rounds = 5;

/**
 * Connects and, where a pooler stands between, tries whether statements stay prepared: it is known by a backend that has
 * another number than the one said at sign-in. Throws a PreparedLostError.
 */
export async function tryConnections(pool: pg.Pool, { isPreparing }: PostgresAddress): Promise<void> {
  const one = await pool.connect();
  try {
    if (!isPreparing || !(await isPooled(one))) return;
    const two = await pool.connect();
    try {
      await prepareInTurns([one, two]);
    } finally {
      two.release(true);
    }
  } finally {
    one.release();
  }
}

async function isPooled(client: pg.PoolClient): Promise<boolean> {
  const { rows } = await client.query<{ readonly pid: number }>('select pg_backend_pid() as pid');
  return rows[0]?.pid !== (client as { readonly processID?: number }).processID;
}

async function prepareInTurns(clients: readonly pg.PoolClient[]): Promise<void> {
  // A name nobody has used: a pooler's connections keep what was prepared on them.
  const name = `isotope_try_${randomUUID()}`;
  for (let round = 0; round < rounds; round += 1) {
    for (const client of clients) {
      await client.query({ name, text: 'select 1' }).catch((error: unknown) => {
        const { code } = error as { readonly code?: string };
        throw code !== undefined && lost.includes(code) ? new PreparedLostError('', { cause: error }) : error;
      });
    }
  }
}
