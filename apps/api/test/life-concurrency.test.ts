import { etagOf } from '@isotope/core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { askRest, graphqlData } from './ask.js';
import { proves } from './compatibility/proves.js';
import type { TestIsotope } from './isotope.js';
import { type LifeMutation, globalIdOf, mutate } from './life-operations.js';
import {
  activityOf,
  clientOf,
  createUnchecked,
  everythingOf,
  openWithTwoAccounts,
  secondCredentials,
  withToken,
} from './life.js';

let isotope: TestIsotope;
beforeAll(async () => void (isotope = await openWithTwoAccounts()));
afterAll(() => isotope.close());

const client = () => clientOf(isotope);

describe('changes that name no version', () => {
  it('both land when two are made at once', async () => {
    const { id } = await createUnchecked(isotope);
    await Promise.all([
      client().updateInstance(id, { name: 'Renamed' }),
      client().updateInstance(id, { tags: ['tagged'] }),
    ]);
    expect(await client().getInstance(id)).toMatchObject({ name: 'Renamed', tags: ['tagged'] });
    expect(activityOf(isotope, id)).toHaveLength(3);
  });

  it('all land when sixteen are made at once, values of the configuration too', async () => {
    const { id } = await createUnchecked(isotope);
    const keys = Array.from({ length: 16 }, (_, index) => `own.value${index}`);
    await Promise.all(keys.map((key) => client().updateInstance(id, { configuration: { [key]: 'set' } })));
    const { configuration } = await client().getInstance(id);
    expect(Object.keys(configuration ?? {})).toEqual(expect.arrayContaining(keys));
  });

  it('both land when one of them has to wait for the provider', async () => {
    const { id } = await createUnchecked(isotope);
    isotope.sandbox.faults.change({ delayMs: 100 });
    await Promise.all([
      client().updateInstance(id, { configuration: secondCredentials }),
      client().updateInstance(id, { name: 'Meanwhile' }),
    ]);
    isotope.sandbox.reset();
    expect(await client().getInstance(id)).toMatchObject({
      name: 'Meanwhile',
      configuration: { 'crm.autotask.username': secondCredentials['crm.autotask.username'] },
    });
  });
});

describe('the same asked for twice at once', () => {
  it('is done once: deleting, bringing back, disabling', async () => {
    const { id: number } = await createUnchecked(isotope);
    const id = await globalIdOf(isotope, number);
    const twice = async (name: LifeMutation) => {
      const both = await Promise.all([mutate(isotope, name, { id }), mutate(isotope, name, { id })]);
      return both.map(({ __typename }) => __typename).sort();
    };
    expect(await twice('disableInstance')).toEqual(['ChangedInstance', 'ChangedInstance']);
    expect(await twice('deleteInstance')).toEqual(['DeletedInstance', 'InstanceNotFoundProblem']);
    expect((await twice('restoreInstance'))[0]).toBe('ChangedInstance');
    expect(activityOf(isotope, number).map(({ action }) => action)).toEqual([
      'INSTANCE_RESTORED',
      'INSTANCE_DELETED',
      'INSTANCE_DISABLED',
      'INSTANCE_CREATED',
    ]);
  });

  it('gives every rotation a token of its own, and all of them work', async () => {
    const { id: number, token } = await createUnchecked(isotope);
    const id = await globalIdOf(isotope, number);
    const rotated = await Promise.all(Array.from({ length: 8 }, () => mutate(isotope, 'rotateInstanceToken', { id })));
    const tokens = [token, ...rotated.map((one) => one.token)];
    expect(new Set(tokens).size).toBe(9);
    for (const one of tokens) {
      expect((await askRest(isotope, 'GET', '/instances/configuration', withToken(one))).status).toBe(200);
    }
  });
});

