import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Secrets, askGraphql, askRest, graphqlData } from './ask.js';
import { day, second } from './clock.js';
import { type TestIsotope, openIsotope, startIsotope } from './isotope.js';
import { anotherOrganization, createChecked, createUnchecked } from './life.js';
import { globalIdOf, mutate } from './life-operations.js';

const page = `query ($first: Int, $after: String, $last: Int, $before: String, $orderBy: InstanceOrder) {
  instances(first: $first, after: $after, last: $last, before: $before, orderBy: $orderBy) {
    nodes { name }
    pageInfo { hasNextPage hasPreviousPage startCursor endCursor }
  }
}`;
const namesOf = ({ nodes }: { nodes: readonly { name: string }[] }) => nodes.map(({ name }) => name);

describe('a list read from its end', () => {
  let isotope: TestIsotope;
  beforeAll(async () => {
    isotope = await openIsotope();
    for (const name of ['a', 'b', 'c', 'd', 'e']) {
      isotope.clock.advance(second);
      await createUnchecked(isotope, { name });
    }
  });
  afterAll(() => isotope.close());
  const ask = async (variables: object) => (await graphqlData(isotope, page, { ...variables })).instances;

  it.each([
    [{ field: 'CREATED_AT', direction: 'DESC' }, [['b', 'a'], ['d', 'c'], ['e']]],
    [{ field: 'NAME', direction: 'ASC' }, [['d', 'e'], ['b', 'c'], ['a']]],
  ])('gives every row once in the order asked for, %j', async (orderBy, expected) => {
    const pages: string[][] = [];
    let before: string | undefined;
    let hasMore = true;
    while (hasMore) {
      const found = await ask({ last: 2, before, orderBy });
      expect(found.pageInfo.hasNextPage).toBe(before !== undefined);
      pages.push(namesOf(found));
      before = found.pageInfo.startCursor;
      hasMore = found.pageInfo.hasPreviousPage;
    }
    expect(pages).toEqual(expected);
  });

  it('comes back to the page it left', async () => {
    const first = await ask({ first: 2 });
    const second = await ask({ first: 2, after: first.pageInfo.endCursor });
    const back = await ask({ last: 2, before: second.pageInfo.startCursor });
    expect([namesOf(back), back.pageInfo]).toEqual([
      namesOf(first),
      { ...first.pageInfo, hasNextPage: true, hasPreviousPage: false },
    ]);
  });

  it.each([{ first: 2, last: 2 }, { first: 2, before: 'x' }, { last: 0 }, { last: 201 }])(
    'refuses %j, saying how a page is asked for',
    async (variables) => {
      const { body } = await askGraphql(isotope, page, variables);
      expect(body.errors[0].extensions.code).toBe('INVALID_PAGE');
    },
  );
});

describe('tags', () => {
  const tags = 'query ($search: String, $first: Int) { tags(search: $search, first: $first) { tag instanceCount } }';

  it('are counted over the instances that are there, the most carried first, and found by their beginning', async () => {
    const isotope = await startIsotope();
    const others = await anotherOrganization(isotope);
    await createUnchecked(isotope, { tags: ['emea', 'trial'] });
    await createUnchecked(isotope, { tags: ['emea'] });
    const { id } = await createUnchecked(isotope, { tags: ['gone', 'emea'] });
    await askRest(isotope, 'DELETE', `/instances/${id}`);
    const all = await graphqlData(isotope, tags);
    expect(all.tags).toEqual([
      { tag: 'emea', instanceCount: 2 },
      { tag: 'trial', instanceCount: 1 },
    ]);
    expect((await graphqlData(isotope, tags, { search: 'tr' })).tags).toEqual([{ tag: 'trial', instanceCount: 1 }]);
    expect((await graphqlData(isotope, tags, { search: '%' })).tags).toEqual([]);
    expect((await graphqlData(isotope, tags, { first: 1 })).tags).toHaveLength(1);
    expect((await graphqlData(isotope, tags, {}, { as: others })).tags).toEqual([]);
    expect((await askGraphql(isotope, tags, { first: 0 })).body.errors[0].extensions.code).toBe('INVALID_PAGE');
  });
});

