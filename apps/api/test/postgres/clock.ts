import { onTestFinished } from 'vitest';
import { openPostgres } from '../../src/db/postgres/open.js';
import type { Session } from '../../src/db/session.js';
import { bareDatabase, runOn } from './database.js';

/** A database whose clock stands still until a test sets it. */
interface Clocked {
  readonly processes: NonNullable<Session['processes']>;
  /** Sets its clock, in milliseconds since 1970. */
  set(to: number): Promise<void>;
}

/** A PostgreSQL database on a clock of the test's, whose schema is looked up before PostgreSQL's own functions. */
export async function openClocked(start: number): Promise<Clocked> {
  const url = await bareDatabase();
  await (await openPostgres(url)).close();
  const name = new URL(url).pathname.slice(1);
  await runOn(
    url,
    `create schema clock;
     create table clock.reading (ms float8);
     insert into clock.reading values (${start});
     create function clock.clock_timestamp() returns timestamptz language sql volatile
       as 'select to_timestamp(ms / 1000) from clock.reading';
     alter database ${name} set search_path = public, clock, pg_catalog`,
  );
  const { processes, close } = await openPostgres(url);
  onTestFinished(close);
  return {
    processes: processes!,
    set: async (to) => void (await runOn(url, 'update clock.reading set ms = $1', [to])),
  };
}
