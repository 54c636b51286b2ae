import { beforeEach, describe, expect, it } from 'vitest';
import { askGraphql, askRest, graphqlData } from './ask.js';
import { type TestIsotope, startIsotope } from './isotope.js';
import { createUnchecked } from './life.js';

let isotope: TestIsotope;
let broken: number;
beforeEach(async () => {
  isotope = await startIsotope();
  for (const name of ['First', 'Broken', 'Last']) await createUnchecked(isotope, { name });
  broken = isotope.rows.all("select number from instances where name = 'Broken'")[0].number;
});

const damages: readonly (readonly [string, string])[] = [
  ['is garbage', "'garbage'"],
  ['is blank', "''"],
  ['was moved there from another row', "(select sealed_token from instances where name = 'First')"],
  ['lies under a key that is gone', "replace(sealed_token, substr(sealed_token, 4, 8), '00000000')"],
];

describe.each(damages)('an instance whose sealed values do not open, because what is there %s', (_, value) => {
  beforeEach(() =>
    isotope.rows.damage(
      `update instances set sealed_token = ${value}, sealed_configuration = ${value} where number = ?`,
      broken,
    ),
  );

  it('breaks no list', async () => {
    const { status, body } = await askRest(isotope, 'GET', '/instances');
    expect([status, body.map(({ name }: any) => name).sort()]).toEqual([200, ['Broken', 'First', 'Last']]);
    const hydrated = await askRest(isotope, 'GET', '/instances?hydrate=true');
    expect([hydrated.status, hydrated.body.length]).toEqual([200, 3]);
    const { instances } = await graphqlData(
      isotope,
      '{ instances { nodes { name state configuration { key value isSet } token { createdAt } } } }',
    );
    expect(instances.nodes.map(({ name }: any) => name).sort()).toEqual(['Broken', 'First', 'Last']);
  });

  it('can be looked at without its token, disabled and deleted', async () => {
    const { status, body } = await askRest(isotope, 'GET', `/instances/${broken}`);
    expect([status, body.name, body.token]).toEqual([200, 'Broken', '']);
    expect((await askRest(isotope, 'DELETE', `/instances/${broken}/enabled`)).status).toBe(200);
    expect((await askRest(isotope, 'DELETE', `/instances/${broken}`)).status).toBe(200);
    expect((await askRest(isotope, 'GET', '/instances')).body).toHaveLength(2);
  });

  it('is not checked, and a fault of ours that says nothing of what is sealed is all that comes of trying', async () => {
    const { instances } = await graphqlData(isotope, '{ instances { nodes { id name } } }');
    const { id } = instances.nodes.find(({ name }: any) => name === 'Broken');
    const mutation = 'mutation ($id: ID!) { checkInstance(input: { id: $id }) { __typename } }';
    const { body, text } = await askGraphql(isotope, mutation, { id });
    expect(body.errors[0].extensions.code).toBe('INTERNAL');
    expect(text).not.toMatch(/sandbox-secret|envelope|key ring/);
  });
});
