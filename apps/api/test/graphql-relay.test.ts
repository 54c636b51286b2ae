import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { buildSchema, isInterfaceType } from 'graphql';
import { type Secrets, ask, askGraphql, graphqlData } from './ask.js';
import { second } from './clock.js';
import { type TestIsotope, openIsotope } from './isotope.js';
import { anotherOrganization, createUnchecked } from './life.js';
import { instances as listInstances } from './operations.js';

let isotope: TestIsotope;
let others: Secrets;
const names = ['Ada', 'Bob', 'Cy', 'Dee', 'Eve'] as const;
beforeAll(async () => {
  isotope = await openIsotope();
  others = await anotherOrganization(isotope);
  for (const name of names) {
    isotope.clock.advance(second);
    await createUnchecked(isotope, { name });
  }
});
afterAll(() => isotope.close());

const list = async (variables: object) => (await graphqlData(isotope, listInstances, { ...variables })).instances;
const namesOf = ({ nodes }: { nodes: readonly { name: string }[] }) => nodes.map(({ name }) => name);

const node = `query ($id: ID!) { node(id: $id) { __typename id ... on Instance { number name } } }`;

describe('global ids', () => {
  it('fetch again whatever is a Node, by its own id, and name its type', async () => {
    const { nodes } = await list({});
    for (const { id, number, name } of nodes) {
      expect((await graphqlData(isotope, node, { id })).node).toEqual({ __typename: 'Instance', id, number, name });
    }
  });

  it('may be an instance’s number instead, where one instance is asked for', async () => {
    const { nodes } = await list({});
    const byNumber = 'query ($id: ID!) { instance(id: $id) { id name } }';
    for (const { id, number, name } of nodes) {
      for (const given of [number, String(number)])
        expect((await graphqlData(isotope, byNumber, { id: given })).instance).toEqual({ id, name });
      expect((await graphqlData(isotope, byNumber, { id: number }, { as: others })).instance).toBeNull();
      expect((await graphqlData(isotope, node, { id: String(number) })).node).toBeNull();
    }
    for (const id of ['0', '999999', '-1', '1e3', '9'.repeat(40)])
      expect((await graphqlData(isotope, byNumber, { id })).instance).toBeNull();
  });

  it('are there for every type that is a Node: there is none this test forgets', async () => {
    const { text } = await ask(isotope, 'GET', '/graphql/schema.graphql');
    const schema = buildSchema(text);
    const type = schema.getType('Node');
    const nodes = isInterfaceType(type) ? schema.getPossibleTypes(type).map(({ name }) => name) : [];
    expect(nodes).toEqual(['Instance']);
  });

  it('are nobody’s but the organisation’s own', async () => {
    const { nodes } = await list({});
    const { node: theirs } = await graphqlData(isotope, node, { id: nodes[0].id }, { as: others });
    expect(theirs).toBeNull();
  });

  it.each(['', 'x', 'SW5zdGFuY2U6MQ', '1', Buffer.from('Instance:').toString('base64url'), '💥'.repeat(50)])(
    '%j is none, and so is the id of what is no Node',
    async (id) => {
      expect((await graphqlData(isotope, node, { id })).node).toBeNull();
      const { viewer } = await graphqlData(isotope, '{ viewer { user { id } organization { id } } }');
      for (const other of [viewer.user.id, viewer.organization.id]) {
        expect((await graphqlData(isotope, node, { id: other })).node).toBeNull();
      }
    },
  );

  it('are unlike for unlike things', async () => {
    const { viewer } = await graphqlData(isotope, '{ viewer { user { id } organization { id } } }');
    const { nodes } = await list({});
    const ids = [viewer.user.id, viewer.organization.id, ...nodes.map(({ id }: { id: string }) => id)];
    expect(new Set(ids).size).toBe(ids.length);
  });
});

describe('the connection', () => {
  it('has an edge for each node, and names the first and last of them', async () => {
    const { edges, nodes, pageInfo, totalCount } = await list({ first: 3 });
    expect(edges.map(({ node }: any) => node.name)).toEqual(namesOf({ nodes }));
    expect(namesOf({ nodes })).toEqual(['Eve', 'Dee', 'Cy']);
    expect(pageInfo).toEqual({
      hasNextPage: true,
      hasPreviousPage: false,
      startCursor: edges[0].cursor,
      endCursor: edges[2].cursor,
    });
    expect(totalCount).toBe(5);
  });

  it.each([
    [undefined, ['Eve', 'Dee', 'Cy', 'Bob', 'Ada']],
    [{ field: 'CREATED_AT', direction: 'ASC' }, ['Ada', 'Bob', 'Cy', 'Dee', 'Eve']],
    [{ field: 'NAME', direction: 'DESC' }, ['Eve', 'Dee', 'Cy', 'Bob', 'Ada']],
    [{ field: 'NAME', direction: 'ASC' }, ['Ada', 'Bob', 'Cy', 'Dee', 'Eve']],
  ])('gives every node once over pages of every size, ordered %j', async (orderBy, expected) => {
    for (const first of [1, 2, 3, 5, 6]) {
      const found: string[] = [];
      let after: string | undefined;
      let isFirst = true;
      do {
        const page = await list({ first, after, orderBy });
        expect(page.pageInfo.hasPreviousPage).toBe(!isFirst);
        expect(page.totalCount).toBe(5);
        found.push(...namesOf(page));
        isFirst = false;
        after = page.pageInfo.hasNextPage ? page.pageInfo.endCursor : undefined;
      } while (after !== undefined);
      expect(found).toEqual(expected);
    }
  });

  it('goes on after any edge’s cursor', async () => {
    const { edges } = await list({});
    for (const [index, { cursor }] of edges.entries()) {
      const rest = await list({ after: cursor });
      expect(namesOf(rest)).toEqual(['Eve', 'Dee', 'Cy', 'Bob', 'Ada'].slice(index + 1));
    }
  });

  it('is empty without cursors where there is nothing', async () => {
    const empty = await list({ filter: { search: 'nobody' } });
    expect(empty).toEqual({
      totalCount: 0,
      nodes: [],
      edges: [],
      pageInfo: { hasNextPage: false, hasPreviousPage: false, startCursor: null, endCursor: null },
    });
  });

  it('goes on from a cursor whose node is gone', async () => {
    const { id } = await createUnchecked(isotope, { name: 'Zoe' });
    const { pageInfo } = await list({ first: 1 });
    await ask(isotope, 'DELETE', `/elements/api-v2/instances/${id}`);
    expect(namesOf(await list({ first: 2, after: pageInfo.endCursor }))).toEqual(['Eve', 'Dee']);
  });

  it.each(['x', '', 'W10', Buffer.from('["a",1]').toString('base64url')])('refuses the cursor %j', async (after) => {
    const { body } = await askGraphql(isotope, listInstances, { after });
    expect(body.errors[0].extensions.code).toBe('INVALID_PAGE');
  });
});
