import { afterAll, beforeAll, expect, it } from 'vitest';
import { graphqlData } from './ask.js';
import { follow } from './follow.js';
import { type TestIsotope, openIsotope } from './isotope.js';
import { createUnchecked } from './life.js';

let isotope: TestIsotope;
beforeAll(async () => void (isotope = await openIsotope()));
afterAll(() => isotope.close());

const what = '__typename ... on Problem { code message }';
const mutations: readonly (readonly [name: string, input: string, then: string])[] = [
  ['updateInstance', 'id: ID, name: "Renamed"', 'ChangedInstance'],
  ['reauthenticateInstance', 'id: ID, configuration: []', 'ChangedInstance'],
  ['restoreConfiguration', 'id: ID', 'NothingToRestoreProblem'],
  ['disableInstance', 'id: ID', 'ChangedInstance'],
  ['enableInstance', 'id: ID', 'ChangedInstance'],
  ['rotateInstanceToken', 'id: ID', 'RotatedToken'],
  ['checkInstance', 'id: ID', 'CheckedInstance'],
  ['createCrmRecord', 'instanceId: ID, object: "accounts", values: {}', 'CrmRecordProblem'],
  ['startCrmBulkQuery', 'instanceId: ID, query: "select * from accounts"', 'CrmBulkQuery'],
  ['cancelCrmBulkQuery', 'instanceId: ID, number: 1', 'CrmBulkQuery'],
  ['deleteInstance', 'id: ID', 'DeletedInstance'],
  ['restoreInstance', 'id: ID', 'ChangedInstance'],
];
const run = async (name: string, input: string, id: string) =>
  (await graphqlData(isotope, `mutation { ${name}(input: { ${input.replace('ID', `"${id}"`)} }) { ${what} } }`))[name];

it('an instance’s number will do wherever its id is taken', async () => {
  const { id: number } = await createUnchecked(isotope, {});
  const { id } = (await graphqlData(isotope, `{ instance(id: "${number}") { id } }`)).instance;
  const following = (await follow(isotope, '', undefined, `subscription { instanceChanged(id: "${number}") { id } }`))[
    Symbol.asyncIterator
  ]();
  for (const [name, input, then] of mutations) {
    expect([name, await run(name, input, String(number))]).toMatchObject([name, { __typename: then }]);
  }
  expect((await following.next()).value.data.data.instanceChanged).toEqual({ id });

  const deleted = `mutation { deleteInstance(input: { id: "${number}" }) { ... on DeletedInstance { id } } }`;
  expect((await graphqlData(isotope, deleted)).deleteInstance).toEqual({ id });
  expect((await graphqlData(isotope, `{ deletedInstance(id: "${number}") { id } }`)).deletedInstance).toEqual({ id });
  const asked = `{ auditEvents(filter: { instanceId: "${number}" }) { nodes { action } } }`;
  const { auditEvents } = await graphqlData(isotope, asked);
  expect(auditEvents.nodes.map(({ action }: { action: string }) => action)).toContain('INSTANCE_DELETED');
});

it.each(['999', 'nope'])('%s, which no instance has, is refused everywhere, and not followed', async (id) => {
  for (const [name, input] of mutations) {
    expect([name, await run(name, input, id)]).toMatchObject([name, { code: 'INSTANCE_NOT_FOUND' }]);
  }
  const following = await follow(isotope, '', undefined, `subscription { instanceChanged(id: "${id}") { id } }`);
  const { value } = await following[Symbol.asyncIterator]().next();
  expect(value.data.errors[0]).toMatchObject({
    message: `No instance found with ID ${id}.`,
    extensions: { code: 'INSTANCE_NOT_FOUND' },
  });
});
