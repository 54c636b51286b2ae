import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Answer, ask, askRest } from './ask.js';
import { anUncheckedInstance } from './builders.js';
import { type TestIsotope, openIsotope } from './isotope.js';

let isotope: TestIsotope;
beforeAll(async () => void (isotope = await openIsotope()));
afterAll(() => isotope.close());

const said = ({ status, body }: Answer) => [status, body.message];
/** Words of the library that reads the shapes, not of ours. */
const foreignWords =
  /Invalid input|expected (string|array|object)|received|Unrecognized|Too (small|big)|characters\)|>=|<=/i;

describe('what is wrong with a request is said in plain words', () => {
  it.each([
    [{}, 'username is missing. password is missing.'],
    [{ username: 'a@b.test' }, 'password is missing.'],
    [{ username: 'a@b.test', password: '' }, 'password must not be empty.'],
    [{ username: 'a@b.test', password: 7 }, 'password must be text.'],
    [{ username: 'a@b.test', password: 'x'.repeat(1025) }, 'password must be at most 1024 characters long.'],
    [{ username: 'a@b.test', passwort: 'hunter2' }, 'There is no field passwort. Did you mean password?'],
    [[], 'The body must be a JSON object.'],
  ])('signing in with %j', async (body, message) => {
    const answer = await askRest(isotope, 'POST', '/authentication', { body, as: null });
    expect(said(answer)).toEqual([400, message]);
    expect(answer.text).not.toMatch(/hunter2/);
  });

  it.each([
    ['pagesize=5', 'There is no query parameter pagesize. Known are since, until, actor, instance, action, source.'],
    ['sinse=2026-03-01T08:00:00Z', 'There is no query parameter sinse. Did you mean since?'],
    ['since=yesterday', 'since: A moment is written as in 2026-03-01T08:00:00Z.'],
    ['since=2026-03-01', 'since: Say at what time of that day, as in 2026-03-01T00:00:00Z.'],
    ['since=2026-03-01T08:00:00Z&since=2026-03-02T08:00:00Z', 'since may be given once.'],
    ['actor=a&actor=b', 'actor may be given once.'],
    ['source=POST', 'source must be one of REST, GRAPHQL, CONSOLE, CLI, SYSTEM.'],
  ])('the audit asked with %s', async (query, message) => {
    const answer = await ask(isotope, 'GET', `/audit?${query}`);
    expect(answer.status).toBe(400);
    expect(answer.body.message).toBe(message);
  });

  it('an action of the audit nobody knows, with the one that was meant', async () => {
    const { body } = await ask(isotope, 'GET', '/audit?action=SIGNED_INN');
    expect(body.message).toEqual(
      expect.stringMatching(
        /^action must be one of the \d+ values that \/openapi or the GraphQL schema lists\. Did you mean SIGNED_IN\?$/,
      ),
    );
  });

  it.each([
    ['/instances?pageSize=1&pageSize=2', 'pageSize may be given once.'],
    ['/instances?searchText=a&searchText=b', 'searchText may be given once.'],
    ['/instances?nextPage=a&nextPage=b', 'nextPage may be given once.'],
    ['/instances?hydrate=true&hydrate=true', 'hydrate may be given once.'],
    ['/elements?pageSize=1&pageSize=2', 'pageSize may be given once.'],
    ['/elements/autotaskcrm/docs?operationId=a&operationId=b', 'operationId may be given once.'],
    ['/instances?pageSize=900', 'pageSize must be a whole number from 1 to 200.'],
    [
      '/instances?pageSize=900&hydrate=no',
      'hydrate must be true or false. pageSize must be a whole number from 1 to 200.',
    ],
  ])('%s', async (path, message) => {
    expect(said(await askRest(isotope, 'GET', path))).toEqual([400, message]);
  });

  it('whatever the door and the shape', async () => {
    const answers = await Promise.all([
      ask(isotope, 'POST', '/sessions', { body: { email: 7 }, as: null }),
      ask(isotope, 'POST', '/sessions', { body: [], as: null }),
      ask(isotope, 'POST', '/invites/look', { body: {}, as: null }),
      ask(isotope, 'POST', '/invites/accept', { body: { invite: 'x', email: [], password: null }, as: null }),
      askRest(isotope, 'POST', '/instances', { body: { element: { key: 7, id: -1 }, tags: [7], name: {} } }),
      ask(isotope, 'GET', '/audit?x=1&actor=&source=&action=&since='),
      askRest(isotope, 'GET', '/elements?where=a&where=b&pageSize=&nextPage=a&nextPage=b&abridged=x'),
    ]);
    for (const { status, text, body } of answers) {
      expect([status, text]).toEqual([400, expect.not.stringMatching(foreignWords)]);
      expect(body.message).toMatch(/\.$/);
    }
  });
});

