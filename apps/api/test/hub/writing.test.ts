import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { proves } from '../compatibility/proves.js';
import { askRest } from '../ask.js';
import { type TestIsotope, openIsotope } from '../isotope.js';
import { addMember } from '../people.js';
import { type TestHub, dataCallsOf, openHub } from './hub.js';

let isotope: TestIsotope;
let hub: TestHub;
beforeAll(async () => {
  isotope = await openIsotope();
  hub = await openHub(isotope);
});
beforeEach(() => isotope.sandbox.reset());
afterAll(() => isotope.close());

const password = 'Portal-pa55word!';
const portalUser = {
  clientPortalActive: true,
  contactID: 4,
  dateFormat: 1,
  id: '0',
  numberFormat: 22,
  password,
  securityLevel: 5,
  timeFormat: 19,
};

/** What old clients post, to each resource, as they posted it; and what comes of it. */
const payloads: readonly (readonly [string, Record<string, unknown>, Record<string, unknown>])[] = [
  [
    'accounts',
    { accountName: 'A new account', accountType: 1, phone: '303-555-3001', ownerResourceID: 4 },
    { accountName: 'A new account', accountType: 1, phone: '303-555-3001', ownerResourceID: 4, active: true },
  ],
  [
    'contacts',
    { accountID: 0, active: 1, firstName: 'Mr', lastName: 'Churros' },
    { accountID: 0, active: 1, firstName: 'Mr', lastName: 'Churros' },
  ],
  [
    'customers',
    { ...portalUser, userName: 'one@example.test' },
    { clientPortalActive: true, contactID: 4, dateFormat: 1 },
  ],
  ['users', { ...portalUser, userName: 'two@example.test' }, { userName: 'two@example.test', securityLevel: 5 }],
  [
    'opportunities',
    {
      accountID: 0,
      amount: '1234.56',
      cost: '2333',
      createDate: '8/8/16',
      ownerResourceID: 4,
      probability: '50',
      projectedCloseDate: '8/9/2020',
      stage: '29682774',
      status: 0,
      title: 'A new opportunity',
      useQuoteTotals: false,
    },
    {
      accountID: 0,
      amount: 1234.56,
      cost: 2333,
      createDate: '2016-08-08T00:00:00+0000',
      probability: 50,
      projectedCloseDate: '2020-08-09T00:00:00+0000',
      stage: 29682774,
      status: 0,
      useQuoteTotals: false,
    },
  ],
  [
    'tasks',
    { projectID: 4, status: 1, taskType: 1, title: 'A new task' },
    { projectID: 4, status: 1, title: 'A new task' },
  ],
  [
    'leads',
    { accountName: 'A new lead', phone: '303-555-3002', ownerResourceID: 4 },
    { accountName: 'A new lead', accountType: 2 },
  ],
];

describe.each(payloads)('%s', (resource, payload, expected) => {
  it('are made, read, listed and changed', async () => {
    proves('hub.resources');
    const made = await hub.post(`/hubs/crm/${resource}`, payload);
    expect(made.status, made.text).toBe(200);
    expect(made.body).toMatchObject({ ...expected, id: expect.any(Number) });
    const path = `/hubs/crm/${resource}/${made.body.id}`;
    expect((await hub.get(path)).body).toEqual(made.body);
    const listed = await hub.get(`/hubs/crm/${resource}`, { where: `id = ${made.body.id}` });
    expect(listed.body).toEqual([made.body]);
    const changed = await hub.patch(path, changeOf(resource));
    expect([changed.status, changed.body]).toEqual([200, expect.objectContaining(changeOf(resource))]);
    expect((await hub.get(path)).body).toMatchObject(changeOf(resource));
  });

  it('may be sent back whole, and stay as they are', async () => {
    const { body } = await hub.post(`/${resource}`, payload);
    const { status, body: same } = await hub.patch(`/${resource}/${body.id}`, body);
    expect(status, JSON.stringify(same)).toBe(200);
    const dates = /^last/;
    const steady = (record: object) => Object.entries(record).filter(([name]) => !dates.test(name));
    expect(steady(same)).toEqual(steady(body));
  });

  it.each(['[]', '"text"', '7', 'null'])('are not made of %s', async (text) => {
    const { status } = await hub.post(`/${resource}`, undefined, {
      text,
      headers: { 'Content-Type': 'application/json' },
    });
    expect(status).toBe(400);
    expect(dataCallsOf(isotope)).toEqual([]);
  });

  it('that are not there are not changed', async () => {
    const { status, body } = await hub.patch(`/${resource}/987654321`, changeOf(resource));
    expect([status, body.message]).toEqual([404, `No ${resource} found with ID 987654321.`]);
  });

  it('name every value that cannot be sent at once, and send nothing', async () => {
    const { status, body } = await hub.post(`/${resource}`, { nonsense: 1, id: 'x', ...brokenOf(resource) });
    expect([status, body.code]).toEqual([400, 'INVALID_RECORD']);
    expect(body.problems.map(({ key }: any) => key)).toEqual(['nonsense', ...Object.keys(brokenOf(resource))]);
    expect(dataCallsOf(isotope)).toEqual([]);
  });
});