describe('If-Match', () => {
  it('lets a change through that has seen the latest version, and every answer names the version it shows', async () => {
    proves('concurrency.etag');
    const created = await createUnchecked(isotope);
    expect(etagOf(created)).toBe('"1"');
    const updated = await client().updateInstance(created.id, { name: 'Two' }, { ifMatch: etagOf(created) });
    expect(etagOf(updated)).toBe('"2"');
    expect(etagOf(await client().getInstance(created.id))).toBe('"2"');
  });

  it.each([
    ['PUT', '', { name: 'Never' }],
    ['PATCH', '', { name: 'Never' }],
    ['PATCH', '', {}],
    ['DELETE', '', undefined],
    ['PUT', '/enabled', undefined],
    ['DELETE', '/enabled', undefined],
    ['PATCH', '/configuration/filter.response.nulls', { propertyValue: false }],
  ])(
    'refuses %s %s of an older version with 409, which names both, and changes nothing',
    async (method, path, body) => {
      proves('concurrency.etag');
      const { id } = await createUnchecked(isotope);
      await client().updateInstance(id, { name: 'Two' });
      const before = everythingOf(isotope);
      const headers = { 'If-Match': '"1"' };
      const answer = await askRest(isotope, method, `/instances/${id}${path}`, { body, headers });
      expect(answer.status).toBe(409);
      expect(answer.body).toMatchObject({ code: 'VERSION_CONFLICT', expectedVersion: 1, currentVersion: 2 });
      expect(answer.body.message).toMatch(/version 1\b.*version 2\b/);
      expect(everythingOf(isotope)).toEqual(before);
    },
  );

  it('lets exactly one of two through that are made at once', async () => {
    const { id } = await createUnchecked(isotope);
    const ifMatch = '"1"';
    const both = await Promise.allSettled([
      client().updateInstance(id, { name: 'A' }, { ifMatch }),
      client().updateInstance(id, { name: 'B' }, { ifMatch }),
    ]);
    expect(both.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected']);
    expect(both.find(({ status }) => status === 'rejected')).toMatchObject({ reason: { status: 409 } });
    expect(activityOf(isotope, id)).toHaveLength(2);
  });

  it.each(['1', '"one"', '"1', 'W/1', '"-1"', '"1", "2"'])('is named when it is no ETag of ours: %s', async (etag) => {
    const { id } = await createUnchecked(isotope);
    const answer = await askRest(isotope, 'PATCH', `/instances/${id}`, { body: {}, headers: { 'If-Match': etag } });
    expect([answer.status, answer.body.message]).toEqual([400, expect.stringContaining('If-Match')]);
  });

  it.each(['*', 'W/"1"', ' "1" '])('may be %s', async (etag) => {
    const { id } = await createUnchecked(isotope);
    const asking = { body: { name: 'New' }, headers: { 'If-Match': etag } };
    expect((await askRest(isotope, 'PATCH', `/instances/${id}`, asking)).status).toBe(200);
  });
});

describe('expectedVersion', () => {
  const update = `mutation ($input: UpdateInstanceInput!) {
    updateInstance(input: $input) {
      __typename
      ... on ChangedInstance { instance { name version } }
      ... on VersionConflictProblem { message code expectedVersion currentVersion instance { name version tags } }
    }
  }`;

  it('shows who comes too late the instance as it is now', async () => {
    const { id: number } = await createUnchecked(isotope);
    const id = await globalIdOf(isotope, number);
    const first = await graphqlData(isotope, update, { input: { id, expectedVersion: 1, name: 'First' } });
    expect(first.updateInstance).toEqual({ __typename: 'ChangedInstance', instance: { name: 'First', version: 2 } });
    const late = await graphqlData(isotope, update, { input: { id, expectedVersion: 1, name: 'Late' } });
    expect(late.updateInstance).toEqual({
      __typename: 'VersionConflictProblem',
      code: 'VERSION_CONFLICT',
      message: expect.stringContaining('version 2'),
      expectedVersion: 1,
      currentVersion: 2,
      instance: { name: 'First', version: 2, tags: ['customer'] },
    });
  });

  it('lets exactly one of two through that are made at once', async () => {
    const { id: number } = await createUnchecked(isotope);
    const id = await globalIdOf(isotope, number);
    const send = (name: string) => graphqlData(isotope, update, { input: { id, expectedVersion: 1, name } });
    const names = (await Promise.all([send('A'), send('B')])).map(({ updateInstance }) => updateInstance.__typename);
    expect(names.sort()).toEqual(['ChangedInstance', 'VersionConflictProblem']);
  });
});
