import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import Database from 'better-sqlite3';
import { sql } from 'drizzle-orm';
import { drizzle } from 'drizzle-orm/better-sqlite3';
import { integer, sqliteTable, text } from 'drizzle-orm/sqlite-core';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { Statement, StatementFactory } from '../statement.js';
import { createCommit } from './commit.js';
import { writeHere } from './write-here.js';

const words = sqliteTable('words', { word: text('word').primaryKey(), length: integer('length').notNull() });

let prepared = 0;
const insertWord: StatementFactory = (db) => {
  prepared += 1;
  return db
    .insert(words)
    .values({ word: sql.placeholder('word'), length: sql.placeholder('length') })
    .returning()
    .prepare();
};
const insertUnlessThere: StatementFactory = (db) =>
  db
    .insert(words)
    .values({ word: sql.placeholder('word'), length: sql.placeholder('length') })
    .onConflictDoNothing()
    .returning()
    .prepare();

const word = (text: string): Statement => ({ prepare: insertWord, values: { word: text, length: text.length } });
const newWord = (text: string): Statement => ({
  prepare: insertUnlessThere,
  values: { word: text, length: text.length },
  expects: { rows: 1, otherwise: () => new WordTaken(text) },
});
class WordTaken extends Error {}

let folder: string;
let client: Database.Database;
let ran: string[];
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'isotope-commit-'));
  ran = [];
  prepared = 0;
  client = new Database(join(folder, 'words.db'), { verbose: (line) => ran.push(String(line).toLowerCase()) });
  client.pragma('journal_mode = WAL');
  client.exec('create table words (word text primary key, length integer not null)');
});
afterEach(() => {
  client.close();
  rmSync(folder, { recursive: true });
});

const open = () => createCommit(drizzle(client), writeHere(client));
/** What another connection, and so another process after a crash, finds in the file. */
function onDisk(): readonly unknown[] {
  const other = new Database(join(folder, 'words.db'), { readonly: true });
  const found = other.prepare('select word from words order by word').pluck().all();
  other.close();
  return found;
}
const count = (statement: string) => ran.filter((line) => line === statement).length;

describe('group commit', () => {
  it('puts the commands of one turn into one transaction', async () => {
    const commit = open();
    await Promise.all(['one', 'two', 'three'].map((text) => commit([word(text)])));
    expect([count('begin immediate'), count('commit')]).toEqual([1, 1]);
    expect(onDisk()).toEqual(['one', 'three', 'two']);
  });

  it('gives later turns transactions of their own', async () => {
    const commit = open();
    await commit([word('one')]);
    await commit([word('two')]);
    expect(count('commit')).toBe(2);
  });

  it('has what it answered on the disk when it answers', async () => {
    const commit = open();
    await commit([word('one')]).then(() => expect(onDisk()).toEqual(['one']));
  });

  it('writes nothing before the turn has ended', async () => {
    const commit = open();
    const answer = commit([word('one')]);
    await Promise.resolve();
    expect(onDisk()).toEqual([]);
    await answer;
  });

  it('takes 64 commands at most into one transaction and leaves none of a crowd behind', async () => {
    const commit = open();
    const texts = Array.from({ length: 150 }, (_, index) => `word ${index}`);
    await Promise.all(texts.map((text) => commit([word(text)])));
    expect(count('commit')).toBe(3);
    expect(onDisk()).toEqual([...texts].sort());
  });

  it('takes up commands that come while a crowd is being worked off', async () => {
    const commit = open();
    const late: Promise<unknown>[] = [];
    const crowd = Array.from({ length: 65 }, (_, index) =>
      commit([word(`early ${index}`)]).then(() => void late.push(commit([word(`late ${index}`)]))),
    );
    await Promise.all(crowd);
    await Promise.all(late);
    expect(onDisk()).toHaveLength(130);
  });

  it('gives back the rows of every statement, in their order', async () => {
    const rows = await open()([word('one'), word('three')]);
    expect(rows).toEqual([[['one', 3]], [['three', 5]]]);
  });

  it('prepares a statement once for all commands', async () => {
    const commit = open();
    await Promise.all([commit([word('one')]), commit([word('two'), word('three')])]);
    await commit([word('four')]);
    expect(prepared).toBe(1);
  });
});

describe('a command that fails', () => {
  it('undoes all of itself and nothing of its neighbours', async () => {
    const commit = open();
    const answers = await Promise.allSettled([
      commit([word('before')]),
      commit([word('half'), word('half')]),
      commit([word('after')]),
    ]);
    expect(answers.map(({ status }) => status)).toEqual(['fulfilled', 'rejected', 'fulfilled']);
    expect(onDisk()).toEqual(['after', 'before']);
  });

  it('is undone when a statement gives back another number of rows than it expects, and says so in its own words', async () => {
    const commit = open();
    await commit([word('taken')]);
    await expect(commit([word('companion'), newWord('taken')])).rejects.toThrow(WordTaken);
    expect(onDisk()).toEqual(['taken']);
  });

  it('lets the first of two that want the same thing in one turn have it', async () => {
    const commit = open();
    const answers = await Promise.allSettled([commit([newWord('same')]), commit([newWord('same'), word('other')])]);
    expect(answers.map(({ status }) => status)).toEqual(['fulfilled', 'rejected']);
    expect(onDisk()).toEqual(['same']);
  });

  it('does not hinder the next turn', async () => {
    const commit = open();
    await expect(commit([word('x'), word('x')])).rejects.toThrow();
    await commit([word('y')]);
    expect(onDisk()).toEqual(['y']);
  });
});

describe('a commit that fails', () => {
  /** A constraint that SQLite checks only when it commits. */
  const breakAtCommit = () => {
    client.pragma('foreign_keys = ON');
    client.exec(`create table uses (word text references words(word) deferrable initially deferred);
      create trigger use_missing after insert on words when new.word = 'bad' begin
        insert into uses values ('not there'); end`);
  };

  it('rejects every command of its group, writes none of them, and leaves the database usable', async () => {
    breakAtCommit();
    const commit = open();
    const answers = await Promise.allSettled([commit([word('good')]), commit([word('bad')]), commit([word('fine')])]);
    expect(answers.map(({ status }) => status)).toEqual(['rejected', 'rejected', 'rejected']);
    expect(onDisk()).toEqual([]);
    await commit([word('good')]);
    expect(onDisk()).toEqual(['good']);
  });

  it('rejects them with what happened when SQLite takes the transaction back by itself, as on a full disk', async () => {
    client.exec(`create trigger roll_back before insert on words when new.word = 'bad'
      begin select raise(rollback, 'the disk is full'); end`);
    const commit = open();
    const answers = await Promise.allSettled([commit([word('good')]), commit([word('bad')]), commit([word('fine')])]);
    for (const answer of answers)
      expect(answer).toMatchObject({ status: 'rejected', reason: { message: 'the disk is full' } });
    expect(onDisk()).toEqual([]);
    await commit([word('good')]);
    expect(onDisk()).toEqual(['good']);
  });

  it('rejects them also when the transaction cannot begin', async () => {
    const commit = open();
    const other = new Database(join(folder, 'words.db'));
    other.exec('begin immediate');
    client.pragma('busy_timeout = 1');
    await expect(Promise.all([commit([word('one')]), commit([word('two')])])).rejects.toThrow(
      /Another program holds the database/,
    );
    other.exec('rollback');
    other.close();
    await commit([word('one')]);
    expect(onDisk()).toEqual(['one']);
  });
});
