import { type InstanceResource, PlatformError } from '@isotope/core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Secrets, askRest } from './ask.js';
import { second } from './clock.js';
import { proves } from './compatibility/proves.js';
import { type TestIsotope, openIsotope } from './isotope.js';
import { activityOf, anotherOrganization, clientOf, createUnchecked, everythingOf, withToken } from './life.js';

let isotope: TestIsotope;
let others: Secrets;
let made: readonly InstanceResource[];
beforeAll(async () => {
  isotope = await openIsotope();
  others = await anotherOrganization(isotope);
  const all = [];
  for (const [name, tags] of [
    ['Acme', ['gold', 'eu']],
    ['Acme Ltd', ['gold']],
    ['Globex', ['eu']],
  ] as const) {
    isotope.clock.advance(second);
    all.push(await createUnchecked(isotope, { name, tags }));
  }
  made = all;
});
afterAll(() => isotope.close());

const client = () => clientOf(isotope);
const namesOf = async (query: Parameters<ReturnType<typeof clientOf>['listInstances']>[0]) =>
  (await client().listInstances(query)).instances.map(({ name }) => name);

describe('the list', () => {
  it('holds whole instances, newest first', async () => {
    proves('list.rows');
    expect((await client().listInstances()).instances).toEqual([...made].reverse());
  });

  it('is a 404 in the platform’s words when it is empty, which clients take for an empty list', async () => {
    proves('list.empty');
    for (const path of [
      '/instances',
      '/accounts/instances',
      '/elements/autotaskcrm/instances',
      '/instances?tags[]=x',
    ]) {
      const as = path.includes('tags') ? {} : { as: others };
      const { status, body } = await askRest(isotope, 'GET', path, as);
      expect([status, body]).toEqual([
        404,
        { requestId: expect.any(String), message: 'No instances found', code: 'NOTHING_FOUND' },
      ]);
    }
    expect(await clientOf(isotope, others).listInstances()).toEqual({ instances: [] });
  });

  it('is narrowed by tags and text, all together', async () => {
    proves('list.filters');
    expect(await namesOf({ tags: ['gold'] })).toEqual(['Acme Ltd', 'Acme']);
    expect(await namesOf({ tags: ['gold', 'eu'] })).toEqual(['Acme']);
    expect(await namesOf({ searchText: 'LTD' })).toEqual(['Acme Ltd']);
    expect(await namesOf({ searchText: 'acme', tags: ['eu'] })).toEqual(['Acme']);
    expect(await namesOf({ searchText: 'globex', tags: ['gold'] })).toEqual([]);
  });

  it('takes each form clients write tags in', async () => {
    proves('list.filters');
    for (const query of ['tags[]=gold&tags[]=eu', 'tags%5B%5D=gold&tags%5B%5D=eu']) {
      const { body } = await askRest(isotope, 'GET', `/instances?${query}`);
      expect(body.map(({ name }: { name: string }) => name)).toEqual(['Acme']);
    }
  });

  it('has light rows when it need not be hydrated', async () => {
    proves('list.hydrate');
    const { instances } = await client().listInstances({ hydrate: false });
    expect(instances[0]).toMatchObject({ id: made[2]?.id, token: made[2]?.token, name: 'Globex' });
    expect(instances[0]?.element).toMatchObject({ key: 'autotaskcrm', id: 50 });
    expect(instances[0]).not.toHaveProperty('configuration');
  });

  it('comes in pages that join without a gap, though instances are made and deleted meanwhile', async () => {
    proves('list.pages');
    const first = await client().listInstances({ pageSize: 2 });
    expect(first.instances.map(({ name }) => name)).toEqual(['Globex', 'Acme Ltd']);
    isotope.clock.advance(second);
    const late = await createUnchecked(isotope, { name: 'Too late' });
    const next = await client().listInstances({ pageSize: 2, nextPage: first.nextPage });
    await client().deleteInstance(late.id);
    expect(next.instances.map(({ name }) => name)).toEqual(['Acme']);
    expect(next.nextPage).toBeUndefined();
    const all = [];
    for await (const { name } of client().allInstances({ pageSize: 1 })) all.push(name);
    expect(all).toEqual(['Globex', 'Acme Ltd', 'Acme']);
  });

  it('counts its rows in a header', async () => {
    const { headers } = await askRest(isotope, 'GET', '/instances?pageSize=2');
    expect(headers.get('elements-returned-count')).toBe('2');
  });

  it('exists by element and by account too', async () => {
    proves('list.ofElement', 'list.ofAccount');
    for (const elementKeyOrId of ['autotaskcrm', 50]) {
      const { instances } = await client().listInstances({ elementKeyOrId });
      expect(instances).toEqual([...made].reverse());
      expect(instances.every(({ createdDate }) => typeof createdDate === 'string')).toBe(true);
    }
    expect(await client().listInstances({ elementKeyOrId: 'autotaskhelpdesk' })).toEqual({ instances: [] });
    const ofAccount = [];
    for await (const instance of client().allInstancesOfAccount()) ofAccount.push(instance);
    expect(ofAccount).toEqual([...made].reverse());
  });

  it('of another account is not served', async () => {
    proves('list.ofOtherAccount');
    const { status, body } = await askRest(isotope, 'GET', '/accounts/7/instances');
    expect([status, body.message]).toEqual([404, 'No account found with ID 7']);
  });

  it('is counted, in all and by element', async () => {
    proves('count');
    expect(await client().countInstances()).toEqual({
      totalInstances: 3,
      elementInstances: [{ element: { id: 50, key: 'autotaskcrm', name: 'Autotask CRM' }, count: 3 }],
    });
    expect(await clientOf(isotope, others).countInstances()).toEqual({ totalInstances: 0, elementInstances: [] });
  });
});

