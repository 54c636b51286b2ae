import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, it, onTestFinished } from 'vitest';
import { aRecord, anActor } from '../../../test/records.js';
import type { InstanceQuery } from '../../instances/instance-query.js';
import { createAccountStore } from '../account-store.js';
import { createInstanceStore } from '../instance-store.js';
import { connect } from './connect.js';
import { databaseFile, openSqlite } from './open.js';
import { versionOf } from './version.js';

const newestFirst: InstanceQuery = { filter: {}, order: { field: 'CREATED_AT', direction: 'DESC' }, limit: 10 };

function aFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), 'isotope-version-'));
  onTestFinished(() => rmSync(folder, { recursive: true }));
  return folder;
}

/** Two connections to one file, as a reader and its writer's thread, or two programs, have them. */
function openTwice() {
  const folder = aFolder();
  const [one, other] = [openSqlite(databaseFile(folder)), openSqlite(databaseFile(folder))];
  onTestFinished(async () => void (await Promise.all([one.close(), other.close()])));
  return [one, other] as const;
}

it('is another after every commit, whoever made it, and the same without', async () => {
  const [one, other] = openTwice();
  const actor = await anActor({ accounts: createAccountStore(one) });
  const version = () => one.readVersion?.();
  const [own, others] = [createInstanceStore(one), createInstanceStore(other)];
  const seen = [version()];
  expect(version()).toBe(seen[0]);
  for (const store of [own, others, others, own]) {
    await store.create(aRecord(actor));
    seen.push(version());
    expect(version()).toBe(seen.at(-1));
  }
  expect(new Set(seen).size).toBe(5);
});

it('of a connection that only reads is another after every commit of others', async () => {
  const folder = aFolder();
  const other = openSqlite(databaseFile(folder));
  const reader = connect(databaseFile(folder));
  onTestFinished(() => void reader.close());
  onTestFinished(() => other.close());
  const actor = await anActor({ accounts: createAccountStore(other) });
  const version = versionOf(reader, { onlyReads: true });
  const seen = [version()];
  expect(version()).toBe(seen[0]);
  await createInstanceStore(other).create(aRecord(actor));
  expect(version()).not.toBe(seen[0]);
});

it('lets no page be told that is older than what was committed, by this connection or another', async () => {
  const [one, other] = openTwice();
  const actor = await anActor({ accounts: createAccountStore(one) });
  const { organizationId } = actor;
  const [own, others] = [createInstanceStore(one), createInstanceStore(other)];
  const names = async () => {
    const page = await own.listSummaries(organizationId, newestFirst);
    const whole = await own.list(organizationId, newestFirst);
    expect(whole.map(({ name }) => name)).toEqual(page.map(({ name }) => name));
    return page.map(({ name }) => name).sort();
  };
  expect(await names()).toEqual([]);
  await others.create(aRecord(actor, { name: 'a' }));
  expect(await names()).toEqual(['a']);
  await own.create(aRecord(actor, { name: 'b' }));
  expect(await names()).toEqual(['a', 'b']);
  const [found] = await others.list(organizationId, newestFirst);
  await others.update({
    instance: found!,
    changes: { name: 'c' },
    action: 'INSTANCE_UPDATED',
    actor,
    at: new Date(),
  });
  expect(await names()).toEqual(['a', 'c']);
});
