import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, it, onTestFinished } from 'vitest';
import { freshDatabase, runOn } from '../../../test/postgres/database.js';
import { aRecord, anActor } from '../../../test/records.js';
import { openRows } from '../../../test/rows.js';
import { readEnv } from '../../env.js';
import { move } from '../../maintain.js';
import { createAccountStore } from '../account-store.js';
import { createInstanceStore } from '../instance-store.js';
import { openPostgres } from '../postgres/open.js';
import type { Session } from '../session.js';
import { databaseFile, openSqlite } from '../sqlite/open.js';
import { takeDataDir } from '../sqlite/process-lock.js';
import { createVaultRecords } from '../vault-records.js';
import { moveDatabase } from './move-database.js';

const over = (session: Session) => ({ accounts: createAccountStore(session), instances: createInstanceStore(session) });

/** A data directory with an organisation and so many instances, the newest of them purged again. */
async function anInstallation(count: number) {
  const dataDir = mkdtempSync(join(tmpdir(), 'isotope-move-'));
  onTestFinished(() => rmSync(dataDir, { recursive: true }));
  const session = openSqlite(databaseFile(dataDir));
  await createVaultRecords(session).keepFirst('canary', `canary of ${dataDir}`);
  const stores = over(session);
  const actor = await anActor(stores);
  const awkward = { name: 'Żółć "quoted"\\ %_ 👩‍🚀', tags: ["a'b", 'ü'], disabled: true };
  const likeBooleans = { name: 'false', tags: ['true'] };
  const records = Array.from({ length: count }, (_, index) => aRecord(actor, [awkward, likeBooleans][index] ?? {}));
  await Promise.all(records.map((record) => stores.instances.create(record)));
  await session.close();
  return { dataDir, actor, id: records[0]?.instance.id ?? '' };
}

const quietly = () => undefined;
const counts = (facts: Awaited<ReturnType<typeof moveDatabase>>) =>
  Object.fromEntries(facts.map(({ table, rows }) => [table, rows]));

it('brings every row over as it is, and lets numbers go on after the highest', async () => {
  const { dataDir, actor, id } = await anInstallation(12);
  const before = openSqlite(databaseFile(dataDir));
  const instance = await over(before).instances.findById(actor.organizationId, id);
  await before.close();
  const url = await freshDatabase();
  const facts = await moveDatabase({ dataDir }, url, quietly);
  expect(counts(facts)).toMatchObject({
    organizations: 1,
    users: 1,
    instances: 12,
    instance_tags: 13,
    vault_records: 1,
  });
  const session = await openPostgres(url);
  onTestFinished(() => session.close());
  const { instances, accounts } = over(session);
  expect(await instances.findById(actor.organizationId, id)).toEqual(instance);
  expect(await instances.create(aRecord(actor))).toBe(13);
  expect((await anActor({ accounts })).user.number).toBe(2);
});

it('goes on where it was when it was ended on the way', async () => {
  const { dataDir } = await anInstallation(30);
  const url = await freshDatabase();
  const endAt = (table: string) => () => {
    throw new Error(`ended at ${table}`);
  };
  await expect(moveDatabase({ dataDir }, url, endAt('the first'))).rejects.toThrow('ended');
  await runOn(url, 'delete from instances where number > 10');
  const told: string[] = [];
  const facts = await moveDatabase({ dataDir }, url, (table, rows) => told.push(`${table} ${rows}`));
  expect(told).not.toContain('organizations 1');
  expect(counts(facts)).toMatchObject({ organizations: 1, instances: 30, activities: 31 });
});

it('is told in the audit where all has gone, and nowhere else', async () => {
  const { dataDir } = await anInstallation(2);
  const url = await freshDatabase();
  const source = openRows(databaseFile(dataDir));
  onTestFinished(() => source.close());
  const activities = source.count('activities');
  const tables = await move(readEnv({ ISOTOPE_DATA_DIR: dataDir }), url, quietly);
  expect(counts(tables)).toMatchObject({ activities });
  const told = await runOn(url, "select * from activities where action = 'DATABASE_MOVED'");
  expect(told).toMatchObject([{ organization_id: 'isotope', source: 'CLI' }]);
  const rows = tables.reduce((sum, table) => sum + table.rows, 0);
  const { about } = typeof told[0].details === 'string' ? JSON.parse(told[0].details) : told[0].details;
  expect(about).toMatchObject({ from: databaseFile(dataDir), rows });
  expect(source.count('activities')).toBe(activities);
});

it('refuses a target that holds anything else, and leaves it alone', async () => {
  const { dataDir } = await anInstallation(1);
  const url = await freshDatabase();
  const other = await openPostgres(url);
  await anActor(over(other));
  await other.close();
  await expect(moveDatabase({ dataDir }, url, quietly)).rejects.toThrow('The target database is not empty');
  expect(await runOn(url, 'select count(*)::int as count from organizations')).toEqual([{ count: 1 }]);
  expect(await runOn(url, "select to_regclass('isotope_move') as mark")).toEqual([{ mark: null }]);
});

it('says of a move that was finished that it was, and leaves both as they are', async () => {
  const { dataDir } = await anInstallation(2);
  const url = await freshDatabase();
  await moveDatabase({ dataDir }, url, quietly);
  await expect(moveDatabase({ dataDir }, url, quietly)).rejects.toThrow('its move was finished');
  expect(await runOn(url, 'select count(*)::int as count from instances')).toEqual([{ count: 2 }]);
  expect(await runOn(url, "select to_regclass('isotope_move') as mark")).toEqual([{ mark: null }]);
});

it('names the first row that is not the same on both sides', async () => {
  const { dataDir } = await anInstallation(3);
  const url = await freshDatabase();
  const endsOnTheWay = () => {
    throw new Error('ended');
  };
  await expect(moveDatabase({ dataDir }, url, (table) => table === 'instances' && endsOnTheWay())).rejects.toThrow();
  await runOn(url, "update instances set name = 'Other' where number = 2");
  await expect(moveDatabase({ dataDir }, url, quietly)).rejects.toThrow('The row 2 of instances is not the same');
});

it('refuses to move while Isotope runs, and an address that is none without repeating it', async () => {
  const { dataDir } = await anInstallation(1);
  await expect(moveDatabase({ dataDir }, 'postgres:hunter2', quietly)).rejects.toThrow(/^(?!.*hunter2).*not usable/);
  const lock = takeDataDir(dataDir);
  onTestFinished(() => lock.release());
  await expect(moveDatabase({ dataDir }, await freshDatabase(), quietly)).rejects.toThrow('Another Isotope runs');
});
