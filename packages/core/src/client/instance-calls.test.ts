import { describe, expect, it } from 'vitest';
import { anInstanceResource } from '../../test/builders.js';
import { aClient, aPlatform, aTokenClient, json, organizationSecret, text, userSecret } from '../../test/platform.js';
import type { InstancesClient, TokenClient } from '../index.js';
import { etagOf } from './etag.js';

const base = '/elements/api-v2';
const entry = { id: 50_502, key: 'filter.response.nulls', name: 'Nulls', type: 'BOOLEAN', propertyValue: 'false' };

type Calling<C> = (client: C) => Promise<unknown>;
type Expected = readonly [method: string, below: string, body: unknown, answer: unknown];

const calls: readonly (readonly [string, Calling<InstancesClient>, Calling<TokenClient>, Expected])[] = [
  [
    'changing it',
    (client) => client.updateInstance(7, { name: 'New' }),
    (client) => client.updateInstance({ name: 'New' }),
    ['PATCH', '', { name: 'New' }, anInstanceResource()],
  ],
  [
    'replacing it',
    (client) => client.replaceInstance(7, anInstanceResource()),
    (client) => client.replaceInstance(anInstanceResource()),
    ['PUT', '', anInstanceResource(), anInstanceResource()],
  ],
  [
    'deleting it',
    (client) => client.deleteInstance(7),
    (client) => client.deleteInstance(),
    ['DELETE', '', undefined, {}],
  ],
  [
    'enabling it',
    (client) => client.enableInstance(7),
    (client) => client.enableInstance(),
    ['PUT', '/enabled', undefined, anInstanceResource()],
  ],
  [
    'disabling it',
    (client) => client.disableInstance(7),
    (client) => client.disableInstance(),
    ['DELETE', '/enabled', undefined, anInstanceResource()],
  ],
  [
    'listing its entries',
    (client) => client.listEntries(7),
    (client) => client.listEntries(),
    ['GET', '/configuration', undefined, [entry]],
  ],
  [
    'reading an entry',
    (client) => client.getEntry(7, 'a/b'),
    (client) => client.getEntry('a/b'),
    ['GET', '/configuration/a%2Fb', undefined, entry],
  ],
  [
    'changing an entry',
    (client) => client.updateEntry(7, 50_502, false),
    (client) => client.updateEntry(50_502, false),
    ['PATCH', '/configuration/50502', { propertyValue: false }, entry],
  ],
];

describe.each(calls)('%s', (_, byId, byToken, [method, below, body, answer]) => {
  const sent = (request: { body: string } | undefined): unknown => request?.body && JSON.parse(request.body);

  it('names the instance by its id', async () => {
    const { origin, requests } = await aPlatform(json(answer));

    const said = await byId(aClient(origin));

    expect(requests).toMatchObject([{ method, path: `${base}/instances/7${below}`, query: [] }]);
    expect(sent(requests[0])).toEqual(body === undefined ? '' : body);
    if (said !== undefined) expect(said).toEqual(answer);
  });

  it('names it by its token alone, beside the two secrets', async () => {
    const { origin, requests } = await aPlatform(json(answer));

    const said = await byToken(aTokenClient(origin, 'to+ken='));

    expect(requests).toMatchObject([{ method, path: `${base}/instances${below}` }]);
    expect(requests[0]?.headers.authorization).toBe(
      `User ${userSecret}, Organization ${organizationSecret}, Element to+ken=`,
    );
    if (said !== undefined) expect(said).toEqual(answer);
  });
});

describe('disabling and enabling', () => {
  it('give the instance as it is then, with its ETag, where the platform tells it', async () => {
    const { origin } = await aPlatform(
      json(anInstanceResource({ disabled: true }), 200, { ETag: '"3"' }),
      json({}),
      text(''),
    );
    const client = aClient(origin);

    const disabled = await client.disableInstance(7);
    expect([disabled, etagOf(disabled ?? {})]).toEqual([anInstanceResource({ disabled: true }), '"3"']);
    expect([await client.enableInstance(7), await client.enableInstance(7)]).toEqual([undefined, undefined]);
  });
});

