import Database from 'better-sqlite3';
import { eq, sql } from 'drizzle-orm';
import { drizzle } from 'drizzle-orm/better-sqlite3';
import { integer, sqliteTable, text } from 'drizzle-orm/sqlite-core';
import { expect, it } from 'vitest';
import { drizzleOver } from './drizzle.js';

const things = sqliteTable('things', {
  id: integer('id').primaryKey(),
  name: text('name'),
  isNew: integer('is_new', { mode: 'boolean' }),
  tags: text('tags', { mode: 'json' }).$type<readonly string[]>(),
  madeAt: integer('made_at', { mode: 'timestamp_ms' }),
});

it('gives the rows Drizzle gives', () => {
  const client = new Database(':memory:');
  client.exec(`create table things (id integer primary key, name text, is_new integer, tags text, made_at integer);
    insert into things values (1, 'one', 1, '["a","b"]', 1700000000000), (2, null, 0, null, null)`);
  const rowsOf = (db: ReturnType<typeof drizzleOver>) => [
    db.select().from(things).orderBy(things.id).all(),
    db
      .select()
      .from(things)
      .where(eq(things.id, sql.placeholder('id')))
      .prepare()
      .all({ id: 2 }),
    db
      .select({
        shout: sql`upper(${things.name})`,
        size: sql<string>`length(${things.tags})`.mapWith(String).as('size'),
      })
      .from(things)
      .all(),
    db
      .select({ thing: things, same: { name: things.name } })
      .from(things)
      .all(),
    db.select({ none: things.name }).from(things).where(eq(things.id, 3)).all(),
  ];
  expect(rowsOf(drizzleOver(client))).toEqual(rowsOf(drizzle(client)));
});
