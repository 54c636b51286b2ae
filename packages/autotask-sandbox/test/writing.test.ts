import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { postOf, signedIn, startSandbox, type TestAnswer, type TestSandbox } from './client.js';

const now = Date.parse('2025-05-06T07:08:09.000Z');
let test: TestSandbox;
beforeAll(async () => void (test = await startSandbox({ now: () => now })));
afterEach(() => test.sandbox.reset());
afterAll(() => test.sandbox.close());

const send = (method: string, path: string, body?: unknown): Promise<TestAnswer> =>
  body === undefined ? test.ask(path, { method, headers: signedIn }) : test.ask(path, { ...postOf(body), method });
const item = async (path: string) => (await test.ask(path)).body.item;

const aCompany = { companyName: 'Pinafore Supplies', companyType: 1, phone: '518-555-0142', ownerResourceID: 4 };
const aContact = { firstName: 'Ada', lastName: 'Grier', isActive: 1 };

describe('creating', () => {
  it('keeps what was sent under a new id, with what the vendor notes by itself', async () => {
    const { status, body } = await send('POST', 'Companies', { ...aCompany, id: 0 });
    expect(status).toBe(200);
    expect(await item(`Companies/${body.itemId}`)).toMatchObject({
      ...aCompany,
      id: body.itemId,
      isActive: true,
      createDate: '2025-05-06T07:08:09.000Z',
      createdByResourceID: 29_682_890,
      city: null,
      userDefinedFields: [{ name: 'Customer Ranking', value: null }],
    });
  });

  it('counts ids up from the highest, so that queries keep their order', async () => {
    const first = (await send('POST', 'Companies', aCompany)).body.itemId;
    expect((await send('POST', 'Companies', aCompany)).body.itemId).toBe(first + 1);
    const { body } = await test.query('Companies', { filter: [{ op: 'gt', field: 'id', value: 29_683_000 }] });
    expect(body.items.at(-1).id).toBe(first + 1);
  });

  it('reads names in any casing and numbers from text', async () => {
    const sent = { COMPANYNAME: 'Texts', companytype: '1', Phone: 5, OwnerResourceID: '4', isActive: 'False' };
    const { itemId } = (await send('POST', 'Companies', sent)).body;
    expect(await item(`Companies/${itemId}`)).toMatchObject({ companyType: 1, phone: '5', isActive: false });
  });

  it('keeps user defined fields sent as a list, and gives an error with a number for any other form', async () => {
    const own = [{ name: 'customer ranking', value: 'Gold' }];
    const { itemId } = (await send('POST', 'Companies', { ...aCompany, userDefinedFields: own })).body;
    expect((await item(`Companies/${itemId}`)).userDefinedFields).toEqual([
      { name: 'Customer Ranking', value: 'Gold' },
    ]);
    const { status, body } = await send('POST', 'Companies', { ...aCompany, userDefinedFields: { ranking: 'Gold' } });
    expect([status, body.errorId]).toEqual([500, 54_634]);
  });

  it.each([
    [{ phone: '' }, 'Missing Required Field: phone'],
    [{ ownerResourceID: null }, 'Value does not exist for the required field ownerResourceID'],
    [{ companyType: 5 }, 'Picklist value [5] does not exist for companyType'],
    [{ parentCompanyID: 3 }, 'Reference value on field: parentCompanyID of type: Company does not exist or is invalid'],
    [
      { ownerResourceID: 29_682_890 },
      'Reference value on field: ownerResourceID of type: Resource does not exist or is invalid',
    ],
    [{ phone: '5'.repeat(26) }, 'The value on field: phone exceeds the maximum length of 25'],
    [{ companyType: 'many' }, 'Could not convert "many" to integer on field: companyType'],
  ])('refuses %j with the vendor’s words, and keeps nothing', async (wrong, words) => {
    const { status, body } = await send('POST', 'Companies', { ...aCompany, ...wrong });
    expect([status, body]).toEqual([500, { errors: [words] }]);
    expect(test.sandbox.counters().writes).toBe(0);
  });

  it('names every problem at once', async () => {
    const { body } = await send('POST', 'Opportunities', { title: 'Nothing else' });
    expect(body.errors.length).toBeGreaterThan(5);
    expect(body.errors).toContain('Missing Required Field: stage');
  });

  it('never gives back a portal user’s password', async () => {
    const sent = {
      ...{ contactID: 4, userName: 'ada@pinafore.example', password: 'opensesame', isClientPortalActive: true },
      ...{ securityLevel: 5, dateFormat: 1, timeFormat: 19, numberFormat: 22 },
    };
    const { itemId } = (await send('POST', 'ClientPortalUsers', sent)).body;
    const { text, body } = await test.ask(`ClientPortalUsers/${itemId}`);
    expect(body.item).toMatchObject({ userName: 'ada@pinafore.example', password: null });
    expect(text).not.toContain('opensesame');
  });

  it('takes what older clients’ samples send, in today’s names', async () => {
    const opportunity = {
      ...{ companyID: 0, amount: '1234.56', cost: '2333', startDate: '2016-08-08', projectedCloseDate: '2020-08-09' },
      ...{
        ownerResourceID: 4,
        probability: '50',
        stage: '29682774',
        status: 0,
        title: 'Sample',
        useQuoteTotals: false,
      },
    };
    expect((await send('POST', 'Opportunities', opportunity)).status).toBe(200);
    expect((await send('POST', 'Companies/0/Contacts', { ...aContact, companyID: 0 })).status).toBe(200);
    expect((await send('POST', 'Projects/4/Tasks', { title: 'Sample', status: 1, taskType: 1 })).status).toBe(200);
  });

  it('refuses strangers', async () => {
    const { status } = await test.ask('Companies', { ...postOf(aCompany), headers: {} });
    expect(status).toBe(401);
    expect(test.sandbox.counters().writes).toBe(0);
  });
});

