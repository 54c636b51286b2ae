import { request } from 'node:http';
import { setTimeout as sleep } from 'node:timers/promises';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { askGraphql, askRest, graphqlData } from '../ask.js';
import { type TestIsotope, openIsotope, ownerSecrets, startIsotope } from '../isotope.js';
import { anotherOrganization, clientOf, createUnchecked } from '../life.js';
import { addMember } from '../people.js';
import { type TestHub, dataCallsOf, openHub } from './hub.js';

let isotope: TestIsotope;
let hub: TestHub;
let id: string;
beforeAll(async () => {
  isotope = await openIsotope();
  hub = await openHub(isotope);
  id = await globalIdOf(hub.id);
});
beforeEach(() => isotope.sandbox.reset());
afterAll(() => isotope.close());

const globalIdOf = async (number: number): Promise<string> => {
  const { instances } = await graphqlData(isotope, '{ instances(first: 200) { nodes { id number } } }');
  return instances.nodes.find((one: any) => one.number === number).id;
};
const crm = async (selection: string, variables = {}) =>
  (await graphqlData(isotope, `query ($id: ID!) { instance(id: $id) { crm { ${selection} } } }`, { id, ...variables }))
    .instance.crm;
const errorsOf = async (selection: string, of = id) =>
  (await askGraphql(isotope, `query ($id: ID!) { instance(id: $id) { crm { ${selection} } } }`, { id: of })).body
    .errors;

