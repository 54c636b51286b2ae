import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { onTestFinished } from 'vitest';
import type { PeopleStore } from '../src/accounts/people-ports.js';
import type { AccountStore } from '../src/accounts/ports.js';
import { createAccountStore } from '../src/db/account-store.js';
import { createInstanceStore } from '../src/db/instance-store.js';
import { createPeopleStore } from '../src/db/people-store.js';
import type { Session } from '../src/db/session.js';
import { databaseFile, openSqlite } from '../src/db/sqlite/open.js';
import type { InstanceStore } from '../src/instances/ports.js';

/** The stores of one fresh database. */
export interface Stores {
  readonly instances: InstanceStore;
  readonly accounts: AccountStore;
  readonly people: PeopleStore;
}

/**
 * Everything the contract suites run on, by name: a second dialect is a line here, and so is a fake. Each opens a fresh
 * database that is gone when the test ends.
 */
export const adapters: readonly (readonly [string, () => Stores])[] = [
  ['SQLite in memory', () => storesOf(openSqlite(':memory:'))],
  ['SQLite in a file', openInFile],
];

function storesOf(session: Session): Stores {
  onTestFinished(() => session.close());
  return {
    instances: createInstanceStore(session),
    accounts: createAccountStore(session),
    people: createPeopleStore(session),
  };
}

function openInFile(): Stores {
  const folder = mkdtempSync(join(tmpdir(), 'isotope-store-'));
  onTestFinished(() => rmSync(folder, { recursive: true }));
  return storesOf(openSqlite(databaseFile(folder)));
}
