import { describe, expect, it } from 'vitest';
import { askRest, authorizationOf, graphqlData } from './ask.js';
import { anInput, anUncheckedInstance } from './builders.js';
import { minute } from './clock.js';
import { type TestIsotope, ownerSecrets, startIsotope } from './isotope.js';
import * as operations from './operations.js';

const activity = `query ($id: ID!, $first: Int, $after: String) { instance(id: $id) { activity(first: $first, after: $after) {
  nodes { id action at source requestId state actor { number email } } pageInfo { hasNextPage endCursor } } } }`;

async function create(isotope: TestIsotope) {
  const { body } = await askRest(isotope, 'POST', '/instances', { body: anUncheckedInstance(isotope) });
  const { instances } = await graphqlData(isotope, operations.instances);
  return { number: body.id as number, token: body.token as string, id: instances.nodes[0].id as string };
}

describe('a deleted instance', () => {
  it.each([
    [
      'REST',
      (isotope: TestIsotope, { number }: { number: number }) => askRest(isotope, 'DELETE', `/instances/${number}`),
    ],
    [
      'GraphQL',
      (isotope: TestIsotope, { id }: { id: string }) => graphqlData(isotope, operations.deleteInstance, { id }),
    ],
  ])('is gone from everything at once, deleted by %s', async (_, remove) => {
    const isotope = await startIsotope();
    const made = await create(isotope);
    const used = await graphqlData(isotope, '{ element(key: "autotaskcrm") { lastCreatedAt } }');
    expect(used.element.lastCreatedAt).toBe(isotope.clock.now().toISOString());
    await remove(isotope, made);
    expect((await askRest(isotope, 'GET', `/instances/${made.number}`)).status).toBe(404);
    expect((await askRest(isotope, 'GET', '/instances')).status).toBe(404);
    const data = await graphqlData(
      isotope,
      `query ($id: ID!) { instance(id: $id) { id } node(id: $id) { id } instances { totalCount nodes { id } }
        element(key: "autotaskcrm") { instanceCount lastCreatedAt } }`,
      { id: made.id },
    );
    expect(data).toEqual({
      instance: null,
      node: null,
      instances: { totalCount: 0, nodes: [] },
      element: { instanceCount: 0, lastCreatedAt: null },
    });
  });

  it('is deleted by GraphQL as it was seen, or not at all', async () => {
    const isotope = await startIsotope();
    const { number, id } = await create(isotope);
    await askRest(isotope, 'PATCH', `/instances/${number}`, { body: { name: 'Renamed' } });
    const remove = async (expectedVersion: number) =>
      (
        await graphqlData(
          isotope,
          `mutation ($id: ID!, $expectedVersion: Int) {
            deleteInstance(input: { id: $id, expectedVersion: $expectedVersion }) {
              __typename ... on VersionConflictProblem { expectedVersion currentVersion } } }`,
          { id, expectedVersion },
        )
      ).deleteInstance;
    expect(await remove(1)).toEqual({ __typename: 'VersionConflictProblem', expectedVersion: 1, currentVersion: 2 });
    expect((await remove(2)).__typename).toBe('DeletedInstance');
  });

  it('takes its token with it: the next call is refused in the words of the platform', async () => {
    const isotope = await startIsotope();
    const { number, token } = await create(isotope);
    const byToken = () =>
      askRest(isotope, 'GET', '/elements', {
        as: null,
        headers: { Authorization: `${authorizationOf(ownerSecrets)}, Element ${token}` },
      });
    expect((await byToken()).status).toBe(200);
    await askRest(isotope, 'DELETE', `/instances/${number}`);
    expect([(await byToken()).status, (await byToken()).body.message]).toEqual([
      401,
      'Invalid Organization or User secret, or invalid Element token provided.',
    ]);
  });

  it('cannot be deleted again', async () => {
    const isotope = await startIsotope();
    const { number, id } = await create(isotope);
    const first = await askRest(isotope, 'DELETE', `/instances/${number}`);
    const second = await askRest(isotope, 'DELETE', `/instances/${number}`);
    expect([first.status, first.body, second.status, second.body.code]).toEqual([200, {}, 404, 'INSTANCE_NOT_FOUND']);
    const { deleteInstance } = await graphqlData(isotope, operations.deleteInstance, { id });
    expect(deleteInstance).toMatchObject({ __typename: 'InstanceNotFoundProblem', code: 'INSTANCE_NOT_FOUND' });
  });

  it('is deleted once by two at the same moment', async () => {
    const isotope = await startIsotope();
    const { number } = await create(isotope);
    const answers = await Promise.all(
      Array.from({ length: 4 }, () => askRest(isotope, 'DELETE', `/instances/${number}`)),
    );
    expect(answers.map(({ status }) => status).sort()).toEqual([200, 404, 404, 404]);
    expect(isotope.rows.all("select 1 from activities where action = 'INSTANCE_DELETED'")).toHaveLength(1);
  });

  it('never gives its number to another', async () => {
    const isotope = await startIsotope();
    const { number } = await create(isotope);
    await askRest(isotope, 'DELETE', `/instances/${number}`);
    expect((await create(isotope)).number).toBe(number + 1);
  });

  it.each(['', 'nonsense', Buffer.from('Instance:0195b2a4-0000-7000-8000-000000000000').toString('base64url')])(
    'by the id %j never was',
    async (id) => {
      const isotope = await startIsotope();
      const { deleteInstance } = await graphqlData(isotope, operations.deleteInstance, { id });
      expect(deleteInstance.__typename).toBe('InstanceNotFoundProblem');
    },
  );
});

