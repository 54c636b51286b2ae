import { afterAll, beforeAll, beforeEach, expect, it } from 'vitest';
import { graphqlData } from '../ask.js';
import { type TestIsotope, openIsotope } from '../isotope.js';
import { type TestHub, openHub } from './hub.js';

let isotope: TestIsotope;
let hub: TestHub;
beforeAll(async () => void (isotope = await openIsotope()));
beforeEach(async () => {
  isotope.sandbox.reset();
  hub = await openHub(isotope);
});
afterAll(() => isotope.close());

const account = { accountName: 'Private Name Ltd', accountType: 1, phone: '518-555-0199', ownerResourceID: 4 };

/** What happened to the instance since it was made, latest first. */
const deedsOf = async ({ id }: TestHub): Promise<readonly any[]> => {
  const { instances } = await graphqlData(
    isotope,
    `{ instances(first: 20) { nodes { number activity(first: 20) { nodes {
         action changes source requestId address state actor { number } record { object id }
       } } } } }`,
  );
  const { activity } = instances.nodes.find(({ number }: any) => number === id);
  return activity.nodes.filter(({ action }: any) => action !== 'INSTANCE_CREATED');
};

it('names who wrote which record and which of its fields, and holds no value', async () => {
  const { body } = await hub.post('/accounts', { ...account, 'Customer Ranking': 'Gold' });
  await hub.patch(`/accounts/${body.id}`, { companyName: 'Other Name Ltd', lastActivityDate: '2020-01-01' });
  const [changed, made, ...others] = await deedsOf(hub);
  expect(others).toEqual([]);
  expect(made).toEqual({
    action: 'RECORD_CREATED',
    record: { object: 'accounts', id: String(body.id) },
    changes: ['accountName', 'accountType', 'phone', 'ownerResourceID', 'Customer Ranking'],
    source: 'REST',
    requestId: expect.any(String),
    address: '127.0.0.1',
    state: null,
    actor: { number: expect.any(Number) },
  });
  // What Autotask alone sets was passed over, and a field goes by the hub's name whatever the caller called it.
  expect(changed).toMatchObject({
    action: 'RECORD_UPDATED',
    record: { id: String(body.id) },
    changes: ['accountName'],
  });
  expect(JSON.stringify(isotope.rows.all('select * from activities'))).not.toMatch(/Private Name|Other Name|0199|Gold/);
});

it('is left by a conversion, and by gathering everything of an object', async () => {
  const [lead] = (await hub.get('/leads', { pageSize: 1 })).body;
  await hub.post(`/leads/${lead.id}/convert`);
  await hub.post('/bulk/query?q=select%20*%20from%20Contact%20where%20lastName%20=%20%27Abbott%27');
  const deeds = await deedsOf(hub);
  expect(deeds).toMatchObject([
    { action: 'BULK_QUERY_STARTED', record: { object: 'Contact', id: null }, changes: [] },
    { action: 'RECORD_CONVERTED', record: { object: 'leads', id: String(lead.id) }, changes: ['accountType'] },
  ]);
});

it('is left by no write that was refused, was not meant, or changed nothing', async () => {
  await hub.post('/accounts', { accountName: 'Incomplete' });
  await hub.post('/accounts', { nope: 1 });
  await hub.post('/Invoice', { nope: 1 });
  await hub.patch('/accounts/999999999', { phone: '1' });
  await hub.patch('/accounts/0', {});
  expect(await deedsOf(hub)).toEqual([]);
});

it('is left by a write whose answer was lost, since it may have been made', async () => {
  isotope.sandbox.faults.change({ lostAnswerShare: 1 });
  expect((await hub.post('/accounts', account)).body.code).toBe('OUTCOME_UNKNOWN');
  expect((await hub.patch('/accounts/0', { phone: '1' })).body.code).toBe('OUTCOME_UNKNOWN');
  expect(await deedsOf(hub)).toMatchObject([
    { action: 'RECORD_WRITE_UNCERTAIN', record: { object: 'accounts', id: '0' }, changes: ['phone'] },
    { action: 'RECORD_WRITE_UNCERTAIN', record: { object: 'accounts', id: null }, changes: Object.keys(account) },
  ]);
});

it('keeps the home page for what happened to instances', async () => {
  await hub.patch('/accounts/0', { phone: '2' });
  const { overview } = await graphqlData(isotope, '{ overview { recentActivity(first: 20) { activity { action } } } }');
  const actions = overview.recentActivity.map(({ activity }: any) => activity.action);
  expect(actions).toContain('INSTANCE_CREATED');
  expect(actions.filter((action: string) => action.startsWith('RECORD'))).toEqual([]);
});
