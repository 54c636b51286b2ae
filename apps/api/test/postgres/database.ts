import { randomBytes } from 'node:crypto';
import pg from 'pg';
import { inject, onTestFinished } from 'vitest';
import { openPostgres } from '../../src/db/postgres/open.js';

let server: Promise<string> | undefined;
/** The server all test files share, without a database's name. */
export const serverUrl = (): Promise<string> => (server ??= askForServer());

async function askForServer(): Promise<string> {
  const answer = await fetch(inject('postgresDoor'));
  const text = await answer.text();
  if (!answer.ok) throw new Error(`PostgreSQL did not start: ${text}`);
  return text;
}

/** Runs one statement on a database of the server. */
export async function runOn(url: string, sql: string, values: readonly unknown[] = []): Promise<any[]> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  try {
    const result = await (values.length === 0 ? client.query(sql) : client.query(sql, [...values]));
    return result.rows;
  } finally {
    await client.end();
  }
}

/** Databases with every table in them and nothing else, that no test is using now. */
const idle: string[] = [];

/** The address of an empty database with every table in it, for as long as the test runs. */
export async function freshDatabase(): Promise<string> {
  const { url, giveBack } = await openDatabase();
  onTestFinished(giveBack);
  return url;
}

/** The same for many tests; whoever opens it gives it back. To empty one costs a tenth of making one. */
export async function openDatabase(): Promise<{ readonly url: string; giveBack(): Promise<void> }> {
  const url = idle.pop() ?? (await makeDatabase());
  return {
    url,
    giveBack: async () => {
      await runOn(url, emptying);
      idle.push(url);
    },
  };
}

async function makeDatabase(): Promise<string> {
  const name = aName();
  await runOn(`${await serverUrl()}/postgres`, `create database ${name}`);
  const url = `${await serverUrl()}/${name}`;
  await (await openPostgres(url)).close();
  return url;
}

/** Empties every table, of which a move that was broken off leaves one more, and begins its numbers anew, ending whoever still holds one. */
const emptying = `
  select pg_terminate_backend(pid) from pg_stat_activity where datname = current_database() and pid <> pg_backend_pid();
  drop table if exists isotope_move;
  set session_replication_role = replica;
  do $$ declare found record; begin
    for found in select schemaname, tablename from pg_tables where schemaname in ('public', 'shared') loop
      execute format('delete from %I.%I', found.schemaname, found.tablename);
    end loop;
    for found in select sequencename from pg_sequences where schemaname = 'public' loop
      execute format('alter sequence %I restart', found.sequencename);
    end loop;
  end $$`;

/** The address of a database with nothing in it at all, which is gone when the test ends. */
export async function bareDatabase(): Promise<string> {
  const name = aName();
  const admin = `${await serverUrl()}/postgres`;
  await runOn(admin, `create database ${name}`);
  onTestFinished(async () => void (await runOn(admin, `drop database ${name} with (force)`)));
  return `${await serverUrl()}/${name}`;
}

const aName = () => `t_${randomBytes(8).toString('hex')}`;
