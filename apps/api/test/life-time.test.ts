import { beforeEach, describe, expect, it } from 'vitest';
import { askRest, graphqlData } from './ask.js';
import { anUncheckedInstance } from './builders.js';
import { day, hour } from './clock.js';
import { type TestIsotope, startIsotope } from './isotope.js';
import { activityOf, clientOf, createUnchecked, withToken } from './life.js';
import { globalIdOf, mutate } from './life-operations.js';

let isotope: TestIsotope;
beforeEach(async () => void (isotope = await startIsotope()));

const passwordKey = 'crm.autotask.password';

const setPassword = async (number: number, value: string) =>
  mutate(isotope, 'updateInstance', {
    id: await globalIdOf(isotope, number),
    configuration: [{ key: passwordKey, value }],
    verify: 'SKIP',
  });

const undo = async (number: number, expectedVersion?: number) =>
  mutate(isotope, 'restoreConfiguration', { id: await globalIdOf(isotope, number), expectedVersion });

/** The last four digits that tell which password is in force, without showing it. */
const fingerprint = async (number: number): Promise<string> => {
  const query = 'query ($id: ID!) { instance(id: $id) { configuration { key fingerprint } } }';
  const { instance } = await graphqlData(isotope, query, { id: await globalIdOf(isotope, number) });
  return instance.configuration.find(({ key }: { key: string }) => key === passwordKey).fingerprint;
};

const previous = async (number: number) => {
  const query = 'query ($id: ID!) { instance(id: $id) { previousConfiguration { replacedAt expiresAt changedKeys } } }';
  return (await graphqlData(isotope, query, { id: await globalIdOf(isotope, number) })).instance.previousConfiguration;
};

describe('a replaced configuration', () => {
  it('can be put back for seven days, and is named by what it would change', async () => {
    const { id } = await createUnchecked(isotope);
    const first = await fingerprint(id);
    expect(await previous(id)).toBeNull();
    await setPassword(id, 'a second password');
    expect(await fingerprint(id)).not.toBe(first);
    const now = isotope.clock.now().getTime();
    expect(await previous(id)).toEqual({
      replacedAt: new Date(now).toISOString(),
      expiresAt: new Date(now + 7 * day).toISOString(),
      changedKeys: [passwordKey],
    });
    isotope.clock.advance(7 * day - 1);
    expect(await undo(id)).toMatchObject({ __typename: 'ChangedInstance', instance: { version: 3 } });
    expect(await fingerprint(id)).toBe(first);
    expect(activityOf(isotope, id)[0]).toMatchObject({ action: 'CONFIGURATION_RESTORED', changes: [passwordKey] });
  });

  it('is gone after seven days', async () => {
    const { id } = await createUnchecked(isotope);
    await setPassword(id, 'a second password');
    isotope.clock.advance(7 * day);
    expect(await previous(id)).toBeNull();
    expect(await undo(id)).toMatchObject({ __typename: 'NothingToRestoreProblem', code: 'NOTHING_TO_RESTORE' });
    await isotope.useCases.purge();
    expect(isotope.rows.count('replaced_configurations')).toBe(0);
  });

  it('takes the place of the one that took its place: undone twice, all is as it was', async () => {
    const { id } = await createUnchecked(isotope);
    await setPassword(id, 'a second password');
    const second = await fingerprint(id);
    await undo(id);
    await undo(id);
    expect(await fingerprint(id)).toBe(second);
  });

  it('that an undo replaced is itself kept for seven days from then', async () => {
    const { id } = await createUnchecked(isotope);
    await setPassword(id, 'a second password');
    isotope.clock.advance(6 * day);
    await undo(id);
    isotope.clock.advance(7 * day - 1);
    expect(await previous(id)).toMatchObject({ changedKeys: [passwordKey] });
    isotope.clock.advance(1);
    expect(await previous(id)).toBeNull();
  });

  it('is the last one only: of three the second is put back', async () => {
    const { id } = await createUnchecked(isotope);
    await setPassword(id, 'a second password');
    const second = await fingerprint(id);
    await setPassword(id, 'a third password');
    await undo(id);
    expect(await fingerprint(id)).toBe(second);
    expect(isotope.rows.count('replaced_configurations')).toBe(1);
  });

  it('comes back with the verdict it had', async () => {
    const { id } = await clientOf(isotope).createInstance({
      ...anUncheckedInstance(isotope),
      externalAuthentication: 'none',
    });
    await setPassword(id, 'a second password');
    expect(await undo(id)).toMatchObject({ instance: { state: 'VERIFIED' } });
  });

  it('is not there when nothing the provider judges was replaced', async () => {
    const { id } = await createUnchecked(isotope);
    await clientOf(isotope).updateInstance(id, { name: 'New', configuration: { 'filter.response.nulls': false } });
    expect(await undo(id)).toMatchObject({ __typename: 'NothingToRestoreProblem' });
  });

  it('is not put back over a version the caller has not seen', async () => {
    const { id } = await createUnchecked(isotope);
    await setPassword(id, 'a second password');
    expect(await undo(id, 1)).toMatchObject({
      __typename: 'VersionConflictProblem',
      expectedVersion: 1,
      currentVersion: 2,
    });
  });

  it('lies sealed: none of the passwords can be read in the database', async () => {
    const { id } = await createUnchecked(isotope, { configuration: { [passwordKey]: 'the-first-password' } });
    await setPassword(id, 'the-second-password');
    const kept = JSON.stringify(
      ['instances', 'replaced_configurations', 'activities'].map((table) => isotope.rows.all(`select * from ${table}`)),
    );
    expect(kept).not.toMatch(/the-(first|second)-password/);
  });
});

