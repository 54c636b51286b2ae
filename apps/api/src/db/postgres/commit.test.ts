import { expect, it, onTestFinished, vi } from 'vitest';
import pg from 'pg';
import { freshDatabase, runOn } from '../../../test/postgres/database.js';
import { clock } from '../../../test/records.js';
import { createCheckSchedule } from '../check-schedule.js';
import { openPostgres } from './open.js';

const now = clock.now();
const looks = [{ number: 1, dueAt: now, tries: 0 }];

const waiting = `select pg_terminate_backend(pid) from pg_stat_activity
  where datname = current_database() and application_name = 'isotope' and wait_event_type = 'Lock'`;

/** Has a command wait for a table that another holds, and then its connection cut. */
async function cutOff(url: string, command: () => Promise<unknown>): Promise<unknown> {
  const holder = new pg.Client({ connectionString: url });
  await holder.connect();
  await holder.query('begin; lock table check_schedules in exclusive mode');
  const answer = command().catch((error: unknown) => error);
  await vi.waitFor(async () => expect(await runOn(url, waiting)).toHaveLength(1), { timeout: 20_000 });
  await holder.end();
  return answer;
}

async function openSchedule() {
  const url = await freshDatabase();
  const session = await openPostgres(`${url}?connections=1`);
  onTestFinished(() => session.close());
  const uncaught = vi.fn();
  process.on('uncaughtException', uncaught);
  onTestFinished(() => void process.off('uncaughtException', uncaught));
  await runOn(
    url,
    `set session_replication_role = replica; insert into instances (id, organization_id, owner_id, element_key, name, name_key,
      state, disabled, tags, configuration, token_hash, sealed_token, token_created_at, version, created_at, updated_at)
    values ('i', 'o', 'u', 'autotaskcrm', 'Acme', 'acme', 'VERIFIED', false, '[]', '[]', 't', 'sealed', 0, 1, 0, 0)`,
  );
  return { url, schedule: createCheckSchedule(session), uncaught };
}

it('does not know what became of a command whose connection is cut on the way of its commit, and goes on with the next', async () => {
  const { url, schedule, uncaught } = await openSchedule();
  const error = await cutOff(url, () => schedule.plan(looks));
  expect(error).toMatchObject({ code: 'STORE_UNAVAILABLE', message: expect.stringContaining('is not known') });
  await schedule.plan(looks);
  expect(await schedule.outlook(now, 9)).toMatchObject({ overdue: 1 });
  expect(uncaught).not.toHaveBeenCalled();
});

it('has changed nothing by a command whose connection is cut before its commit', async () => {
  const { url, schedule, uncaught } = await openSchedule();
  await schedule.plan(looks);
  const take = () => schedule.take(now, new Date(now.getTime() + 1), 9);
  const error = await cutOff(url, take);
  expect(error).toMatchObject({ code: 'STORE_UNAVAILABLE', message: expect.stringContaining('Nothing was changed') });
  expect(await take()).toHaveLength(1);
  expect(uncaught).not.toHaveBeenCalled();
});
