import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import Database from 'better-sqlite3';
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { aRecord, anActor, clock } from '../../../test/records.js';
import { createAccountStore } from '../account-store.js';
import { seekingNames } from '../../../test/stores.js';
import { createInstanceStore } from '../instance-store.js';
import { seekName } from './name-matches.js';
import { databaseFile, openSqlite } from './open.js';

let folder: string;
beforeEach(() => void (folder = mkdtempSync(join(tmpdir(), 'isotope-names-'))));
afterEach(() => rmSync(folder, { recursive: true }));

/** The stores over the folder's file, and what another connection sees of its index. */
function open() {
  const session = seekingNames(openSqlite(databaseFile(folder)));
  const [instances, accounts] = [createInstanceStore(session), createAccountStore(session)];
  const other = new Database(databaseFile(folder), { readonly: true });
  const one = (statement: string, ...values: unknown[]) =>
    other
      .prepare(statement)
      .pluck()
      .get(...values);
  return {
    instances,
    accounts,
    one,
    /** How many names the index itself finds. */
    indexed: (organizationId: string, text: string) =>
      one('select count(*) from instance_names where instance_names match ?', seekName(organizationId, text)),
    found: async (organizationId: string, search: string) => {
      const order = { field: 'NAME', direction: 'ASC' } as const;
      return (await instances.list(organizationId, { filter: { search }, order, limit: 200 })).map(({ name }) => name);
    },
    untilIndexed: () =>
      vi.waitFor(() => {
        expect(one('select indexed_to = (select max(number) from instances) from name_index')).toBe(1);
      }, 5_000),
    close: async () => {
      other.close();
      await session.close();
    },
  };
}

it('finds a name at once, and by the index a moment later', async () => {
  const stores = open();
  const actor = await anActor(stores);
  await stores.instances.create(aRecord(actor, { name: 'Contoso production' }));
  expect(stores.one('select indexed_to from name_index')).toBe(0);
  expect(await stores.found(actor.organizationId, 'TOSO PROD')).toEqual(['Contoso production']);
  await stores.untilIndexed();
  expect(stores.indexed(actor.organizationId, 'toso prod')).toBe(1);
  expect(await stores.found(actor.organizationId, 'TOSO PROD')).toEqual(['Contoso production']);
  await stores.close();
});

it('works off more than one batch, and leaves what is left over to the next start', async () => {
  const before = open();
  const actor = await anActor(before);
  const names = Array.from({ length: 1100 }, (_, index) => `Account ${String(index).padStart(4, '0')}`);
  await Promise.all(names.map((name) => before.instances.create(aRecord(actor, { name }))));
  expect(before.one('select indexed_to from name_index')).toBe(0);
  await before.close();

  const after = open();
  expect(await after.found(actor.organizationId, 'unt 059')).toHaveLength(10);
  await after.untilIndexed();
  expect(after.indexed(actor.organizationId, 'account')).toBe(1100);
  expect(await after.found(actor.organizationId, 'unt 059')).toHaveLength(10);
  // More names than are gathered before they are put in order.
  const filter = { search: 'account' };
  expect(await after.found(actor.organizationId, 'account')).toEqual(names.slice(0, 200));
  const newest = await after.instances.list(actor.organizationId, {
    filter: { ...filter, states: ['VERIFIED', 'REJECTED'] },
    order: { field: 'CREATED_AT', direction: 'DESC' },
    limit: 2,
  });
  expect(newest.map(({ name }) => name)).toEqual(['Account 1099', 'Account 1098']);
  expect(await after.instances.count(actor.organizationId, filter)).toBe(1100);
  await after.close();
});

it.each(['before', 'after'])('follows a name that changed %s it was indexed', async (when) => {
  const stores = open();
  const actor = await anActor(stores);
  const record = aRecord(actor, { name: 'First name' });
  await stores.instances.create(record);
  if (when === 'after') await stores.untilIndexed();
  const stored = await stores.instances.findById(actor.organizationId, record.instance.id);
  if (!stored) throw new Error('It is not there.');
  const changes = { name: 'Other words' };
  await stores.instances.update({ instance: stored, changes, action: 'INSTANCE_UPDATED', actor, at: clock.now() });
  await stores.instances.create(aRecord(actor, { name: 'The last one' }));
  await stores.untilIndexed();
  expect(await stores.found(actor.organizationId, 'first')).toEqual([]);
  expect(await stores.found(actor.organizationId, 'words')).toEqual(['Other words']);
  expect(stores.indexed(actor.organizationId, 'first')).toBe(0);
  await stores.close();
});

it('indexes names that keep coming once a second, and not a few at a time', async () => {
  const stores = open();
  const actor = await anActor(stores);
  const seen = new Set<unknown>();
  const until = Date.now() + 2_500;
  while (Date.now() < until) {
    await stores.instances.create(aRecord(actor, { name: 'Contoso' }));
    seen.add(stores.one('select indexed_to from name_index'));
    await new Promise((resolve) => setTimeout(resolve, 5));
  }
  // None yet, and after each whole second.
  expect(seen.size).toBeLessThanOrEqual(4);
  await stores.untilIndexed();
  await stores.close();
});
