import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import Database from 'better-sqlite3';
import { sql } from 'drizzle-orm';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { databaseFile, openSqlite } from './open.js';

let folder: string;
beforeEach(() => void (folder = mkdtempSync(join(tmpdir(), 'isotope-open-'))));
afterEach(() => rmSync(folder, { recursive: true }));

it('survives a power cut: every commit reaches the disk before it is answered', async () => {
  const { db, close } = openSqlite(databaseFile(folder));
  expect(db.get(sql`pragma journal_mode`)).toEqual({ journal_mode: 'wal' });
  expect(db.get(sql`pragma synchronous`)).toEqual({ synchronous: 2 });
  expect(db.get(sql`pragma foreign_keys`)).toEqual({ foreign_keys: 1 });
  await close();
});

it('makes the tables once and finds nothing to do at the next start', async () => {
  await openSqlite(databaseFile(folder)).close();
  const tables = tablesOf(databaseFile(folder));
  await openSqlite(databaseFile(folder)).close();
  expect(tables).toContain('instances');
  expect(tablesOf(databaseFile(folder))).toEqual(tables);
});

it('lets a second process work on the database beside the first', async () => {
  const [first, second] = [openSqlite(databaseFile(folder)), openSqlite(databaseFile(folder))];
  expect([await first.isReady(), await second.isReady()]).toEqual([true, true]);
  await Promise.all([first.close(), second.close()]);
});

it('is no longer ready once it is closed', async () => {
  const session = openSqlite(':memory:');
  expect(await session.isReady()).toBe(true);
  await session.close();
  expect(await session.isReady()).toBe(false);
});

function tablesOf(path: string): readonly unknown[] {
  const database = new Database(path, { readonly: true });
  const names = database.prepare('select name, sql from sqlite_schema order by name').all();
  database.close();
  return names.map((row) => (row as { name: string }).name);
}