describe('activity', () => {
  it('holds who did what, when, through which door and in which request', async () => {
    const isotope = await startIsotope();
    const { text: _, headers } = await askRest(isotope, 'POST', '/instances', { body: anUncheckedInstance(isotope) });
    const { instances } = await graphqlData(isotope, operations.instances);
    const { instance } = await graphqlData(isotope, activity, { id: instances.nodes[0].id });
    expect(instance.activity.nodes).toEqual([
      {
        id: expect.any(String),
        action: 'INSTANCE_CREATED',
        at: isotope.clock.now().toISOString(),
        source: 'REST',
        requestId: headers.get('elements-request-id'),
        state: 'UNVERIFIED',
        actor: { number: 1, email: null },
      },
    ]);
  });

  it('has a row for every change and for nothing else', async () => {
    const isotope = await startIsotope();
    const actions = () => isotope.rows.all('select action, source, state from activities order by number');
    const input = anInput(isotope);
    await graphqlData(isotope, operations.verifyConfiguration, { input });
    await graphqlData(isotope, operations.createInstance, { input: { ...input, configuration: [] } });
    const { createInstance } = await graphqlData(isotope, operations.createInstance, { input });
    await graphqlData(isotope, operations.instance, { id: createInstance.instance.id });
    isotope.clock.advance(minute);
    await askRest(isotope, 'DELETE', '/instances/1');
    await isotope.useCases.createOrganization('Globex', 'CLI');
    await graphqlData(isotope, operations.claimAccount, {
      input: { email: 'a@example.com', password: 'correct horse' },
    });
    expect(actions()).toEqual([
      { action: 'ORGANIZATION_CREATED', source: 'SYSTEM', state: null },
      { action: 'INSTANCE_CREATED', source: 'GRAPHQL', state: 'VERIFIED' },
      expect.objectContaining({ action: 'INSTANCE_DELETED', source: 'REST' }),
      { action: 'ORGANIZATION_CREATED', source: 'CLI', state: null },
      { action: 'ACCOUNT_CLAIMED', source: 'GRAPHQL', state: null },
    ]);
  });

  it('is written with what it tells of, or neither is', async () => {
    const isotope = await startIsotope();
    isotope.rows.damage(
      `create trigger no_activity before insert on activities begin select raise(abort, 'full'); end`,
    );
    const { status } = await askRest(isotope, 'POST', '/instances', { body: anUncheckedInstance(isotope) });
    expect([status, isotope.rows.count('instances'), isotope.rows.count('instance_tags')]).toEqual([500, 0, 0]);
  });

  it('comes in pages, the latest first', async () => {
    const isotope = await startIsotope();
    const { id, number } = await create(isotope);
    for (const action of ['DELETE', 'PUT']) await askRest(isotope, action, `/instances/${number}/enabled`);
    const first = (await graphqlData(isotope, activity, { id, first: 2 })).instance.activity;
    const after = first.pageInfo.endCursor;
    const second = (await graphqlData(isotope, activity, { id, first: 2, after })).instance.activity;
    const actionsOf = ({ nodes }: { nodes: { action: string }[] }) => nodes.map(({ action }) => action);
    expect([actionsOf(first), first.pageInfo.hasNextPage]).toEqual([['INSTANCE_ENABLED', 'INSTANCE_DISABLED'], true]);
    expect([actionsOf(second), second.pageInfo.hasNextPage]).toEqual([['INSTANCE_CREATED'], false]);
  });
});
