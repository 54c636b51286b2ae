import { beforeEach, describe, expect, it, onTestFinished } from 'vitest';
import { bareDatabase, runOn } from '../../../test/postgres/database.js';
import { lookAtPostgres } from './look.js';
import { openPostgres } from './open.js';

let url: string;
beforeEach(async () => {
  url = await bareDatabase();
  await (await openPostgres(url)).close();
});

async function missing(): Promise<readonly string[]> {
  const look = await lookAtPostgres(url);
  onTestFinished(() => look.close());
  return look.findMissingTriggers();
}

const guard = 'create trigger activities_guard before update or delete on';

describe('the triggers of a database on PostgreSQL', () => {
  it('are all there where nobody has touched them, or has let them run always', async () => {
    expect(await missing()).toEqual([]);
    await runOn(url, 'alter table activities enable always trigger activities_guard');
    expect(await missing()).toEqual([]);
  });

  it.each([
    ['dropped', 'drop trigger activities_guard on activities'],
    ['switched off', 'alter table activities disable trigger activities_guard'],
    ['left to replication', 'alter table activities enable replica trigger activities_guard'],
    [
      'put on another table',
      `drop trigger activities_guard on activities; ${guard} users for each row execute function activities_guard()`,
    ],
    [
      'put back to look away',
      `drop trigger activities_guard on activities;
       ${guard} activities for each row when (false) execute function activities_guard()`,
    ],
    [
      'emptied of what it does',
      `create or replace function activities_guard() returns trigger language plpgsql as 'begin return old; end'`,
    ],
    ['led to other tables', 'alter function activities_guard() set search_path = elsewhere'],
  ])('are missing where one was %s', async (_, damage) => {
    await runOn(url, damage);
    expect(await missing()).toEqual(['activities_guard']);
  });

  it('are missing by all names that share what was changed', async () => {
    const doing = 'begin return null; end';
    await runOn(url, `create or replace function audit_no_truncate() returns trigger language plpgsql as '${doing}'`);
    expect(await missing()).toEqual(['activities_no_truncate', 'audit_seals_no_truncate']);
  });
});
