import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import Database from 'better-sqlite3';
import { drizzle } from 'drizzle-orm/better-sqlite3';
import { migrate } from 'drizzle-orm/better-sqlite3/migrator';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { seekingNames } from '../../../test/stores.js';
import { createInstanceStore } from '../instance-store.js';
import { migrationsFolder } from './migrations-folder.js';
import { openSqlite } from './open.js';

interface Journal {
  readonly entries: readonly { readonly tag: string }[];
}

const journal = JSON.parse(readFileSync(join(migrationsFolder, 'meta', '_journal.json'), 'utf8')) as Journal;

let folder: string;
beforeEach(() => void (folder = mkdtempSync(join(tmpdir(), 'isotope-migrations-'))));
afterEach(() => rmSync(folder, { recursive: true }));

/** A database as the release left it whose last migration was this one, with an organisation, its owner and an instance. */
function aDatabaseAfter(count: number): string {
  const migrations = join(folder, 'migrations');
  mkdirSync(join(migrations, 'meta'), { recursive: true });
  for (const { tag } of journal.entries) cpSync(join(migrationsFolder, `${tag}.sql`), join(migrations, `${tag}.sql`));
  const cut = { ...journal, entries: journal.entries.slice(0, count) };
  writeFileSync(join(migrations, 'meta', '_journal.json'), JSON.stringify(cut));
  const path = join(folder, 'isotope.db');
  const client = new Database(path);
  migrate(drizzle(client), { migrationsFolder: migrations });
  client.exec(rows);
  client.close();
  return path;
}

const id = (last: number) => `019cb000-0000-7000-8000-00000000000${last}`;
const rows = `
  insert into organizations (id, name, secret_hash, sealed_secret, created_at) values ('${id(1)}', 'Acme', 'a', 's', 1);
  insert into users (id, organization_id, role, secret_hash, sealed_secret, created_at, updated_at)
    values ('${id(2)}', '${id(1)}', 'OWNER', 'b', 's', 1, 1);
  insert into instances (id, organization_id, owner_id, element_key, name, name_key, state, disabled, tags, configuration,
      token_hash, sealed_token, token_created_at, version, created_at, updated_at)
    values ('${id(3)}', '${id(1)}', '${id(2)}', 'autotaskcrm', 'Globex', 'globex', 'VERIFIED', 0, '["one"]', '[]',
      'hash', 'sealed', 1, 1, 1, 1);
  insert into instance_tags (organization_id, tag, instance_id) values ('${id(1)}', 'one', '${id(3)}');
  insert into activities (organization_id, instance_id, action, at, source, state, changes)
    values ('${id(1)}', '${id(3)}', 'INSTANCE_CREATED', 1, 'REST', 'VERIFIED', '[]');
`;

/** Every table, index and trigger, in the words of its making. */
const schemaOf = (path: string): unknown => {
  const client = new Database(path, { readonly: true });
  const made = client.prepare('select type, name, sql from sqlite_master order by type, name').all();
  client.close();
  return made;
};

/** The first two came together: nobody ever had a database of the first alone. */
const places = journal.entries.map(({ tag }, index): [string, number] => [tag, index + 1]).slice(1);

it.each(places)('brings a database that was left at %s up to date, with all that was in it', async (_, count) => {
  const path = aDatabaseAfter(count);
  const session = seekingNames(openSqlite(path));
  const instances = createInstanceStore(session);
  const found = await instances.findById(id(1), id(3));
  const [activity] = await instances.listActivity(id(3), { limit: 10 });
  const byTag = await instances.count(id(1), { tags: ['one'] });
  const byName = await instances.count(id(1), { search: 'lobe' });
  await session.close();
  expect(found).toMatchObject({ number: 1, name: 'Globex', tags: ['one'], state: 'VERIFIED', version: 1 });
  expect([activity?.action, byTag, byName]).toEqual(['INSTANCE_CREATED', 1, 1]);
  const client = new Database(path, { readonly: true });
  expect(client.pragma('integrity_check', { simple: true })).toBe('ok');
  expect(client.pragma('foreign_key_check')).toEqual([]);
  client.close();
  await openSqlite(join(folder, 'fresh.db')).close();
  expect(schemaOf(path)).toEqual(schemaOf(join(folder, 'fresh.db')));
});
