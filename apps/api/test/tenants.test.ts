import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Secrets, askRest, graphqlData } from './ask.js';
import { anInput, anUncheckedInstance } from './builders.js';
import { type TestIsotope, openIsotope } from './isotope.js';
import * as operations from './operations.js';

let isotope: TestIsotope;
let globex: Secrets;
/** The first organisation's instance: its number on the wire and its global id. */
let number: number;
let id: string;

beforeAll(async () => {
  isotope = await openIsotope();
  globex = await isotope.useCases.createOrganization('Globex', 'CLI');
  const input = anInput(isotope, { verify: 'SKIP', name: 'Ours', tags: ['ours'], idempotencyKey: 'shared-key' });
  const { createInstance } = await graphqlData(isotope, operations.createInstance, { input });
  ({ number, id } = createInstance.instance);
});
afterAll(() => isotope.close());

describe('what belongs to one organisation', () => {
  it('is in no list of another, whatever it asks for', async () => {
    for (const path of ['', '?searchText=Ours', '?tags[]=ours', '?hydrate=false']) {
      const { status, body } = await askRest(isotope, 'GET', `/instances${path}`, { as: globex });
      expect([status, body.message]).toEqual([404, 'No instances found']);
    }
    for (const filter of [
      {},
      { search: 'Ours' },
      { search: 'ou' },
      { tags: ['ours'] },
      { elementKey: 'autotaskcrm' },
      { states: ['UNVERIFIED'] },
    ]) {
      const { instances } = await graphqlData(isotope, operations.instances, { filter }, { as: globex });
      expect([instances.totalCount, instances.nodes]).toEqual([0, []]);
    }
  });

  it('cannot be told from what does not exist, by number or by id', async () => {
    const theirs = await askRest(isotope, 'GET', `/instances/${number}`, { as: globex });
    const nobodys = await askRest(isotope, 'GET', '/instances/999', { as: globex });
    expect([theirs.status, theirs.body.code]).toEqual([nobodys.status, nobodys.body.code]);
    expect(theirs.body.message).toBe(nobodys.body.message.replace('999', String(number)));
    const query = 'query ($id: ID!) { instance(id: $id) { name } node(id: $id) { id } }';
    expect(await graphqlData(isotope, query, { id }, { as: globex })).toEqual({ instance: null, node: null });
  });

  it('cannot be deleted by another', async () => {
    const byRest = await askRest(isotope, 'DELETE', `/instances/${number}`, { as: globex });
    const { deleteInstance } = await graphqlData(isotope, operations.deleteInstance, { id }, { as: globex });
    expect([byRest.status, deleteInstance.__typename]).toEqual([404, 'InstanceNotFoundProblem']);
    expect((await askRest(isotope, 'GET', `/instances/${number}`)).status).toBe(200);
  });

  it('is not counted for another', async () => {
    const count = async (as?: Secrets) =>
      (await graphqlData(isotope, '{ element(key: "autotaskcrm") { instanceCount } }', {}, as ? { as } : {})).element
        .instanceCount;
    expect([await count(), await count(globex)]).toEqual([1, 0]);
  });

  it('leaves idempotency keys free for another', async () => {
    const input = anInput(isotope, { verify: 'SKIP', name: 'Theirs', idempotencyKey: 'shared-key' });
    const { createInstance } = await graphqlData(isotope, operations.createInstance, { input }, { as: globex });
    expect(createInstance).toMatchObject({ __typename: 'CreatedInstance', instance: { name: 'Theirs' } });
    const repeat = await graphqlData(isotope, operations.createInstance, { input }, { as: globex });
    expect(repeat.createInstance.instance.id).toBe(createInstance.instance.id);
  });

  it('is not reached with a cursor of its list either', async () => {
    const orderBy = { field: 'CREATED_AT', direction: 'ASC' };
    const { instances } = await graphqlData(isotope, operations.instances, { first: 1, orderBy });
    const variables = { after: instances.pageInfo.endCursor, orderBy };
    const page = (await graphqlData(isotope, operations.instances, variables, { as: globex })).instances;
    expect(page.nodes.every(({ name }: { name: string }) => name === 'Theirs')).toBe(true);
  });

  it('does not open under another organisation even where the database was tampered with', async () => {
    const { body } = await askRest(isotope, 'POST', '/instances', { as: globex, body: anUncheckedInstance(isotope) });
    const [{ sealed_token: stolen }] = isotope.rows.all('select sealed_token from instances where number = ?', number);
    isotope.rows.damage('update instances set sealed_token = ? where number = ?', stolen, body.id);
    const answer = await askRest(isotope, 'GET', `/instances/${body.id}`, { as: globex });
    expect([answer.status, answer.body.token]).toEqual([200, '']);
  });
});

it('gives each organisation an owner of its own', async () => {
  const viewers = await Promise.all([
    graphqlData(isotope, operations.viewer),
    graphqlData(isotope, operations.viewer, {}, { as: globex }),
  ]);
  expect(viewers.map(({ viewer }) => viewer.organization.name)).toEqual(['My organisation', 'Globex']);
  expect(viewers[0].viewer.user.id).not.toBe(viewers[1].viewer.user.id);
});