it('stumbles over a boolean where a contact’s isActive is a number', async () => {
  const { status, body } = await send('POST', 'Companies/0/Contacts', { ...aContact, isActive: true });
  expect([status, body.errors]).toEqual([500, ['Unexpected character encountered while parsing value: t.']]);
});

describe('children', () => {
  it('are created, listed, changed and deleted below their parent', async () => {
    const { itemId } = (await send('POST', 'Companies/29683000/Contacts', aContact)).body;
    expect(await item(`Contacts/${itemId}`)).toMatchObject({ ...aContact, companyID: 29_683_000 });
    const listed = (await test.ask('Companies/29683000/Contacts')).body.items.map(({ id }: { id: number }) => id);
    expect(listed).toContain(itemId);
    expect((await send('PATCH', 'Companies/29683000/Contacts', { id: itemId, title: 'Owner' })).body).toEqual({
      itemId,
    });
    expect((await item(`Contacts/${itemId}`)).title).toBe('Owner');
    expect((await send('DELETE', `Companies/29683000/Contacts/${itemId}`)).body).toEqual({ itemId });
    expect(await item(`Contacts/${itemId}`)).toBeNull();
  });

  it('are not found below another parent, and need one that exists', async () => {
    const { status, body } = await send('PATCH', 'Companies/29683000/Contacts', { id: 4, title: 'Owner' });
    expect([status, body.errors[0]]).toEqual([500, expect.stringContaining('No matching records found')]);
    expect((await send('POST', 'Companies/3/Contacts', aContact)).body.errors).toEqual([
      'Reference value on field: companyID of type: Company does not exist or is invalid',
    ]);
  });

  it('have no collection of their own, and no query below a parent', async () => {
    expect((await send('POST', 'Contacts', aContact)).status).toBe(404);
    expect((await test.ask('Companies/0/Contacts/query', postOf({ filter: [] }))).status).toBe(404);
  });

  it('are listed in pages that lead on by GET', async () => {
    test.sandbox.faults.change({ largestPage: 1 });
    const first = (await test.ask('Companies/29683000/Contacts')).body;
    expect(first.items).toHaveLength(1);
    const second = await fetch(first.pageDetails.nextPageUrl, { headers: signedIn });
    expect(((await second.json()) as any).items[0].id).toBeGreaterThan(first.items[0].id);
  });

  it('stay with their parent whatever a change says', async () => {
    await send('PATCH', 'Companies/0/Contacts', { id: 4, companyID: 29_683_000, title: 'Moved' });
    expect(await item('Contacts/4')).toMatchObject({ companyID: 0, title: 'Moved' });
  });
});

