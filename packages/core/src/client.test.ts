import { inspect } from 'node:util';
import { describe, expect, it } from 'vitest';
import { anInstanceResource } from '../test/builders.js';
import { aClient, aPlatform, json, organizationSecret, text, userSecret } from '../test/platform.js';
import { createInstancesClient } from './client.js';

const noInstances = json({ requestId: 'r', message: 'No instances found' }, 404);

describe('creating an instance', () => {
  const body = {
    name: 'Acme',
    element: { key: 'autotaskcrm' },
    configuration: { 'crm.autotask.username': 'api@acme.test', 'filter.response.nulls': true },
    tags: ['Acme', 'ß'],
  };

  it('posts the body as JSON with both secrets in one header, and gives the instance with its token', async () => {
    const { origin, requests } = await aPlatform(json(anInstanceResource({ token: 'abc=' })));

    const instance = await aClient(origin).createInstance(body);

    expect(instance).toEqual(anInstanceResource({ token: 'abc=' }));
    expect(requests).toMatchObject([{ method: 'POST', path: '/elements/api-v2/instances', query: [] }]);
    expect(JSON.parse(requests[0]?.body ?? '')).toEqual(body);
    expect(requests[0]?.headers).toMatchObject({
      authorization: `User ${userSecret}, Organization ${organizationSecret}`,
      'content-type': 'application/json',
      accept: 'application/json',
    });
    expect(requests[0]?.headers).not.toHaveProperty('idempotency-key');
  });

  it('sends the idempotency key it is given', async () => {
    const { origin, requests } = await aPlatform(json(anInstanceResource()));

    await aClient(origin).createInstance(body, { idempotencyKey: 'order-7' });

    expect(requests[0]?.headers['idempotency-key']).toBe('order-7');
  });

  it('sends nothing with an idempotency key that cannot stand in a header', async () => {
    const { origin, requests } = await aPlatform(json(anInstanceResource()));

    const create = aClient(origin).createInstance(body, { idempotencyKey: 'a\nEvil: 1' });

    await expect(create).rejects.toThrow(TypeError);
    expect(requests).toEqual([]);
  });

  it.each([
    ['autotaskcrm', '/elements/api-v2/elements/autotaskcrm/instances'],
    [50, '/elements/api-v2/elements/50/instances'],
    ['a/b?c', '/elements/api-v2/elements/a%2Fb%3Fc/instances'],
  ])('may name the element in the path: %j', async (keyOrId, path) => {
    const { origin, requests } = await aPlatform(json(anInstanceResource()));

    await aClient(origin).createInstanceOf(keyOrId, { name: 'Acme', providerData: { code: 'c' } });

    expect(requests).toMatchObject([{ method: 'POST', path }]);
    expect(JSON.parse(requests[0]?.body ?? '')).toEqual({ name: 'Acme', providerData: { code: 'c' } });
  });

  it.each(['', '.', '..'])('sends nothing for the element %j, which would lead to another path', async (key) => {
    const { origin, requests } = await aPlatform(json(anInstanceResource()));

    await expect(aClient(origin).createInstanceOf(key, { name: 'Acme' })).rejects.toThrow(TypeError);
    await expect(aClient(origin).getElement(key)).rejects.toThrow(TypeError);
    expect(requests).toEqual([]);
  });
});

describe('reading and deleting one', () => {
  it('gets an instance by its number', async () => {
    const { origin, requests } = await aPlatform(json({ ...anInstanceResource(), createdDate: null }));

    expect(await aClient(origin).getInstance(1234)).toEqual(anInstanceResource());
    expect(requests).toMatchObject([{ method: 'GET', path: '/elements/api-v2/instances/1234', body: '' }]);
  });

  it.each(['{}', '', 'OK'])('deletes an instance whatever the platform says when it has: %j', async (said) => {
    const { origin, requests } = await aPlatform(text(said));

    await expect(aClient(origin).deleteInstance(1234)).resolves.toBeUndefined();
    expect(requests).toMatchObject([{ method: 'DELETE', path: '/elements/api-v2/instances/1234' }]);
  });

  it.each([0, -1, 1.5, NaN, 2 ** 53])('sends nothing for %d, which is no id', async (id) => {
    const { origin, requests } = await aPlatform(text(''));

    await expect(aClient(origin).getInstance(id)).rejects.toThrow(TypeError);
    await expect(aClient(origin).deleteInstance(id)).rejects.toThrow(TypeError);
    expect(requests).toEqual([]);
  });

  it('gets an element with its entries', async () => {
    const element = { id: 50, key: 'autotaskcrm', name: 'Autotask CRM', hub: 'crm', configuration: [] };
    const { origin, requests } = await aPlatform(json(element));

    expect(await aClient(origin).getElement('autotaskcrm')).toEqual(element);
    expect(requests).toMatchObject([{ method: 'GET', path: '/elements/api-v2/elements/autotaskcrm' }]);
  });
});