it.each([undefined, null, '7', {}, NaN])('says of %j, which is no id, what an id is', async (given) => {
  const client = aClient('http://127.0.0.1:1');
  const get = client.getInstance(given as number);
  await expect(get).rejects.toThrow(new TypeError("An instance's id is a positive whole number."));
  const element = client.getElement(undefined as unknown as string);
  await expect(element).rejects.toThrow(new TypeError("An element's key must not be empty, . or .."));
});

describe('an instance named by its element too', () => {
  it('is asked for below the element', async () => {
    const { origin, requests } = await aPlatform(json(anInstanceResource()));

    await aClient(origin).getInstance({ elementKeyOrId: 'autotaskcrm', id: 7 });
    await aClient(origin).updateInstance({ elementKeyOrId: 50, id: 7 }, { tags: [] });

    expect(requests.map(({ method, path }) => [method, path])).toEqual([
      ['GET', `${base}/elements/autotaskcrm/instances/7`],
      ['PATCH', `${base}/elements/50/instances/7`],
    ]);
  });
});

describe('a change that asks for more', () => {
  it('asks the provider anew when told to', async () => {
    const { origin, requests } = await aPlatform(json(anInstanceResource()));

    await aClient(origin).replaceInstance(7, {}, { reAuthenticate: true });
    await aClient(origin).updateInstance(7, {}, { reAuthenticate: false });

    expect(requests.map(({ query }) => query)).toEqual([[['reAuthenticate', 'true']], []]);
  });

  it('names the version that was read, which the instance remembers without showing it', async () => {
    const { origin, requests } = await aPlatform(json(anInstanceResource(), 200, { ETag: '"3"' }));
    const client = aClient(origin);

    const instance = await client.getInstance(7);
    await client.updateInstance(7, { name: 'New' }, { ifMatch: etagOf(instance) });
    await client.disableInstance(7, { ifMatch: etagOf(instance) });
    await client.updateEntry(7, 'k', 'v', { ifMatch: etagOf(instance) }).catch(() => undefined);
    await client.deleteInstance(7, { ifMatch: etagOf(instance) });

    expect(instance).toEqual(anInstanceResource());
    expect(requests.map(({ headers }) => headers['if-match'])).toEqual([undefined, '"3"', '"3"', '"3"', '"3"']);
  });

  it('has no version to name where the platform sends none', async () => {
    const { origin } = await aPlatform(json(anInstanceResource()));

    expect(etagOf(await aClient(origin).getInstance(7))).toBeUndefined();
  });

  it('fails with what the platform says when the version has moved on', async () => {
    const conflict = { requestId: 'r', message: 'Seen 3, now 4.', code: 'VERSION_CONFLICT' };
    const { origin, requests } = await aPlatform(json(conflict, 409));

    await expect(aClient(origin).updateInstance(7, {}, { ifMatch: '"3"' })).rejects.toMatchObject({
      kind: 'HTTP',
      status: 409,
      message: 'Seen 3, now 4.',
    });
    expect(requests).toHaveLength(1);
  });

  it.each(['3', '"3', '', '"a\nb"'])('sends nothing with %j, which is no ETag', async (ifMatch) => {
    const { origin, requests } = await aPlatform(json(anInstanceResource()));

    await expect(aClient(origin).updateInstance(7, {}, { ifMatch })).rejects.toThrow('ifMatch');
    await expect(aClient(origin).deleteInstance(7, { ifMatch })).rejects.toThrow(TypeError);
    expect(requests).toEqual([]);
  });

  it('is never made twice: others may have come between', async () => {
    const { origin, requests } = await aPlatform(text('', 503));

    await expect(aClient(origin).updateInstance(7, {})).rejects.toMatchObject({ status: 503 });
    await expect(aClient(origin).enableInstance(7)).rejects.toMatchObject({ status: 503 });
    expect(requests).toHaveLength(2);
  });
});

it.each([0, 1.5, { elementKeyOrId: '..', id: 7 }, { elementKeyOrId: 'a', id: -1 }])(
  'sends nothing for %j, which names no instance',
  async (reference) => {
    const { origin, requests } = await aPlatform(text(''));

    await expect(aClient(origin).updateInstance(reference, {})).rejects.toThrow(TypeError);
    await expect(aClient(origin).listEntries(reference)).rejects.toThrow(TypeError);
    expect(requests).toEqual([]);
  },
);