function changeOf(resource: string): Record<string, unknown> {
  if (resource === 'contacts') return { lastName: 'Renamed', active: 0 };
  if (resource === 'customers' || resource === 'users') return { clientPortalActive: false };
  return resource === 'accounts' || resource === 'leads' ? { phone: '303-555-9999' } : { title: 'Renamed' };
}

function brokenOf(resource: string): Record<string, unknown> {
  if (resource === 'accounts' || resource === 'leads')
    return { ownerResourceID: 'Maren', phone: { number: 1 }, active: 'perhaps' };
  if (resource === 'contacts') return { accountID: 1.5, active: 7, firstName: ['a'] };
  if (resource === 'opportunities') return { amount: '12,50', projectedCloseDate: '31/12/2020', useQuoteTotals: 2 };
  if (resource === 'tasks') return { projectID: true, startDateTime: '2020-02-30', estimatedHours: 'many' };
  return { contactID: 'Ada', clientPortalActive: {}, securityLevel: 1e300 };
}

describe('what Autotask refuses', () => {
  it('is told field by field, by the hub’s names, with Autotask’s words', async () => {
    const { status, body } = await hub.post('/accounts', {});
    expect([status, body.code]).toEqual([400, 'RECORD_REFUSED']);
    expect(body.problems).toEqual([
      { key: 'accountName', code: 'MISSING', message: 'Missing Required Field: accountName (companyName)' },
      { key: 'accountType', code: 'MISSING', message: 'Missing Required Field: accountType (companyType)' },
      { key: 'ownerResourceID', code: 'MISSING', message: expect.any(String) },
      { key: 'phone', code: 'MISSING', message: 'Missing Required Field: phone' },
    ]);
    expect(body.message).toBe('Autotask refused accountName, accountType, ownerResourceID, phone of accounts.');
    expect(body.providerMessage).toContain('Missing Required Field: companyName');
  });

  it.each([
    ['/accounts/0', { accountType: 5 }, 'accountType'],
    ['/accounts/0', { ownerResourceID: 99 }, 'ownerResourceID'],
    ['/accounts/0', { accountName: 'x'.repeat(101) }, 'accountName'],
    ['/contacts/4', { note: 'x'.repeat(51) }, 'note'],
  ])('of %s %j names %s', async (path, change, key) => {
    const { status, body } = await hub.patch(path, change);
    expect([status, body.problems.map((problem: any) => problem.key)]).toEqual([400, [key]]);
    expect(body.problems[0].message).toMatch(new RegExp(`\\b${key}\\b`));
    expect(body.providerMessage).toEqual(expect.any(String));
  });

  it('for want of a right is 403', async () => {
    isotope.sandbox.faults.change({ denied: ['Companies.create'] });
    const { status, body } = await hub.post('/accounts', payloads[0]![1]);
    expect([status, body.code]).toEqual([403, 'PERMISSION_DENIED']);
  });

  it('does not repeat a password it was sent', async () => {
    isotope.sandbox.faults.change({
      answer: {
        status: 500,
        body: JSON.stringify({ errors: [`${password} is too weak`] }),
        contentType: 'application/json',
        path: 'ClientPortalUsers',
      },
    });
    const { status, text } = await hub.post('/users', { ...portalUser, userName: 'x' });
    expect(status).toBe(400);
    expect(text).not.toContain(password);
  });

  it('leaves no doubt when the answer is lost: the caller is told to look before trying again', async () => {
    isotope.sandbox.faults.change({ lostAnswerShare: 1 });
    const { status, body } = await hub.post('/accounts', payloads[0]![1]);
    expect([status, body.code]).toEqual([504, 'OUTCOME_UNKNOWN']);
    expect(body.message).toMatch(/look/i);
  });
});

describe('a contact and a task', () => {
  it.each([
    ['contacts', { firstName: 'A', lastName: 'B', active: 1 }, 'accountID'],
    ['tasks', { title: 'T', status: 1, taskType: 1 }, 'projectID'],
  ])('%s need what they are made below', async (resource, payload, key) => {
    const { status, body } = await hub.post(`/${resource}`, payload);
    expect([status, body.code, body.problems]).toEqual([
      400,
      'INVALID_RECORD',
      [{ key, code: 'MISSING', message: expect.stringContaining(`${key} is missing`) }],
    ]);
  });

  it('stay where they were made: a move is refused, not passed over', async () => {
    const { status, body } = await hub.patch('/contacts/4', { accountID: 29683000, title: 'Moved' });
    expect([status, body.problems[0].key]).toEqual([400, 'accountID']);
    expect((await hub.get('/contacts/4')).body.title).not.toBe('Moved');
  });
});

