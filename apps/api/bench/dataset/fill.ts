import type Database from 'better-sqlite3';
import { getTableColumns, getTableName } from 'drizzle-orm';
import type { SQLiteTable } from 'drizzle-orm/sqlite-core';
import { openSqlite, databaseFile } from '../../src/db/sqlite/open.js';
import { organizations, users } from '../../src/db/sqlite/schema/accounts.js';
import { activities } from '../../src/db/sqlite/schema/activities.js';
import { checkSchedules, checks } from '../../src/db/sqlite/schema/checks.js';
import { instanceTags, instances } from '../../src/db/sqlite/schema/instances.js';
import { createVaultRecords } from '../../src/db/vault-records.js';
import { readKeyRing } from '../../src/vault/key-ring.js';
import { openVault } from '../../src/vault/open-vault.js';
import { makeInstances, makeOrganizations } from './make.js';
import type { Spread } from './spread.js';

/** Fills a data directory with a made-up installation, as if it had been used for a year; gives its organisations' ids. */
export async function fill(dataDir: string, spread: Spread): Promise<readonly string[]> {
  const session = openSqlite(databaseFile(dataDir));
  const client = (session.db as unknown as { readonly $client: Database.Database }).$client;
  const vault = await openVault(readKeyRing(dataDir), createVaultRecords(session));
  client.pragma('synchronous = OFF');
  client.pragma('cache_size = -1048576');
  client.pragma('foreign_keys = OFF');
  const made = makeOrganizations(spread, vault, Date.now());
  const put = Object.fromEntries(
    Object.entries({ organizations, users, instances, instanceTags, activities, checks, checkSchedules }).map(
      ([name, table]) => [name, inserter(client, table)],
    ),
  ) as Record<string, (row: Readonly<Record<string, unknown>>) => void>;
  client.exec('begin');
  for (const [n, { organization, owner }] of made.entries()) {
    put['organizations']?.({ ...organization, number: n + 1 });
    put['users']?.({ ...owner, number: n + 1, createdAt: organization.createdAt, updatedAt: organization.createdAt });
  }
  for (const row of makeInstances(spread, made, vault, Date.now())) {
    const { number, id: instanceId, organizationId, ownerId, createdAt, state, dueAt } = row;
    put['instances']?.(row);
    for (const tag of row.tags) put['instanceTags']?.({ organizationId, tag, instanceId });
    const done = { organizationId, instanceId, actorId: ownerId, source: 'REST', state, changes: [] };
    put['activities']?.({ ...done, number, action: 'INSTANCE_CREATED', at: createdAt });
    put['checkSchedules']?.({ number, dueAt, tries: 0 });
    if (state === 'VERIFIED' || state === 'UNVERIFIED') continue;
    const check = { instanceId, organizationId, at: dueAt, verdict: state, trigger: 'SCHEDULED', durationMs: 60 };
    put['checks']?.(check);
  }
  client.exec('commit');
  await indexed(client);
  client.pragma('wal_checkpoint(TRUNCATE)');
  await session.close();
  return made.map(({ organization }) => organization.id);
}

/** Writes whole rows of a table, each value as its column writes it; what is not given is null. */
function inserter(client: Database.Database, table: SQLiteTable) {
  const columns = Object.entries(getTableColumns(table));
  const names = columns.map(([, { name }]) => `"${name}"`).join(', ');
  const insert = client.prepare(
    `insert into "${getTableName(table)}" (${names}) values (${columns.map(() => '?').join(', ')})`,
  );
  return (row: Readonly<Record<string, unknown>>) =>
    void insert.run(columns.map(([key, column]) => (row[key] == null ? null : column.mapToDriverValue(row[key]))));
}

/** The session indexes names by itself, some at a time; this waits until it has them all. */
async function indexed(client: Database.Database): Promise<void> {
  const left = client.prepare('select (select max(number) from instances) - indexed_to from name_index').pluck();
  while (Number(left.get()) > 0) await new Promise((resolve) => setTimeout(resolve, 50));
}