describe('the query of a change', () => {
  it.each([
    ['reAuthenticate=maybe', 'reAuthenticate must be true or false.'],
    ['reAuthenticate=TRUE', 'reAuthenticate must be true or false.'],
    ['reAuthenticate=1', 'reAuthenticate must be true or false.'],
    ['reAuthenticate=true&reAuthenticate=true', 'reAuthenticate may be given once.'],
    ['reauthenticate=true', 'There is no query parameter reauthenticate. Did you mean reAuthenticate?'],
  ])('is refused by name: %s', async (query, message) => {
    const { body } = await askRest(isotope, 'POST', '/instances', { body: anUncheckedInstance(isotope) });
    for (const method of ['PUT', 'PATCH'])
      expect(said(await askRest(isotope, method, `/instances/${body.id}?${query}`, { body: {} }))).toEqual([
        400,
        message,
      ]);
  });

  it('is passed over where it is of another call, and said beside what the body has', async () => {
    const { body } = await askRest(isotope, 'POST', '/instances', { body: anUncheckedInstance(isotope) });
    const path = `/instances/${body.id}?reAuthenticate=false&_=1`;
    const answer = await askRest(isotope, 'PATCH', path, { body: { colour: 'z' } });
    const warning = 'Query parameters passed over: _. Fields passed over: colour.';
    expect([answer.status, answer.headers.get('elements-warning')]).toEqual([200, warning]);
  });

  it.each([
    ['/elements?abridge=true', 'abridge', 'abridged'],
    ['/elements/keys?pagesize=1', 'pagesize', 'pageSize'],
    ['/elements/metadata?expnad=true', 'expnad', 'expand'],
    ['/elements/50/metadata?Expand=true', 'Expand', 'expand'],
    ['/elements/50/docs?operationid=x', 'operationid', 'operationId'],
    ['/hubs?nextpage=x', 'nextpage', 'nextPage'],
    ['/hubs/crm/elements?pagesize=1', 'pagesize', 'pageSize'],
  ])('of other calls is looked at likewise: %s', async (path, name, meant) => {
    const message = `There is no query parameter ${name}. Did you mean ${meant}?`;
    expect(said(await askRest(isotope, 'GET', path))).toEqual([400, message]);
  });
});

describe('what is kept otherwise than it was sent', () => {
  it.each([
    [{ name: 'R&D <EMEA>' }, 'HTML tags were taken out of the name.'],
    [{ tags: ['<b>gold</b>', ''] }, 'HTML tags were taken out of the tags. Blank tags were left out.'],
    [{ name: ' Acme\tLtd ' }, 'White space and control characters were taken out of the name.'],
    [{ name: 'Ac\u0007me' }, 'White space and control characters were taken out of the name.'],
    [{ tags: [' gold'] }, 'White space and control characters were taken out of the tags.'],
    [{ name: 'a > b', tags: ['x > y', 'x > y', '3 <4'] }, null],
  ])('is said: %j', async (changes, warning) => {
    const created = await askRest(isotope, 'POST', '/instances', { body: anUncheckedInstance(isotope, changes) });
    expect([created.status, created.headers.get('elements-warning')]).toEqual([200, warning]);
    const changed = await askRest(isotope, 'PATCH', `/instances/${created.body.id}`, { body: changes });
    expect([changed.status, changed.headers.get('elements-warning')]).toEqual([200, warning]);
  });
});

describe('what a body asks for and does not get', () => {
  const made = async (changes: Readonly<Record<string, unknown>> = {}) =>
    (await askRest(isotope, 'POST', '/instances', { body: anUncheckedInstance(isotope, changes) })).body;

  it.each([
    [{ token: 'abc' }, 'token'],
    [{ id: 2_000_000 }, 'id'],
    [{ valid: false }, 'valid'],
    [{ createdDate: '2017-08-07T18:46:38Z', user: { id: 99 } }, 'createdDate, user'],
    [{ eventsEnabled: true, maxCacheSize: 5, cachingEnabled: null }, 'maxCacheSize, eventsEnabled, cachingEnabled'],
    [{ name: null, tags: null }, 'name, tags'],
    [{ configuration: { 'crm.autotask.password': ' ' } }, 'configuration.crm.autotask.password'],
    [{ configuration: { 'filter.response.nulls': null, 'own.unset': null } }, 'configuration.filter.response.nulls'],
  ])('of a change is named: %j', async (changes, left) => {
    const before = await made();
    for (const method of ['PUT', 'PATCH']) {
      const answer = await askRest(isotope, method, `/instances/${before.id}`, { body: changes });
      expect([answer.status, answer.body]).toEqual([200, before]);
      expect(answer.headers.get('elements-warning')).toBe(`Fields left as they are: ${left}.`);
    }
  });

  it('of a create is named', async () => {
    const body = anUncheckedInstance(isotope, { disabled: true, cachingEnabled: false, id: 7 });
    const answer = await askRest(isotope, 'POST', '/instances', { body });
    expect([answer.status, answer.body.disabled]).toEqual([200, false]);
    expect(answer.headers.get('elements-warning')).toBe('Fields left as they are: disabled.');
  });

  it('is nothing where a row of the list is sent back, whole or light', async () => {
    const { id } = await made();
    for (const hydrate of [true, false]) {
      const { body } = await askRest(isotope, 'GET', `/instances?hydrate=${hydrate}`);
      const row = body.find((one: { id: number }) => one.id === id);
      const answer = await askRest(isotope, 'PUT', `/instances/${id}`, { body: row });
      expect([answer.status, answer.headers.get('elements-warning')]).toEqual([200, null]);
    }
  });
});