describe('one instance', () => {
  it('is read with its configuration, secrets masked', async () => {
    proves('get');
    const [acme] = made;
    const instance = await client().getInstance(acme?.id ?? 0);
    expect(instance).toEqual(acme);
    expect(instance.configuration).toMatchObject({
      'crm.autotask.username': 'api-user@sandbox.isotope.test',
      'crm.autotask.password': '********',
    });
  });

  it('has every verb below its element too, by key or id, and is not there below another', async () => {
    proves('get.ofElement');
    const { id } = await createUnchecked(isotope);
    const right = { elementKeyOrId: 50, id };
    const wrong = { elementKeyOrId: 'autotaskhelpdesk', id };
    expect((await client().getInstance(right)).id).toBe(id);
    expect(await client().replaceInstance(right, { name: 'Put' })).toMatchObject({ id, name: 'Put' });
    expect(await client().updateInstance(right, { name: 'Patched' })).toMatchObject({ id, name: 'Patched' });
    await client().disableInstance(right);
    expect(await client().listEntries(right)).toEqual(await client().listEntries(id));
    const before = everythingOf(isotope);
    const refused: readonly (() => Promise<unknown>)[] = [
      () => client().getInstance(wrong),
      () => client().replaceInstance(wrong, { name: 'Never' }),
      () => client().updateInstance(wrong, { name: 'Never' }),
      () => client().enableInstance(wrong),
      () => client().listEntries(wrong),
      () => client().updateEntry(wrong, 'filter.response.nulls', false),
      () => client().deleteInstance(wrong),
    ];
    for (const ask of refused) await expect(ask()).rejects.toMatchObject({ status: 404 });
    expect(everythingOf(isotope)).toEqual(before);
    await client().deleteInstance(right);
    await expect(client().getInstance(id)).rejects.toBeInstanceOf(PlatformError);
  });

  it('is disabled and enabled, which is said and noted once each', async () => {
    proves('enabled.delete', 'enabled.put');
    const { id } = await createUnchecked(isotope);
    await client().disableInstance(id);
    await client().disableInstance(id);
    expect((await client().getInstance(id)).disabled).toBe(true);
    await client().enableInstance(id);
    await client().enableInstance(id);
    expect((await client().getInstance(id)).disabled).toBe(false);
    expect(activityOf(isotope, id).map(({ action }) => action)).toEqual([
      'INSTANCE_ENABLED',
      'INSTANCE_DISABLED',
      'INSTANCE_CREATED',
    ]);
    await client().deleteInstance(id);
  });

  it('is gone from everywhere once it is deleted, its token and its tags with it', async () => {
    proves('delete', 'delete.token');
    const { id, token } = await createUnchecked(isotope, { name: 'Doomed', tags: ['doomed'] });
    expect((await askRest(isotope, 'GET', '/instances/configuration', withToken(token))).status).toBe(200);
    const { status, body } = await askRest(isotope, 'DELETE', `/instances/${id}`);
    expect([status, body]).toEqual([200, {}]);
    expect((await askRest(isotope, 'GET', `/instances/${id}`)).status).toBe(404);
    expect((await askRest(isotope, 'DELETE', `/instances/${id}`)).status).toBe(404);
    expect(await namesOf({ tags: ['doomed'] })).toEqual([]);
    expect(await namesOf({ searchText: 'Doomed' })).toEqual([]);
    expect((await askRest(isotope, 'GET', '/instances/configuration', withToken(token))).status).toBe(401);
    expect(activityOf(isotope, id)[0]).toMatchObject({ action: 'INSTANCE_DELETED', source: 'REST' });
  });
});

describe('what Isotope does not serve of an instance', () => {
  const paths = [
    ['unserved.trace', 'PUT', '/trace-logging'],
    ['unserved.trace', 'GET', '/traces'],
    ['unserved.objects', 'GET', '/objects/definitions'],
    ['unserved.objects', 'POST', '/objects/accounts/definitions'],
    ['unserved.transformations', 'GET', '/transformations'],
    ['unserved.transformations', 'PUT', '/transformations/accounts'],
    ['unserved.events', 'GET', '/events'],
    ['unserved.events', 'GET', '/events/analytics'],
  ] as const;

  it.each(paths)('%s: %s %s is refused with a sentence, by id and by token', async (claim, method, below) => {
    proves(claim);
    for (const base of ['/instances', `/instances/${made[0]?.id}`]) {
      const { status, body } = await askRest(isotope, method, `${base}${below}`, method === 'GET' ? {} : { body: {} });
      expect([status, body.code, body.message]).toEqual([404, 'NOT_SERVED', expect.stringContaining('not served')]);
    }
  });
});