describe('the owner', () => {
  it('is who created an instance, and narrows a list', async () => {
    const isotope = await startIsotope();
    await createUnchecked(isotope);
    const found = await graphqlData(isotope, '{ viewer { user { id } } instances { nodes { owner { id role } } } }');
    expect(found.instances.nodes).toEqual([{ owner: { id: found.viewer.user.id, role: 'OWNER' } }]);
    const count = 'query ($ownerId: ID) { instances(filter: { ownerId: $ownerId }) { totalCount nodes { id } } }';
    const nobody = Buffer.from('User:01890a5d-ac96-774b-bcce-b302099a8057').toString('base64url');
    for (const [ownerId, expected] of [
      [found.viewer.user.id, 1],
      [nobody, 0],
      ['nonsense', 0],
    ]) {
      const { instances } = await graphqlData(isotope, count, { ownerId });
      expect([instances.totalCount, instances.nodes.length]).toEqual([expected, expected]);
    }
  });
});

describe('since when', () => {
  const since = 'query ($id: ID!) { instance(id: $id) { state stateSince createdAt } }';

  it('an instance has been in its state is told by the first check that found it so', async () => {
    const isotope = await startIsotope();
    const { id: number } = await createChecked(isotope);
    const id = await globalIdOf(isotope, number);
    const { instance: fresh } = await graphqlData(isotope, since, { id });
    expect(fresh.stateSince).toBe(fresh.createdAt);
    isotope.clock.advance(day);
    isotope.sandbox.faults.change({ isConnectionDropped: true });
    const brokeAt = isotope.clock.now().toISOString();
    await mutate(isotope, 'checkInstance', { id });
    isotope.clock.advance(day);
    await mutate(isotope, 'checkInstance', { id });
    await mutate(isotope, 'updateInstance', { id, name: 'Renamed meanwhile' });
    const { instance } = await graphqlData(isotope, since, { id });
    expect(instance).toMatchObject({ state: 'UNREACHABLE', stateSince: brokeAt });
  });
});

describe('a deleted instance', () => {
  const deleted = 'query ($id: ID!) { deletedInstance(id: $id) { name deletedAt restorableUntil } }';
  let isotope: TestIsotope;
  let others: Secrets;
  beforeAll(async () => {
    isotope = await openIsotope();
    others = await anotherOrganization(isotope);
  });
  afterAll(() => isotope.close());

  it('is found by its id for 30 days, by its organisation alone', async () => {
    const { id: number } = await createUnchecked(isotope, { name: 'Gone' });
    const id = await globalIdOf(isotope, number);
    expect((await graphqlData(isotope, deleted, { id })).deletedInstance).toBeNull();
    await mutate(isotope, 'deleteInstance', { id });
    const at = isotope.clock.now();
    expect((await graphqlData(isotope, deleted, { id })).deletedInstance).toEqual({
      name: 'Gone',
      deletedAt: at.toISOString(),
      restorableUntil: new Date(at.getTime() + 30 * day).toISOString(),
    });
    for (const [asked, as] of [
      [id, others],
      ['nonsense', undefined],
    ] as const) {
      const asking = as ? { as } : {};
      expect((await graphqlData(isotope, deleted, { id: asked }, asking)).deletedInstance).toBeNull();
    }
    isotope.clock.advance(30 * day);
    expect((await graphqlData(isotope, deleted, { id })).deletedInstance).toBeNull();
  });
});

describe('activity', () => {
  it('tells the address a change came from', async () => {
    const isotope = await startIsotope();
    const { id: number } = await createUnchecked(isotope);
    const id = await globalIdOf(isotope, number);
    const asked = 'query ($id: ID!) { instance(id: $id) { activity { nodes { address source } } } }';
    const { instance } = await graphqlData(isotope, asked, { id });
    expect(instance.activity.nodes).toEqual([{ address: '127.0.0.1', source: 'REST' }]);
  });
});

it('says of each row what is said of the instance alone, whether all of it is read for the list or not', async () => {
  const isotope = await startIsotope();
  const { id: number } = await createChecked(isotope, { name: 'Acme', tags: ['emea', 'x'] });
  const id = await globalIdOf(isotope, number);
  await mutate(isotope, 'disableInstance', { id });
  const short = '__typename id number name state disabled tags version createdAt updatedAt element { key name hub }';
  const whole = `${short} lastVerification { verdict } configuration { key value isSet }`;
  for (const fields of [short, whole]) {
    const query = `query ($id: ID!) { instance(id: $id) { ${fields} } instances { nodes { ${fields} } edges { node { ${fields} } } } }`;
    const { instance, instances } = await graphqlData(isotope, query, { id });
    expect(instance).toMatchObject({ name: 'Acme', disabled: true, version: 2, element: { key: 'autotaskcrm' } });
    expect(instances).toEqual({ nodes: [instance], edges: [{ node: instance }] });
  }
});