describe('instance.crm', () => {
  it('reads typed records', async () => {
    const { account, contact, opportunities } = await crm(`
      account(id: 29683000) { id accountName accountType active createDate customFields { name value } values }
      contact(id: 4) { id firstName active accountID createDate }
      opportunities(first: 1) { nodes { id title amount useQuoteTotals createDate projectedCloseDate stage } }
    `);
    expect(account).toMatchObject({
      id: '29683000',
      accountName: 'Alder Dental Group',
      active: true,
      createDate: expect.stringMatching(/^\d{4}-.*Z$/),
      customFields: [{ name: 'Customer Ranking', value: expect.any(String) }],
    });
    expect(account.values).toEqual((await hub.get('/accounts/29683000')).body);
    expect(contact).toMatchObject({ id: '4', firstName: 'Ada', active: true, accountID: '0' });
    expect(opportunities.nodes[0]).toMatchObject({ amount: expect.any(Number), useQuoteTotals: expect.any(Boolean) });
  });

  it('pages as Relay does, and goes on from any edge', async () => {
    const page = (after: string | null) =>
      crm(
        `accounts(first: 5, after: ${JSON.stringify(after)}, where: "accountType = 1") {
          totalCount pageInfo { hasNextPage hasPreviousPage startCursor endCursor } edges { cursor node { id } }
        }`,
      );
    const all = (await hub.get('/accounts', { where: 'accountType = 1' })).body.map((row: any) => String(row.id));
    const first = (await page(null)).accounts;
    expect(first.totalCount).toBe(all.length);
    expect(first.pageInfo).toMatchObject({ hasNextPage: true, hasPreviousPage: false });
    expect(first.edges.map(({ node }: any) => node.id)).toEqual(all.slice(0, 5));
    const second = (await page(first.pageInfo.endCursor)).accounts;
    expect(second.edges.map(({ node }: any) => node.id)).toEqual(all.slice(5, 10));
    expect(second.pageInfo.hasPreviousPage).toBe(true);
    const middle = (await page(first.edges[1].cursor)).accounts;
    expect(middle.edges.map(({ node }: any) => node.id)).toEqual(all.slice(2, 7));
  });

  it('reads accounts with their contacts and opportunities, and those with their accounts, in a few calls', async () => {
    const { accounts } = await crm(
      `
      accounts(first: 30) {
        nodes {
          id accountName owner { firstName }
          contacts(first: 3) { nodes { lastName account { accountName } } pageInfo { hasNextPage endCursor } }
          opportunities(first: 100, where: "amount > 0") { totalCount nodes { title contact { lastName } } }
        }
      }
    `.replace('totalCount ', ''),
    );
    expect(accounts.nodes).toHaveLength(30);
    expect(dataCallsOf(isotope).length).toBeLessThanOrEqual(6);
    for (const account of accounts.nodes.slice(0, 5)) {
      const contacts = (await hub.get(`/accounts/${account.id}/contacts`)).body;
      expect(account.contacts.nodes.map((one: any) => one.lastName)).toEqual(
        contacts.slice(0, 3).map((one: any) => one.lastName),
      );
      expect(account.contacts.pageInfo.hasNextPage).toBe(contacts.length > 3);
      for (const contact of account.contacts.nodes) expect(contact.account.accountName).toBe(account.accountName);
    }
  });

  it('goes on within what belongs to a record', async () => {
    const nested = (after: string | null) =>
      crm(
        `account(id: 0) { contacts(first: 1, after: ${JSON.stringify(after)}) { nodes { id } pageInfo { endCursor } } }`,
      );
    const all = (await hub.get('/accounts/0/contacts')).body;
    const first = (await nested(null)).account.contacts;
    const second = (await nested(first.pageInfo.endCursor)).account.contacts;
    expect([first, second].flatMap(({ nodes }) => nodes.map((one: any) => Number(one.id)))).toEqual(
      all.slice(0, 2).map((one: any) => one.id),
    );
  });

  it('reads any object, and tells what there is', async () => {
    const { records, record, objects, object } = await crm(`
      records(object: "Product", first: 2) { nodes { __typename id values } }
      record(object: "contacts", id: 4) { __typename ... on CrmContact { firstName } }
      objects { name vendorName isResource canWrite }
      object(name: "accounts") { canCreate fields { name label type isRequired isCustom options { value label } } }
    `);
    expect(records.nodes[0]).toMatchObject({ __typename: 'CrmOtherRecord', values: { name: expect.any(String) } });
    expect(record).toEqual({ __typename: 'CrmContact', firstName: 'Ada' });
    expect(objects).toContainEqual({ name: 'leads', vendorName: 'Account', isResource: true, canWrite: true });
    expect(object.canCreate).toBe(true);
    expect(object.fields.find(({ name }: any) => name === 'accountType')).toMatchObject({
      type: 'INTEGER',
      isRequired: true,
      options: expect.arrayContaining([{ value: '2', label: 'Lead' }]),
    });
  });

  it('is null for a record there is not, and for an element whose data is not served', async () => {
    expect(await crm('account(id: 999999999) { id } contact(id: "nobody") { id }')).toEqual({
      account: null,
      contact: null,
    });
    const configuration = {
      'finance.autotask.username': 'a@b',
      'finance.autotask.password': 'secret',
      'finance.autotask.server.url': isotope.sandboxUrl,
    };
    const other = await createUnchecked(isotope, { element: { key: 'autotaskfinance' }, configuration });
    const data = await graphqlData(
      isotope,
      'query ($id: ID!) { instance(id: $id) { crm { objects { name } } providerUsage { used } } }',
      {
        id: await globalIdOf(other.id),
      },
    );
    expect(data.instance).toEqual({ crm: null, providerUsage: null });
  });

  it('names what is wrong with a query', async () => {
    const [{ message, extensions }] = await errorsOf('accounts(where: "accountNam = 1") { nodes { id } }');
    expect([message, extensions.code]).toEqual([expect.stringContaining('Did you mean accountName'), 'INVALID_QUERY']);
    expect((await errorsOf('accounts(where: "a =") { nodes { id } }'))[0].extensions.code).toBe('INVALID_QUERY');
    expect((await errorsOf('accounts(first: 201) { nodes { id } }'))[0].extensions.code).toBe('INVALID_PAGE');
    const [noPage] = await errorsOf('accounts(after: "x") { nodes { id } }');
    expect(noPage.extensions.code).toBe('INVALID_PAGE');
    expect(noPage.message).not.toContain('nextPage');
    expect((await errorsOf('records(object: "Acount") { nodes { id } }'))[0].extensions.code).toBe('UNKNOWN_OBJECT');
  });

  it('answers everything beside what cannot be answered, which is null and named by its path', async () => {
    isotope.sandbox.faults.change({ denied: ['Contacts.query'] });
    const query = `query ($id: ID!) { instance(id: $id) { name crm {
      accounts(first: 2, where: "id = 0") { nodes { accountName contacts(first: 1) { nodes { id } } } }
      wrong: accounts(where: "accountNam = 1") { nodes { id } }
      contacts { nodes { id } }
      object(name: "Nothing") { name }
      objects { name }
    } } }`;
    const { status, body } = await askGraphql(isotope, query, { id });
    const { name, crm: answered } = body.data.instance;
    expect([status, name]).toEqual([200, expect.any(String)]);
    expect(answered).toEqual({
      accounts: { nodes: [{ accountName: 'Keelhaven IT Services', contacts: null }] },
      wrong: null,
      contacts: null,
      object: null,
      objects: expect.arrayContaining([{ name: 'leads' }]),
    });
    const paths = body.errors.map(({ path, extensions }: any) => [path.slice(2).join('.'), extensions.code]);
    expect(Object.fromEntries(paths)).toEqual({
      'accounts.nodes.0.contacts': 'PERMISSION_DENIED',
      wrong: 'INVALID_QUERY',
      contacts: 'PERMISSION_DENIED',
      object: 'UNKNOWN_OBJECT',
    });
  });

  it('does not tell a disabled instance’s data, nor another organisation’s', async () => {
    const mine = await openHub(isotope);
    const globalId = await globalIdOf(mine.id);
    await clientOf(isotope).disableInstance(mine.id);
    expect((await errorsOf('accounts { nodes { id } }', globalId))[0].extensions.code).toBe('INSTANCE_DISABLED');
    const others = await anotherOrganization(isotope);
    const query = 'query ($id: ID!) { instance(id: $id) { crm { accounts { nodes { id } } } } }';
    expect((await graphqlData(isotope, query, { id }, { as: others })).instance).toBeNull();
  });

  it('tells what is used of the provider’s allowance, without asking it', async () => {
    await hub.get('/ping');
    isotope.sandbox.reset();
    const { instance } = await graphqlData(
      isotope,
      'query ($id: ID!) { instance(id: $id) { providerUsage { used usedByUs limit windowMinutes inFlight waiting latencyP50Ms } } }',
      { id },
    );
    expect(instance.providerUsage).toMatchObject({
      limit: 10_000,
      windowMinutes: 60,
      latencyP50Ms: expect.any(Number),
    });
    expect(instance.providerUsage.usedByUs).toBeGreaterThan(0);
    expect(isotope.sandbox.calls()).toEqual([]);
  });

  it('tells the same of every account at once, each with the instances that reach it, to its organisation alone', async () => {
    const query = 'query { overview { providerAccounts(first: 5) { usage { usedByUs limit } instances { name } } } }';
    await hub.get('/ping');
    const other = await openHub(isotope, { name: 'The same account' });
    await other.get('/ping');
    isotope.sandbox.reset();
    const { overview } = await graphqlData(isotope, query);
    expect(overview.providerAccounts).toHaveLength(1);
    const [account] = overview.providerAccounts;
    expect(account.usage.limit).toBe(10_000);
    expect(account.usage.usedByUs).toBeGreaterThan(1);
    expect(account.instances.map(({ name }: { name: string }) => name)).toContain('The same account');
    expect(account.instances.length).toBeGreaterThanOrEqual(2);
    expect(isotope.sandbox.calls()).toEqual([]);
    const strangers = await graphqlData(isotope, query, {}, { as: await anotherOrganization(isotope) });
    expect(strangers.overview.providerAccounts).toEqual([]);
  });
});