describe('changing', () => {
  it('changes the fields named and leaves the others, also the tenant’s own', async () => {
    const before = await item('Companies/29683000');
    await send('PATCH', 'Companies', { id: 29_683_000, city: 'Troy' });
    const after = await item('Companies/29683000');
    expect(after).toEqual({
      ...before,
      city: 'Troy',
      lastActivityDate: '2025-05-06T07:08:09.000Z',
      lastTrackedModifiedDateTime: '2025-05-06T07:08:09.000Z',
    });
  });

  it('by PUT sets to null what is left out, and so needs all that is required', async () => {
    expect((await send('PUT', 'Companies', { id: 29_683_000, city: 'Troy' })).body.errors).toContain(
      'Missing Required Field: companyName',
    );
    await send('PUT', 'Companies', { ...aCompany, id: 29_683_000 });
    expect(await item('Companies/29683000')).toMatchObject({ ...aCompany, address1: null, isActive: null });
  });

  it('passes over what is read-only, and refuses a record that is not there', async () => {
    await send('PATCH', 'Companies', { id: 0, createDate: '2001-01-01', isTaskFireActive: true });
    expect(await item('Companies/0')).toMatchObject({ isTaskFireActive: false });
    const { status, body } = await send('PATCH', 'Companies', { id: 77, city: 'Troy' });
    expect([status, body.errors[0]]).toEqual([500, expect.stringContaining('No matching records found')]);
  });

  it('refuses a contact who works elsewhere', async () => {
    const { companyID } = await item('Opportunities/29685000');
    expect(companyID).not.toBe(0);
    const { body } = await send('PATCH', 'Opportunities', { id: 29_685_000, contactID: 4 });
    expect(body.errors).toEqual(['contactID is not associated to the companyID or its Parent Company']);
  });

  it('does not reach another sandbox, nor this one after a reset', async () => {
    const other = await startSandbox();
    await send('PATCH', 'Companies', { id: 0, city: 'Troy' });
    expect((await other.ask('Companies/0')).body.item.city).toBe('Albany');
    await other.sandbox.close();
    test.sandbox.reset();
    expect((await item('Companies/0')).city).toBe('Albany');
  });
});

describe('what nobody may write', () => {
  it.each([
    ['POST', 'Resources', 405],
    ['POST', 'Invoices', 405],
    ['DELETE', 'Companies/29683000', 405],
    ['PATCH', 'Companies/29683000', 405],
    ['DELETE', 'Companies/29683000/Notes/29688000', 404],
  ])('is answered: %s %s with %i', async (method, path, expected) => {
    expect((await send(method, path, {})).status).toBe(expected);
    expect(test.sandbox.counters().writes).toBe(0);
  });

  it('includes what the user has no right to, which the metadata says as well', async () => {
    test.sandbox.faults.change({ denied: ['Companies.create', 'contacts.query'] });
    const { status, body } = await send('POST', 'Companies', aCompany);
    expect([status, body.errors]).toEqual([
      500,
      ['The logged in Resource does not have the adequate permissions to create this entity type.'],
    ]);
    expect((await test.query('Contacts', { filter: [] })).status).toBe(500);
    expect((await test.ask('Companies/entityInformation')).body.info).toMatchObject({
      canCreate: false,
      canQuery: true,
    });
  });
});
