import { readFileSync, readdirSync, rmSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { afterAll, beforeAll, describe, expect, it, onTestFinished } from 'vitest';
import { askRest, graphqlData } from '../ask.js';
import { hour } from '../clock.js';
import { proves } from '../compatibility/proves.js';
import { type TestIsotope, openIsotope } from '../isotope.js';
import { anotherOrganization, clientOf, withToken } from '../life.js';
import { type TestHub, openHub } from './hub.js';

let isotope: TestIsotope;
let hub: TestHub;
beforeAll(async () => {
  isotope = await openIsotope();
  hub = await openHub(isotope);
});
afterAll(() => isotope.close());

const start = async (q: string) => (await hub.post(`/hubs/crm/bulk/query?q=${encodeURIComponent(q)}`)).body.id;
const ended = async (id: number, of = hub): Promise<any> => {
  for (;;) {
    const { body } = await of.get(`/bulk/${id}/status`);
    if (!['CREATED', 'RUNNING'].includes(body.status)) return body;
    await sleep(25);
  }
};
const download = (path: string, accept: string) => {
  const { as, headers } = withToken(hub.token);
  return askRest(isotope, 'GET', path, { as, headers: { ...headers, Accept: accept } });
};

describe('a bulk query', () => {
  it('is answered at once with its id, and gathers all there is', async () => {
    proves('hub.bulk');
    const { status, body } = await hub.post('/hubs/crm/bulk/query?q=select%20*%20from%20contacts');
    expect([status, body]).toEqual([200, { id: expect.any(Number), status: 'CREATED' }]);
    const all = (await hub.get('/contacts', { pageSize: 500 })).body;
    expect(await ended(body.id)).toMatchObject({
      id: body.id,
      status: 'COMPLETED',
      objectName: 'contacts',
      recordsCount: all.length,
      recordsFailedCount: 0,
    });
    const gathered = await download(`/hubs/crm/bulk/${body.id}/contacts`, 'application/json');
    expect(gathered.body).toEqual(all);
    expect(gathered.headers.get('content-disposition')).toBe(`attachment; filename="contacts-${body.id}.json"`);
  });

  it('leaves an activity with each download of what it gathered, and none where nothing was given', async () => {
    const id = await start('select * from contacts where lastName is not null');
    const { recordsCount: records } = await ended(id);
    const told = () => isotope.rows.all("select * from activities where action = 'BULK_DOWNLOADED'");
    const before = told().length;
    expect((await download(`/bulk/${id}/accounts`, 'application/json')).status).toBe(404);
    expect(told()).toHaveLength(before);
    await download(`/bulk/${id}/contacts`, 'application/json');
    await askRest(isotope, 'GET', `/instances/${hub.id}/bulk/${id}/contacts`);
    expect(told()).toHaveLength(before + 2);
    const { record, source, address, details } = told().at(-1);
    expect([record, source, address]).toEqual(['contacts', 'REST', '127.0.0.1']);
    expect(JSON.parse(details).about).toEqual({ job: id, records });
  });

  it('is fetched as a table by Accept, with the account’s own fields and quotes where they are needed', async () => {
    proves('hub.bulk');
    await hub.patch('/accounts/0', { address1: 'Quay "5", left\r\nfloor 2', 'Customer Ranking': 'Gold' });
    const id = await start('SELECT * FROM accounts WHERE id = 0');
    await ended(id);
    const { text, headers } = await download(`/bulk/${id}/accounts`, 'text/csv');
    expect(headers.get('content-type')).toBe('text/csv; charset=utf-8');
    const [names = '', ...rest] = text.split('\r\n');
    const line = rest.join('\r\n');
    expect(names.split(',')).toEqual(expect.arrayContaining(['id', 'accountName', 'createDate', 'Customer Ranking']));
    expect(line).toContain('Keelhaven IT Services');
    expect(line).toContain('"Quay ""5"", left\r\nfloor 2"');
    expect(line.trimEnd().endsWith('Gold')).toBe(true);
  });

  it('stays data as a table, formulas and all, until it is asked for a spreadsheet', async () => {
    await hub.patch('/accounts/0', {
      address1: '=HYPERLINK("https://evil.test")',
      address2: '@SUM(A1)',
      phone: '+1 (518) 555-0',
    });
    const id = await start('select * from accounts where id = 0');
    await ended(id);
    const data = (await download(`/bulk/${id}/accounts`, 'text/csv')).text.split('\r\n');
    expect(data[1]).toContain('"=HYPERLINK(""https://evil.test"")",@SUM(A1)');
    expect(data[0]).not.toContain(' label');
    for (const path of [`/hubs/crm/bulk/${id}/accounts`, `/instances/${hub.id}/bulk/${id}/accounts`]) {
      const answer = await download(`${path}?spreadsheet=true`, 'text/csv');
      const [names = '', values = ''] = answer.text.split('\r\n');
      expect(names).toMatch(/,accountType,accountType label,/);
      expect(values).toContain('"\'=HYPERLINK(""https://evil.test"")",\'@SUM(A1)');
      expect(values).toContain(',1,Customer,');
      expect(values).toContain(',+1 (518) 555-0,');
      expect(answer.headers.get('elements-returned-count')).toBe('1');
    }
    isotope.sandbox.faults.change({ unavailableShare: 1 });
    const { calls } = isotope.sandbox.counters();
    const alone = await download(`/bulk/${id}/accounts?spreadsheet=true&labels=false`, 'text/csv');
    isotope.sandbox.faults.change({ unavailableShare: 0 });
    expect(isotope.sandbox.counters().calls).toBe(calls);
    expect(alone.headers.get('content-disposition')).toBe(`attachment; filename="accounts-${id}-without-labels.csv"`);
    expect(alone.text.split('\r\n')[0]).toBe(data[0]);
    expect(alone.text).toContain('"\'=HYPERLINK(""https://evil.test"")",\'@SUM(A1)');
    expect((await download(`/bulk/${id}/accounts?spreadsheet=false`, 'text/csv')).text).toBe(data.join('\r\n'));
    const wrong = await download(`/bulk/${id}/accounts?spreadsheet=yes`, 'text/csv');
    expect([wrong.status, wrong.body.message]).toEqual([400, 'spreadsheet must be true or false.']);
    const slip = await download(`/bulk/${id}/accounts?spreadsheets=true`, 'text/csv');
    expect(slip.body.message).toBe('There is no query parameter spreadsheets. Did you mean spreadsheet?');
  });

  it('finds nothing without complaint', async () => {
    const id = await start("select * from contacts where lastName = 'nobody'");
    expect(await ended(id)).toMatchObject({ status: 'COMPLETED', recordsCount: 0 });
    expect((await download(`/bulk/${id}/contacts`, 'application/json')).body).toEqual([]);
    expect((await download(`/bulk/${id}/contacts`, 'text/csv')).text.split('\r\n')).toHaveLength(2);
  });

  it('may stand in the body', async () => {
    const { body } = await hub.post('/bulk/query', { q: 'select * from tasks' });
    expect((await ended(body.id)).status).toBe('COMPLETED');
  });

  it.each([
    ['', 'q is missing'],
    ['select', 'q must be a query such as'],
    ['select * from', 'q must be a query such as'],
    ['delete from contacts', 'q must be a query such as'],
    ['select firstName from contacts', 'A bulk query selects everything'],
    ['select * from contacts where', 'q must be a query such as'],
    ['select * from contacts where lastName =', 'where cannot be read at character 11'],
    ['select * from contacts order by lastName', 'q must be a query such as'],
  ])('%j is refused before a job is made', async (q, message) => {
    proves('hub.bulk.form');
    const before = isotope.rows.count('bulk_jobs');
    const { status, body } = await hub.post(`/bulk/query${q ? `?q=${encodeURIComponent(q)}` : ''}`);
    expect([status, body.message]).toEqual([400, expect.stringContaining(message)]);
    expect(isotope.rows.count('bulk_jobs')).toBe(before);
  });

  it('of an object there is not is 404', async () => {
    expect((await hub.post('/bulk/query?q=select%20*%20from%20Nothing')).body.code).toBe('UNKNOWN_OBJECT');
  });

  it('of a field there is not, or a value it cannot hold, is refused as a query is, with the nearest fields', async () => {
    const before = isotope.rows.count('bulk_jobs');
    const asked = (where: string) =>
      hub.post(`/bulk/query?q=${encodeURIComponent(`select * from contacts where ${where}`)}`);
    expect((await asked('lastNam = 1')).body).toMatchObject({
      code: 'INVALID_QUERY',
      message: expect.stringMatching(/no field lastNam\. Did you mean lastName/),
      problems: [{ key: 'where', code: 'UNKNOWN' }],
    });
    expect((await asked('active > true')).body.message).toContain('says nothing of it');
    expect(isotope.rows.count('bulk_jobs')).toBe(before);
  });

  it('by a field that only the provider can tell of is begun all the same while it cannot be asked', async () => {
    onTestFinished(() => void isotope.sandbox.faults.reset());
    isotope.sandbox.faults.change({
      answer: { status: 503, body: '', contentType: 'text/plain', path: 'entityInformation' },
    });
    const { status, body } = await hub.post(
      '/bulk/query?q=select%20*%20from%20opportunities%20where%20Nothing%20=%201',
    );
    expect([status, body.status]).toEqual([200, 'CREATED']);
    const unfinished = await hub.get(`/bulk/${body.id}/opportunities`);
    expect([unfinished.status, unfinished.body.code]).toEqual([409, 'BULK_NOT_READY']);
    isotope.sandbox.faults.reset();
    expect(await ended(body.id)).toMatchObject({
      status: 'FAILED',
      message: expect.stringContaining('no field Nothing'),
    });
  });

  it('belongs to its instance, its object and its number', async () => {
    const id = await start('select * from contacts');
    await ended(id);
    const other = await openHub(isotope);
    expect((await other.get(`/bulk/${id}/status`)).status).toBe(404);
    expect((await other.get(`/bulk/${id}/contacts`)).status).toBe(404);
    expect((await hub.get(`/bulk/${id}/accounts`)).body.code).toBe('UNKNOWN_OBJECT');
    for (const wrong of ['x', '0', '999999', '-1']) expect((await hub.get(`/bulk/${wrong}/status`)).status).toBe(404);
    expect((await askRest(isotope, 'GET', `/bulk/${id}/status`)).status).toBe(401);
  });

  it('keeps what it has gathered sealed, and removes it after a day', async () => {
    const id = await start('select * from contacts');
    await ended(id);
    const folder = join(isotope.dataDir, 'bulk');
    const files = () => readdirSync(folder).filter((name) => name.endsWith('.lines'));
    const texts = files().map((name) => readFileSync(join(folder, name), 'utf8'));
    expect(texts.join('')).not.toContain('Abbott');
    for (const name of files()) expect(statSync(join(folder, name)).mode & 0o077).toBe(0);
    isotope.clock.advance(25 * hour);
    await isotope.useCases.purgeBulkJobs();
    expect(files()).toEqual([]);
    expect((await hub.get(`/bulk/${id}/status`)).status).toBe(404);
  });

  it('whose file is gone is told so, in place of an answer that breaks off', async () => {
    const id = await start('select * from contacts where id > 0');
    await ended(id);
    const [{ id: file }] = isotope.rows.all(`select id from bulk_jobs where number = ${id}`);
    rmSync(join(isotope.dataDir, 'bulk', `${file}.lines`));
    for (const path of [`/bulk/${id}/contacts`, `/instances/${hub.id}/bulk/${id}/contacts`]) {
      const { status, body } = await download(path, 'application/json');
      expect([status, body.code, body.message]).toEqual([409, 'BULK_NOT_READY', expect.stringContaining('all there')]);
    }
  });

  it('is begun and ended by GraphQL, and fetched without an element token by whoever may see the instance', async () => {
    const { instances } = await graphqlData(isotope, '{ instances(first: 200) { nodes { id number } } }');
    const { id: instanceId } = instances.nodes.find(({ number }: any) => number === hub.id);
    const answer = `__typename ... on CrmBulkQuery { job { number status object } } ... on Problem { message code }`;
    const start = async (query: string, of = instanceId) =>
      (
        await graphqlData(
          isotope,
          `mutation ($input: StartCrmBulkQueryInput!) { startCrmBulkQuery(input: $input) { ${answer} } }`,
          { input: { instanceId: of, query } },
        )
      ).startCrmBulkQuery;
    const { job } = await start('select * from contacts where id < 10');
    expect(job).toEqual({ number: expect.any(Number), status: 'CREATED', object: 'contacts' });
    const { recordsCount } = await ended(job.number);
    const path = `/instances/${hub.id}/bulk/${job.number}/contacts`;
    expect((await askRest(isotope, 'GET', path)).body).toHaveLength(recordsCount);
    const table = await askRest(isotope, 'GET', path, { headers: { Accept: 'text/csv' } });
    expect(table.text.trimEnd().split('\r\n')).toHaveLength(recordsCount + 1);
    const others = await anotherOrganization(isotope);
    expect((await askRest(isotope, 'GET', path, { as: others })).status).toBe(404);
    expect((await askRest(isotope, 'GET', path, { as: null })).status).toBe(401);
    expect(await start('select * from contacts where nope = 1')).toMatchObject({ code: 'INVALID_QUERY' });
    expect(await start('select * from contacts', 'x')).toMatchObject({ code: 'INSTANCE_NOT_FOUND' });
    const ending = await graphqlData(
      isotope,
      `mutation ($input: CancelCrmBulkQueryInput!) { cancelCrmBulkQuery(input: $input) { ${answer} } }`,
      { input: { instanceId, number: job.number } },
    );
    expect(ending.cancelCrmBulkQuery.job.status).toBe('COMPLETED');
  });

  it('is found by its number in GraphQL, from its own instance only', async () => {
    const id = await start('select * from contacts where id < 10');
    await ended(id);
    const { instances } = await graphqlData(isotope, '{ instances(first: 200) { nodes { id number } } }');
    const { id: instanceId } = instances.nodes.find(({ number }: any) => number === hub.id);
    const other = instances.nodes.find(({ number }: any) => number !== hub.id) ?? { id: instanceId };
    const query =
      'query ($id: ID!, $number: Int!) { instance(id: $id) { bulkJob(number: $number) { number status } } }';
    const find = async (of: string, number: number) =>
      (await graphqlData(isotope, query, { id: of, number })).instance.bulkJob;
    expect(await find(instanceId, id)).toEqual({ number: id, status: 'COMPLETED' });
    expect(await find(instanceId, id + 1_000)).toBeNull();
    expect(other.id).not.toBe(instanceId);
    expect(await find(other.id, id)).toBeNull();
  });

  it('of a disabled instance is not begun', async () => {
    const mine = await openHub(isotope);
    await clientOf(isotope).disableInstance(mine.id);
    expect((await mine.post('/bulk/query?q=select%20*%20from%20contacts')).status).toBe(403);
  });

  it('of a disabled instance is given by the instance’s id, and refused to whoever carries an element token', async () => {
    const mine = await openHub(isotope);
    const { id } = (await mine.post('/bulk/query?q=select%20*%20from%20contacts')).body;
    const { recordsCount } = await ended(id, mine);
    await clientOf(isotope).disableInstance(mine.id);
    const byId = `/instances/${mine.id}/bulk/${id}/contacts`;
    expect((await askRest(isotope, 'GET', byId)).body).toHaveLength(recordsCount);
    const refused = { status: 403, body: { code: 'INSTANCE_DISABLED' } };
    expect(await mine.get(`/bulk/${id}/contacts`)).toMatchObject(refused);
    expect(await mine.get(`/bulk/${id}/status`)).toMatchObject(refused);
    for (const token of [mine.token, hub.token]) {
      expect(await askRest(isotope, 'GET', byId, withToken(token))).toMatchObject(refused);
    }
    const cancel =
      'mutation ($input: CancelCrmBulkQueryInput!) { result: cancelCrmBulkQuery(input: $input) { ... on Problem { code } } }';
    const input = { instanceId: String(mine.id), number: id };
    expect((await graphqlData(isotope, cancel, { input }, withToken(mine.token))).result).toMatchObject(refused.body);
    await clientOf(isotope).enableInstance(mine.id);
    expect((await mine.get(`/bulk/${id}/contacts`)).body).toHaveLength(recordsCount);
  });
});
