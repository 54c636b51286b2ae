import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { onTestFinished } from 'vitest';
import type { PeopleStore } from '../src/accounts/people-ports.js';
import type { AccountStore } from '../src/accounts/ports.js';
import type { ExtendSession } from '../src/accounts/session-uses.js';
import { createAccountStore } from '../src/db/account-store.js';
import { createInstanceStore } from '../src/db/instance-store.js';
import { createPeopleStore } from '../src/db/people-store.js';
import type { Session } from '../src/db/session.js';
import { sessionExtending } from '../src/db/session-uses.js';
import { openPostgres } from '../src/db/postgres/open.js';
import { databaseFile, openSqlite } from '../src/db/sqlite/open.js';
import type { InstanceStore } from '../src/instances/ports.js';
import { freshDatabase } from './postgres/database.js';

/** The stores of one fresh database. */
export interface Stores {
  readonly instances: InstanceStore;
  readonly accounts: AccountStore;
  readonly people: PeopleStore;
  readonly extend: ExtendSession;
}

/**
 * Everything the contract suites run on, by name: a second dialect is a line here, and so is a fake. Each opens a fresh
 * database that is gone when the test ends.
 */
export const adapters: readonly (readonly [string, () => Promise<Stores>])[] = [
  ['SQLite in memory', async () => storesOf(await openSession('SQLite'))],
  ['SQLite in a file, names sought by their index', openInFile],
  ['PostgreSQL', async () => storesOf(await openSession('PostgreSQL'))],
];

/** The two dialects, for what is no part of the stores. */
export const dialects = ['SQLite', 'PostgreSQL'] as const;
export type DialectName = (typeof dialects)[number];

/** An empty database of a dialect, closed and gone when the test ends. */
export async function openSession(dialect: DialectName): Promise<Session> {
  const session = dialect === 'SQLite' ? openSqlite(':memory:') : await openPostgres(await freshDatabase());
  onTestFinished(() => session.close());
  return session;
}

/** A session that seeks names by their index, as it does for an organisation with very many instances. */
export const seekingNames = (session: Session): Session => ({
  ...session,
  dialect: { ...session.dialect, watchSmall: () => () => false },
});

function storesOf(session: Session): Stores {
  return {
    instances: createInstanceStore(session),
    accounts: createAccountStore(session),
    people: createPeopleStore(session),
    extend: sessionExtending(session),
  };
}

function openInFile(): Promise<Stores> {
  const folder = mkdtempSync(join(tmpdir(), 'isotope-store-'));
  onTestFinished(() => rmSync(folder, { recursive: true }));
  const session = openSqlite(databaseFile(folder));
  onTestFinished(() => session.close());
  return Promise.resolve(storesOf(seekingNames(session)));
}