describe('writing', () => {
  const saved = `__typename
    ... on SavedCrmRecord { record { __typename id values ... on CrmAccount { accountName accountType phone } } }
    ... on CrmRecordProblem { message code providerMessage fields { key code message } }
    ... on Problem { message code }`;
  const save = async (name: string, input: object, asking = {}) => {
    const type = name.charAt(0).toUpperCase() + name.slice(1);
    const operation = `mutation ($input: ${type}Input!) { ${name}(input: $input) { ${saved} } }`;
    return (await graphqlData(isotope, operation, { input: { instanceId: id, ...input } }, asking))[name];
  };
  const values = { accountName: 'Made by GraphQL', accountType: 1, phone: '1', ownerResourceID: 4 };

  it('makes, changes and converts records', async () => {
    const made = await save('createCrmRecord', { object: 'accounts', values });
    expect(made.record).toMatchObject({ __typename: 'CrmAccount', accountName: 'Made by GraphQL' });
    const { id: recordId } = made.record;
    const changed = await save('updateCrmRecord', { object: 'accounts', id: recordId, values: { phone: '2' } });
    expect(changed.record).toMatchObject({ id: recordId, phone: '2' });
    expect((await hub.get(`/accounts/${recordId}`)).body).toEqual(changed.record.values);
    const [lead] = (await hub.get('/leads', { pageSize: 1 })).body;
    const converted = await save('convertCrmLead', { id: String(lead.id) });
    expect(converted.record).toMatchObject({ id: String(lead.id), accountType: 1 });
  });

  it.each([
    [
      'createCrmRecord',
      { object: 'accounts', values: {} },
      'RECORD_REFUSED',
      ['accountName', 'accountType', 'ownerResourceID', 'phone'],
    ],
    [
      'createCrmRecord',
      { object: 'accounts', values: { accountType: 'x', nope: 1 } },
      'INVALID_RECORD',
      ['accountType', 'nope'],
    ],
    ['createCrmRecord', { object: 'accounts', values: [1] }, 'INVALID_RECORD', ['values']],
    ['createCrmRecord', { object: 'Invoice', values: {} }, 'OBJECT_READ_ONLY', []],
    ['createCrmRecord', { object: 'Acount', values: {} }, 'UNKNOWN_OBJECT', []],
    ['updateCrmRecord', { object: 'accounts', id: '999999999', values: { phone: '1' } }, 'RECORD_NOT_FOUND', []],
    ['updateCrmRecord', { object: 'accounts', id: 'x', values: { phone: '1' } }, 'RECORD_NOT_FOUND', []],
    ['convertCrmLead', { id: '0' }, 'RECORD_NOT_FOUND', []],
  ])('%s of %j is the problem %s', async (name, input, code, keys) => {
    const problem = await save(name, input);
    expect(problem).toMatchObject({ __typename: 'CrmRecordProblem', code, message: expect.any(String) });
    expect(problem.fields.map(({ key }: any) => key)).toEqual(keys);
  });

  it('takes portal users by the name of the field that lists them', async () => {
    const problem = await save('createCrmRecord', { object: 'portalUsers', values: { nope: 1 } });
    expect([problem.code, problem.fields[0].key]).toEqual(['INVALID_RECORD', 'nope']);
    expect((await crm('object(name: "portalUsers") { name }')).object.name).toBe('customers');
  });

  it('names the query of a bulk query as it is called here', async () => {
    const operation = `mutation ($id: ID!) { startCrmBulkQuery(input: { instanceId: $id, query: "x" }) {
      ... on CrmRecordProblem { message fields { key } } } }`;
    const { startCrmBulkQuery: problem } = await graphqlData(isotope, operation, { id });
    expect(problem).toEqual({
      message: "query must be a query such as select * from contacts where lastName = 'Abbott'.",
      fields: [{ key: 'query' }],
    });
  });

  it('is for those who may, at instances there are', async () => {
    expect((await save('createCrmRecord', { instanceId: 'x', object: 'accounts', values })).code).toBe(
      'INSTANCE_NOT_FOUND',
    );
    const { session } = await addMember(isotope, 'VIEWER');
    const asViewer = { as: { session } };
    expect((await save('createCrmRecord', { object: 'accounts', values }, asViewer)).code).toBe('FORBIDDEN');
    expect((await askRest(isotope, 'GET', '/instances', asViewer)).status).toBe(200);
  });
});

it('asks no more for a caller who has hung up, which is no fault', async () => {
  const own = await startIsotope({ env: { ISOTOPE_LOG_LEVEL: 'error' } });
  await openHub(own);
  const { instances } = await graphqlData(own, '{ instances { nodes { id } } }');
  own.sandbox.reset();
  own.sandbox.faults.change({ delayMs: 1_000 });
  const query = `query ($id: ID!) { instance(id: $id) { crm { accounts { nodes { contacts { nodes { id } } } } } } }`;
  const { userSecret, organizationSecret } = ownerSecrets;
  const asking = request(`${own.url}/graphql`, {
    method: 'POST',
    headers: {
      'Content-Type': 'application/json',
      Authorization: `User ${userSecret}, Organization ${organizationSecret}`,
    },
  });
  asking.on('error', () => undefined);
  asking.end(JSON.stringify({ query, variables: { id: instances.nodes[0].id } }));
  await sleep(500);
  asking.destroy();
  await sleep(3_000);
  own.sandbox.faults.change({ delayMs: 0 });
  expect(dataCallsOf(own).filter((call) => /Contacts/.test(call))).toEqual([]);
  expect(await own.log()).toBe('');
});