describe('a field of a body that is a slip of one that is absent', () => {
  const create = (changes: object) =>
    askRest(isotope, 'POST', '/instances', { body: { ...anUncheckedInstance(isotope), ...changes } });

  it.each([
    [{ naem: 'Acme', name: undefined }, ['naem', 'name']],
    [{ Name: 'Acme', name: undefined }, ['Name', 'name']],
    [{ tagz: ['gold'], tags: undefined }, ['tagz', 'tags']],
    [{ tag: ['gold'], tags: undefined }, ['tag', 'tags']],
    [{ configuraton: {}, configuration: undefined }, ['configuraton', 'configuration']],
    [{ elment: { key: 'autotaskcrm' }, element: undefined }, ['elment', 'element']],
    [{ nam: 'Acme', name: undefined }, ['nam', 'name']],
    [{ config: {}, configuration: undefined }, ['config', 'configuration']],
  ])('is refused at a create: %j', async (changes, [sent, meant]) => {
    const before = isotope.rows.count('instances');
    const answer = await create(changes);
    const message = `There is no field ${sent}. Did you mean ${meant}?`;
    expect(said(answer)).toEqual([400, message]);
    expect(answer.body.problems).toEqual([{ key: sent, code: 'UNKNOWN', message }]);
    expect(isotope.rows.count('instances')).toBe(before);
  });

  it('is refused at a change, which would otherwise change nothing and say that all is well', async () => {
    const { body } = await create({ tags: ['gold'] });
    for (const method of ['PUT', 'PATCH']) {
      const answer = await askRest(isotope, method, `/instances/${body.id}`, { body: { tagz: ['silver'] } });
      expect(said(answer)).toEqual([400, 'There is no field tagz. Did you mean tags?']);
    }
    const entry = await askRest(isotope, 'PATCH', `/instances/${body.id}/configuration/filter.response.nulls`, {
      body: { propertyvalue: 'false' },
    });
    expect(said(entry)).toEqual([400, 'There is no field propertyvalue. Did you mean propertyValue?']);
  });

  it('is let through where the field it is like was sent too, and where it is like none', async () => {
    const answer = await create({ tagz: ['x'], tags: ['gold'], description: 'x', channelName: 'y', color: 'z' });
    expect([answer.status, answer.body.tags]).toEqual([200, ['gold']]);
  });

  it('is said to have been passed over where it is like none, at a create and at a change', async () => {
    const created = await create({ description: 'x', color: 'z' });
    expect(created.headers.get('elements-warning')).toBe('Fields passed over: description, color.');
    for (const method of ['PUT', 'PATCH']) {
      const path = `/instances/${created.body.id}`;
      const changed = await askRest(isotope, method, path, { body: { ...created.body, colour: 'z' } });
      expect([changed.status, changed.headers.get('elements-warning')]).toEqual([200, 'Fields passed over: colour.']);
      const clean = await askRest(isotope, method, path, { body: created.body });
      expect(clean.headers.has('elements-warning')).toBe(false);
    }
  });

  it('is none of those a whole answer has, whichever of them are sent back', async () => {
    const { body } = await create({ tags: ['gold'] });
    const later = { eventsNotificationCallbackUrl: '', subscriptionId: '7', objects: [], transformationData: [] };
    for (const { element: _, tags: __, name: ___, ...rest } of [body, { ...body, ...later }]) {
      const answer = await askRest(isotope, 'PUT', `/instances/${body.id}`, { body: rest });
      expect([answer.status, answer.body.name]).toEqual([200, body.name]);
    }
    const [entry] = (await askRest(isotope, 'GET', `/instances/${body.id}/configuration`)).body;
    const answer = await askRest(isotope, 'PATCH', `/instances/${body.id}/configuration/${entry.id}`, { body: entry });
    expect(answer.status).toBe(200);
  });
});