describe('user-defined fields', () => {
  const rankingOf = async () => (await hub.get('/accounts/0')).body.userDefinedFields.userDefinedField;

  it.each([
    { userDefinedFields: { userDefinedField: [{ name: 'Customer Ranking', value: 'Bronze' }] } },
    { userDefinedFields: { userDefinedField: { name: 'customer ranking', value: 'Bronze' } } },
    { userDefinedFields: [{ name: 'Customer Ranking', value: 'Bronze' }] },
    { 'Customer Ranking': 'Bronze' },
  ])('are taken as SOAP had them, as a list, and by name: %j', async (change) => {
    proves('hub.customFields');
    expect((await hub.patch('/accounts/0', change)).status).toBe(200);
    expect(await rankingOf()).toEqual([{ name: 'Customer Ranking', value: 'Bronze' }]);
  });

  it('the account does not have are named', async () => {
    const { status, body } = await hub.patch('/accounts/0', { userDefinedFields: [{ name: 'Nobody’s', value: '1' }] });
    expect([status, body.problems[0]]).toEqual([400, expect.objectContaining({ key: 'Nobody’s', code: 'UNKNOWN' })]);
  });

  it('are emptied by null', async () => {
    await hub.patch('/accounts/0', { 'Customer Ranking': null });
    expect(await rankingOf()).toEqual([{ name: 'Customer Ranking', value: null }]);
  });

  it.each(['text', 7, [{ value: 'x' }], { userDefinedField: 'x' }])('are refused as %j', async (userDefinedFields) => {
    const { status, body } = await hub.patch('/accounts/0', { userDefinedFields });
    expect([status, body.problems[0].key]).toEqual([400, 'userDefinedFields']);
  });
});

describe('a lead', () => {
  it('becomes a customer, once', async () => {
    const [{ id }] = (await hub.get('/leads', { pageSize: 1 })).body;
    const { status, body } = await hub.post(`/leads/${id}/convert`);
    expect([status, body.id, body.accountType]).toEqual([200, id, 1]);
    expect((await hub.get(`/leads/${id}`)).status).toBe(404);
    expect((await hub.get(`/accounts/${id}`)).body.accountType).toBe(1);
    expect((await hub.post(`/leads/${id}/convert`)).status).toBe(404);
  });

  it('becomes what is said, with changes beside it', async () => {
    const [{ id }] = (await hub.get('/leads', { pageSize: 1 })).body;
    const { body } = await hub.post(`/hubs/crm/leads/${id}/convert`, { accountType: 3, phone: '1' });
    expect(body).toMatchObject({ id, accountType: 3, phone: '1' });
  });

  it('needs no body, whatever content type is sent with none', async () => {
    const { body: lead } = await hub.post('/leads', { accountName: 'A lead', phone: '1', ownerResourceID: 4 });
    const headers = { 'Content-Type': 'application/json' };
    const { status, body } = await hub.post(`/leads/${lead.id}/convert`, undefined, { text: '', headers });
    expect([status, body.accountType]).toEqual([200, 1]);
  });

  it('stays a lead otherwise', async () => {
    const [{ id }] = (await hub.get('/leads', { pageSize: 1 })).body;
    for (const { status, body } of [
      await hub.patch(`/leads/${id}`, { accountType: 1 }),
      await hub.post('/leads', { accountName: 'X', accountType: 1, phone: '1', ownerResourceID: 4 }),
    ]) {
      expect([status, body.problems[0].key]).toEqual([400, 'accountType']);
    }
    expect((await hub.patch('/leads/0', { phone: '1' })).status).toBe(404);
    expect((await hub.post('/accounts/0/convert')).status).toBe(405);
    expect((await hub.post('/leads/0/convert')).body.message).toBe('No leads found with ID 0.');
    expect((await hub.post('/leads/x/convert')).body.message).toBe('No leads found with ID x.');
  });
});

it('lets nobody write who may only look', async () => {
  const { session } = await addMember(isotope, 'VIEWER');
  const asViewer = { as: null, headers: { Authorization: `Bearer ${session}, Element ${hub.token}` } };
  for (const [method, path, body] of [
    ['POST', '/accounts', payloads[0]![1]],
    ['PATCH', '/accounts/0', { phone: '1' }],
    ['POST', '/leads/29683028/convert', {}],
  ] as const) {
    expect((await askRest(isotope, method, path, { ...asViewer, body })).status).toBe(403);
  }
  expect(dataCallsOf(isotope)).toEqual([]);
  expect((await askRest(isotope, 'GET', '/accounts/0', asViewer)).status).toBe(200);
});
