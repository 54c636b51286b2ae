import type { Env } from '../env.js';
import { openPostgres } from './postgres/open.js';
import type { Session } from './session.js';
import type { CommitWatch } from './sqlite/commit.js';
import { databaseFile, openSqlite } from './sqlite/open.js';

/** Opens the database the environment names: PostgreSQL by DATABASE_URL, else SQLite in the data directory. */
export const openDatabase = async (
  { databaseUrl, dataDir }: Pick<Env, 'databaseUrl' | 'dataDir'>,
  { inThread = false, watch }: { readonly inThread?: boolean; readonly watch?: CommitWatch } = {},
): Promise<Session> =>
  databaseUrl === undefined
    ? openSqlite(databaseFile(dataDir), { inThread, ...(watch && { watch }) })
    : openPostgres(databaseUrl, watch && { watch });