describe('listing', () => {
  it('asks with every condition, each tag by itself', async () => {
    const { origin, requests } = await aPlatform(json([]));

    await aClient(origin).listInstances({
      tags: ['a&b', 'ü'],
      searchText: 'Acme + Sons',
      hydrate: false,
      pageSize: 5,
      nextPage: 'p/2=',
    });

    expect(requests).toMatchObject([{ method: 'GET', path: '/elements/api-v2/instances' }]);
    expect(requests[0]?.query).toEqual([
      ['tags[]', 'a&b'],
      ['tags[]', 'ü'],
      ['searchText', 'Acme + Sons'],
      ['hydrate', 'false'],
      ['pageSize', '5'],
      ['nextPage', 'p/2='],
    ]);
  });

  it('asks with no query when there is no condition', async () => {
    const { origin, requests } = await aPlatform(json([]));

    await aClient(origin).listInstances();

    expect(requests[0]?.query).toEqual([]);
  });

  it('gives the page’s rows and what asks for the next page', async () => {
    const { origin } = await aPlatform(json([anInstanceResource()], 200, { 'Elements-Next-Page-Token': 'p2=' }));

    expect(await aClient(origin).listInstances()).toEqual({ instances: [anInstanceResource()], nextPage: 'p2=' });
  });

  it.each([{}, { 'Elements-Next-Page-Token': '' }])('has no next page on the last: %j', async (headers) => {
    const { origin } = await aPlatform(json([anInstanceResource()], 200, headers));

    expect(Object.keys(await aClient(origin).listInstances())).toEqual(['instances']);
  });

  it('takes the platform’s 404 for an empty list as an empty list', async () => {
    const { origin } = await aPlatform(noInstances);

    expect(await aClient(origin).listInstances()).toEqual({ instances: [] });
    expect(await aClient(origin).listElements()).toEqual([]);
  });

  it.each(['No account found with ID 123456', 'Not found', 'Say: No instances found', ''])(
    'takes no other 404 for an empty list: %j',
    async (message) => {
      const { origin } = await aPlatform(json({ message }, 404));

      await expect(aClient(origin).listInstances()).rejects.toMatchObject({ kind: 'HTTP', status: 404 });
    },
  );

  it('takes no other status for an empty list, though it says the same', async () => {
    const { origin } = await aPlatform(json({ message: 'No permission found' }, 403));

    await expect(aClient(origin).listInstances()).rejects.toMatchObject({ kind: 'HTTP', status: 403 });
  });

  it('takes a 404 for one thing as a refusal, though it says the same', async () => {
    const { origin } = await aPlatform(json({ message: 'No element found' }, 404));

    await expect(aClient(origin).getElement('acme')).rejects.toMatchObject({ message: 'No element found' });
  });

  it('runs through every page, asking for one only when the one before is used up', async () => {
    const page = (ids: readonly number[], next: string) =>
      json(
        ids.map((id) => anInstanceResource({ id })),
        200,
        { 'Elements-Next-Page-Token': next },
      );
    const { origin, requests } = await aPlatform(page([1, 2], 'p2'), page([], 'p3'), page([3], ''));
    const seen: (readonly [number, number])[] = [];

    for await (const { id } of aClient(origin).allInstances({ tags: ['a'] })) seen.push([id, requests.length]);

    expect(seen).toEqual([
      [1, 1],
      [2, 1],
      [3, 3],
    ]);
    expect(requests.map(({ query }) => query.map(([, value]) => value))).toEqual([['a'], ['a', 'p2'], ['a', 'p3']]);
  });

  it('asks for no further page when the loop is left', async () => {
    const { origin, requests } = await aPlatform(
      json([anInstanceResource()], 200, { 'Elements-Next-Page-Token': 'p2' }),
    );

    for await (const instance of aClient(origin).allInstances()) if (instance.id === 1234) break;

    expect(requests).toHaveLength(1);
  });

  it('does not run in a circle with a platform that does', async () => {
    const to = (next: string) => json([anInstanceResource()], 200, { 'Elements-Next-Page-Token': next });
    const { origin, requests } = await aPlatform(to('a'), to('b'), to('a'));
    const readAll = async () => {
      for await (const instance of aClient(origin).allInstances()) void instance;
    };

    await expect(readAll()).rejects.toMatchObject({ kind: 'INVALID_ANSWER' });
    expect(requests).toHaveLength(3);
  });

  it('gives the elements of all pages', async () => {
    const element = (id: number) => ({ id, key: `e${id}`, name: `E${id}` });
    const { origin, requests } = await aPlatform(
      json([element(1)], 200, { 'Elements-Next-Page-Token': 'p2' }),
      json([element(2)]),
    );

    expect(await aClient(origin).listElements()).toEqual([element(1), element(2)]);
    expect(requests.map(({ path, query }) => [path, query])).toEqual([
      ['/elements/api-v2/elements', []],
      ['/elements/api-v2/elements', [['nextPage', 'p2']]],
    ]);
  });
});

describe('the client itself', () => {
  it('shows no secret when it is printed or turned into JSON', () => {
    const client = aClient('https://platform.test');
    const shown = [String(client), JSON.stringify(client), inspect(client, { depth: 9, showHidden: true })].join();

    expect(shown).not.toContain(userSecret);
    expect(shown).not.toContain(organizationSecret);
  });

  it('calls through the fetch it is given', async () => {
    const asked: string[] = [];
    const fetchThrough = (url: string, init: RequestInit) => {
      asked.push(`${init.method} ${url}`);
      return Promise.resolve(Response.json(anInstanceResource()));
    };

    await aClient('https://platform.test/', { fetch: fetchThrough }).getInstance(7);

    expect(asked).toEqual(['GET https://platform.test/elements/api-v2/instances/7']);
  });

  it.each([
    ['timeoutMs', { timeoutMs: 0 }],
    ['timeoutMs', { timeoutMs: NaN }],
    ['timeoutMs', { timeoutMs: 2 ** 31 }],
    ['retries', { retries: -1 }],
    ['retries', { retries: Infinity }],
    ['baseUrl', { baseUrl: '/elements/api-v2' }],
    ['userSecret', { userSecret: '' }],
    ['organizationSecret', { organizationSecret: 'a b' }],
  ])('is not made with a %s that cannot work: %j', (name, options) => {
    const make = () =>
      createInstancesClient({ baseUrl: 'https://platform.test', userSecret: 'u', organizationSecret: 'o', ...options });

    expect(make).toThrow(TypeError);
    expect(make).toThrow(name);
  });
});
