import type { InferSelectModel, Table } from 'drizzle-orm';
import Database from 'better-sqlite3';
import { drizzle } from 'drizzle-orm/better-sqlite3';
import { migrate } from 'drizzle-orm/better-sqlite3/migrator';
import { expect, expectTypeOf, it, onTestFinished } from 'vitest';
import { freshDatabase, runOn } from '../../../test/postgres/database.js';
import { migrationsFolder } from '../sqlite/migrations-folder.js';
import type * as sqliteAccess from '../sqlite/schema/access.js';
import type * as sqliteAccounts from '../sqlite/schema/accounts.js';
import type * as sqliteActivities from '../sqlite/schema/activities.js';
import type * as sqliteAudit from '../sqlite/schema/audit.js';
import type * as sqliteBulkJobs from '../sqlite/schema/bulk-jobs.js';
import type * as sqliteChecks from '../sqlite/schema/checks.js';
import type * as sqliteIdempotency from '../sqlite/schema/idempotency-records.js';
import type * as sqliteHistory from '../sqlite/schema/instance-history.js';
import type * as sqliteInstances from '../sqlite/schema/instances.js';
import type * as sqliteRefused from '../sqlite/schema/refused-secrets.js';
import type * as sqliteSecretUses from '../sqlite/schema/secret-uses.js';
import type * as sqliteUpstream from '../sqlite/schema/upstream.js';
import type * as sqliteVault from '../sqlite/schema/vault-records.js';
import type * as access from './schema/access.js';
import type * as accounts from './schema/accounts.js';
import type * as activities from './schema/activities.js';
import type * as audit from './schema/audit.js';
import type * as bulkJobs from './schema/bulk-jobs.js';
import type * as checks from './schema/checks.js';
import type * as idempotency from './schema/idempotency-records.js';
import type * as history from './schema/instance-history.js';
import type * as instances from './schema/instances.js';
import type * as refused from './schema/refused-secrets.js';
import type * as secretUses from './schema/secret-uses.js';
import type * as upstream from './schema/upstream.js';
import type * as vault from './schema/vault-records.js';

/** The rows of every table of a file. `nameIndex` is a part of SQLite's index of names, which PostgreSQL does without. */
type Rows<Tables> = {
  [Key in Exclude<keyof Tables, 'nameIndex'>]: Tables[Key] extends Table ? InferSelectModel<Tables[Key]> : never;
};

it('gives the rows of every table the types they have on SQLite', () => {
  expectTypeOf<Rows<typeof access>>().toEqualTypeOf<Rows<typeof sqliteAccess>>();
  expectTypeOf<Rows<typeof accounts>>().toEqualTypeOf<Rows<typeof sqliteAccounts>>();
  expectTypeOf<Rows<typeof activities>>().toEqualTypeOf<Rows<typeof sqliteActivities>>();
  expectTypeOf<Rows<typeof audit>>().toEqualTypeOf<Rows<typeof sqliteAudit>>();
  expectTypeOf<Rows<typeof bulkJobs>>().toEqualTypeOf<Rows<typeof sqliteBulkJobs>>();
  expectTypeOf<Rows<typeof checks>>().toEqualTypeOf<Rows<typeof sqliteChecks>>();
  expectTypeOf<Rows<typeof idempotency>>().toEqualTypeOf<Rows<typeof sqliteIdempotency>>();
  expectTypeOf<Rows<typeof history>>().toEqualTypeOf<Rows<typeof sqliteHistory>>();
  expectTypeOf<Rows<typeof instances>>().toEqualTypeOf<Rows<typeof sqliteInstances>>();
  expectTypeOf<Rows<typeof refused>>().toEqualTypeOf<Rows<typeof sqliteRefused>>();
  expectTypeOf<Rows<typeof secretUses>>().toEqualTypeOf<Rows<typeof sqliteSecretUses>>();
  expectTypeOf<Rows<typeof upstream>>().toEqualTypeOf<Rows<typeof sqliteUpstream>>();
  expectTypeOf<Rows<typeof vault>>().toEqualTypeOf<Rows<typeof sqliteVault>>();
});

const isShared = ({ table }: { readonly table: string }) =>
  !/^(sqlite_|__drizzle|instance_names|name_index)/.test(table);

/** A database of SQLite as its migrations leave it, told by a query. */
function onSqlite(sql: string): any[] {
  const client = new Database(':memory:');
  onTestFinished(() => void client.close());
  migrate(drizzle(client), { migrationsFolder });
  return (client.prepare(sql).all() as { table: string }[]).filter(isShared);
}

const sorted = (rows: readonly unknown[]) => rows.map((row) => JSON.stringify(row)).sort();

it('has the columns of SQLite after its migrations, and the same of them may be null', async () => {
  const ours = await runOn(
    await freshDatabase(),
    `select table_name as table, column_name as column, is_nullable = 'NO' as required
     from information_schema.columns where table_schema = 'public'`,
  );
  const theirs = onSqlite(`select m.name as "table", c.name as column, (c."notnull" or c.pk > 0) as required
    from sqlite_master m, pragma_table_info(m.name) c where m.type = 'table'`);
  expect(theirs.length).toBeGreaterThan(100);
  expect(sorted(ours)).toEqual(sorted(theirs.map((row) => ({ ...row, required: row.required === 1 }))));
});

it('has the indexes of SQLite after its migrations: their names, columns, uniqueness, and whether they are partial', async () => {
  const ours = await runOn(
    await freshDatabase(),
    `select c.relname as table, i.relname as index, x.indisunique as unique, x.indpred is not null as partial,
       array_to_string(array(select pg_get_indexdef(x.indexrelid, n, true) from generate_series(1, x.indnkeyatts) n), ',') as columns
     from pg_index x join pg_class i on i.oid = x.indexrelid join pg_class c on c.oid = x.indrelid
     where c.relnamespace = 'public'::regnamespace and not x.indisprimary and i.relname <> 'instances_names'`,
  );
  const theirs = onSqlite(`select m.name as "table", l.name as "index", l."unique" as "unique", l.partial as partial,
      (select group_concat(c.name) from pragma_index_info(l.name) c) as columns
    from sqlite_master m, pragma_index_list(m.name) l where m.type = 'table' and l.origin <> 'pk'`);
  expect(theirs.length).toBeGreaterThan(30);
  const plain = theirs.map((row) => ({ ...row, unique: row.unique === 1, partial: row.partial === 1 }));
  expect(sorted(ours)).toEqual(sorted(plain));
});

it('finds names by their trigrams', async () => {
  const [found] = await runOn(
    await freshDatabase(),
    `select indexdef from pg_indexes where indexname = 'instances_names'`,
  );
  expect(found.indexdef).toMatch(/using gin \(name_key gin_trgm_ops\)/i);
});