describe('a deleted instance', () => {
  const remove = (id: number) => clientOf(isotope).deleteInstance(id);
  const restore = (id: string) => mutate(isotope, 'restoreInstance', { id });
  const statusWith = async (token: string) =>
    (await askRest(isotope, 'GET', '/instances/configuration', withToken(token))).status;

  it('is brought back within 30 days with its number, tags, secrets and token', async () => {
    const before = await createUnchecked(isotope, { tags: ['gold'] });
    const id = await globalIdOf(isotope, before.id);
    const password = await fingerprint(before.id);
    await remove(before.id);
    expect(await statusWith(before.token)).toBe(401);
    isotope.clock.advance(30 * day - 1);
    await isotope.useCases.purge();
    expect(await restore(id)).toMatchObject({ __typename: 'ChangedInstance', instance: { number: before.id } });
    expect(await clientOf(isotope).getInstance(before.id)).toEqual({ ...before, updatedDate: expect.any(String) });
    expect((await clientOf(isotope).listInstances({ tags: ['gold'] })).instances).toHaveLength(1);
    expect(await fingerprint(before.id)).toBe(password);
    expect(await statusWith(before.token)).toBe(200);
    expect(activityOf(isotope, before.id).map(({ action }) => action)).toEqual([
      'INSTANCE_RESTORED',
      'INSTANCE_DELETED',
      'INSTANCE_CREATED',
    ]);
  });

  it('is listed among the deleted ones, and nowhere else', async () => {
    const { id } = await createUnchecked(isotope, { name: 'Gone' });
    await createUnchecked(isotope, { name: 'There' });
    await remove(id);
    const query = `query ($filter: InstanceFilter) {
      instances(filter: $filter) { totalCount nodes { name deletedAt } }
    }`;
    const deleted = await graphqlData(isotope, query, { filter: { deleted: true } });
    const deletedAt = isotope.clock.now().toISOString();
    expect(deleted.instances).toEqual({ totalCount: 1, nodes: [{ name: 'Gone', deletedAt }] });
    const there = await graphqlData(isotope, query, { filter: {} });
    expect(there.instances).toEqual({ totalCount: 1, nodes: [{ name: 'There', deletedAt: null }] });
  });

  it('cannot be brought back after 30 days, nor one that is there, nor another organisation’s', async () => {
    const { id: number } = await createUnchecked(isotope);
    const id = await globalIdOf(isotope, number);
    expect(await restore(id)).toMatchObject({ __typename: 'InstanceNotFoundProblem' });
    await remove(number);
    const others = await isotope.useCases.createOrganization('Globex', 'CLI');
    expect(await mutate(isotope, 'restoreInstance', { id }, { as: others })).toMatchObject({
      __typename: 'InstanceNotFoundProblem',
    });
    isotope.clock.advance(30 * day);
    expect(await restore(id)).toMatchObject({ __typename: 'InstanceNotFoundProblem' });
  });

  it('is gone for good after 30 days, with every row that hung on it but what the audit tells of it; others stay', async () => {
    const gone = await createUnchecked(isotope, { name: 'Gone', tags: ['a', 'b'] });
    await setPassword(gone.id, 'a second password');
    await mutate(isotope, 'rotateInstanceToken', { id: await globalIdOf(isotope, gone.id) });
    const kept = await createUnchecked(isotope, { name: 'Kept', tags: ['a'] });
    await remove(gone.id);
    isotope.clock.advance(29 * day);
    await isotope.useCases.purge();
    expect(isotope.rows.count('instances')).toBe(2);
    isotope.clock.advance(day);
    await isotope.useCases.purge();
    expect(isotope.rows.all('select number from instances')).toEqual([{ number: kept.id }]);
    expect(isotope.rows.all('select tag from instance_tags')).toEqual([{ tag: 'a' }]);
    // What was done with it stays: the audit outlives what it tells of.
    expect(isotope.rows.all("select count(*) as purged from activities where action = 'INSTANCE_PURGED'")).toEqual([
      { purged: 1 },
    ]);
    expect([isotope.rows.count('retiring_tokens'), isotope.rows.count('replaced_configurations')]).toEqual([0, 0]);
    const found = await clientOf(isotope).listInstances({ searchText: 'Gone' });
    expect(found.instances).toEqual([]);
  });

  it('is not resurrected by an idempotent repeat of the create that made it', async () => {
    const body = anUncheckedInstance(isotope) as never;
    const { id } = await clientOf(isotope).createInstance(body, { idempotencyKey: 'order-1' });
    await remove(id);
    const repeat = await clientOf(isotope)
      .createInstance(body, { idempotencyKey: 'order-1' })
      .catch((error: unknown) => error);
    expect((await clientOf(isotope).listInstances()).instances.map((row) => row.id)).not.toContain(id);
    expect(repeat).not.toMatchObject({ status: 500 });
  });
});

it('forgets tokens and idempotency keys whose time is up, and keeps the others', async () => {
  const body = anUncheckedInstance(isotope) as never;
  const { id } = await clientOf(isotope).createInstance(body, { idempotencyKey: 'first' });
  const globalId = await globalIdOf(isotope, id);
  await mutate(isotope, 'rotateInstanceToken', { id: globalId });
  isotope.clock.advance(23 * hour);
  await clientOf(isotope).createInstance(body, { idempotencyKey: 'second' });
  await mutate(isotope, 'rotateInstanceToken', { id: globalId });
  await isotope.useCases.purge();
  expect([isotope.rows.count('retiring_tokens'), isotope.rows.count('idempotency_records')]).toEqual([2, 2]);
  isotope.clock.advance(hour);
  await isotope.useCases.purge();
  expect([isotope.rows.count('retiring_tokens'), isotope.rows.count('idempotency_records')]).toEqual([1, 1]);
});
