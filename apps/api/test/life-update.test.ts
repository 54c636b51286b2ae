import { type InstanceResource, PlatformError } from '@isotope/core';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { askRest } from './ask.js';
import { minute } from './clock.js';
import { proves } from './compatibility/proves.js';
import type { TestIsotope } from './isotope.js';
import {
  activityOf,
  callsOf,
  clientOf,
  createChecked,
  createUnchecked,
  everythingOf,
  openWithTwoAccounts,
  secondCredentials,
  withToken,
} from './life.js';

let isotope: TestIsotope;
beforeAll(async () => void (isotope = await openWithTwoAccounts()));
afterAll(() => isotope.close());
beforeEach(() => isotope.sandbox.reset());

const client = () => clientOf(isotope);
const read = (id: number) => client().getInstance(id);
const passwordKey = 'crm.autotask.password';

/** What the database keeps of an instance's secrets. */
const sealedOf = (id: number): string =>
  isotope.rows.all('select sealed_configuration as sealed from instances where number = ?', id)[0].sealed;

/** The refusal of a change, which has to leave everything as it was. */
async function refusalOf(change: () => Promise<unknown>): Promise<PlatformError> {
  const before = everythingOf(isotope);
  const error: unknown = await change().catch((reason: unknown) => reason);
  expect(error).toBeInstanceOf(PlatformError);
  expect(everythingOf(isotope)).toEqual(before);
  return error as PlatformError;
}

describe('name and tags', () => {
  it('change alone, and everything else stays', async () => {
    proves('put.partial', 'put.tokenStays');
    const before = await createUnchecked(isotope);
    isotope.clock.advance(minute);
    const after = await client().replaceInstance(before.id, { name: 'Acme Ltd', tags: ['gold', 'eu'] });
    expect(after).toEqual({
      ...before,
      name: 'Acme Ltd',
      tags: ['gold', 'eu'],
      updatedDate: new Date(isotope.clock.now()).toISOString().replace(/\.\d+Z$/, 'Z'),
    });
    expect(await read(before.id)).toEqual(after);
    expect(activityOf(isotope, before.id)).toMatchObject([
      { action: 'INSTANCE_UPDATED', changes: ['name', 'tags'], source: 'REST' },
      { action: 'INSTANCE_CREATED', changes: [] },
    ]);
  });

  it('take the place of all tags there were, and are found by the new ones alone', async () => {
    proves('patch.tagsReplace', 'patch.subset');
    const { id } = await createUnchecked(isotope, { tags: ['old-tag'] });
    await client().updateInstance(id, { id, tags: ['new-tag'] });
    const found = async (tag: string) => (await client().listInstances({ tags: [tag] })).instances.map((row) => row.id);
    expect([await found('old-tag'), await found('new-tag')]).toEqual([[], [id]]);
  });

  it('are removed by an empty list, and no default tag comes in their place', async () => {
    proves('put.tagsCleared');
    const { id } = await createUnchecked(isotope, { tags: ['a', 'b'] });
    expect((await client().replaceInstance(id, { tags: [] })).tags).toEqual([]);
    expect((await read(id)).tags).toEqual([]);
  });

  it('stay when nothing but blanks is given in their place', async () => {
    const { id } = await createUnchecked(isotope, { tags: ['gold'] });
    for (const tags of [[''], [' ', '<br>']]) {
      const { status, body } = await askRest(isotope, 'PATCH', `/instances/${id}`, { body: { tags } });
      expect([status, body.problems]).toEqual([400, [expect.objectContaining({ key: 'tags', code: 'INVALID' })]]);
      expect(body.message).toContain('give an empty list');
    }
    expect((await read(id)).tags).toEqual(['gold']);
  });

  it('lose their HTML', async () => {
    proves('patch.htmlStripped');
    const { id } = await createUnchecked(isotope);
    const changes = { name: '<a href="#">Acme</a> <b>Ltd', tags: ['<i>x</i>', ' y ', 'x', '<br>'] };
    expect(await client().updateInstance(id, changes)).toMatchObject({ name: 'Acme Ltd', tags: ['x', 'y'] });
  });

  it('stay as they are when they are null, as in answers of other platforms', async () => {
    const before = await createUnchecked(isotope);
    const after = await client().updateInstance(before.id, { name: null, tags: null, configuration: null });
    expect(after).toEqual(before);
  });

  it.each([
    [{ name: ' ' }, ['name']],
    [{ name: '<br>' }, ['name']],
    [{ name: 'x'.repeat(256), tags: ['t'.repeat(256)] }, ['name', 'tags']],
    [{ tags: Array.from({ length: 51 }, (_, index) => `t${index}`) }, ['tags']],
  ])('are refused by name when they cannot be: %#', async (changes, keys) => {
    const { id } = await createUnchecked(isotope);
    const error = await refusalOf(() => client().updateInstance(id, changes));
    expect(error.status).toBe(400);
    expect(error.details.problems?.map(({ key }) => key)).toEqual(keys);
  });
});

describe('disabled', () => {
  it.each(['PUT', 'PATCH'])('switches the instance off when %s says true, and is answered', async (method) => {
    proves('patch.disabled');
    const before = await createUnchecked(isotope);
    const { status, body, headers } = await askRest(isotope, method, `/instances/${before.id}`, {
      body: { disabled: true },
    });
    expect([status, body.disabled, headers.get('elements-warning')]).toEqual([200, true, null]);
    expect(await read(before.id)).toMatchObject({ disabled: true });
    expect(activityOf(isotope, before.id)[0]).toMatchObject({ action: 'INSTANCE_DISABLED' });
    const call = await askRest(isotope, 'GET', '/hubs/crm/contacts', withToken(before.token));
    expect([call.status, call.body.code]).toEqual([403, 'INSTANCE_DISABLED']);
  });

  it('goes with other changes, all of the version that was seen', async () => {
    const { id } = await createUnchecked(isotope);
    const body = { disabled: true, name: 'Leaked' };
    const headers = { 'If-Match': '"1"' };
    const changed = await askRest(isotope, 'PATCH', `/instances/${id}`, { body, headers });
    expect([changed.status, changed.body]).toEqual([200, expect.objectContaining(body)]);
    const again = await askRest(isotope, 'PATCH', `/instances/${id}`, { body, headers });
    expect(again.status).toBe(409);
  });

  it('changes nothing when the version that was seen is gone', async () => {
    const { id } = await createUnchecked(isotope);
    await client().updateInstance(id, { name: 'Moved on' });
    const stale = { body: { disabled: true }, headers: { 'If-Match': '"1"' } };
    expect((await askRest(isotope, 'PATCH', `/instances/${id}`, stale)).status).toBe(409);
    expect(await read(id)).toMatchObject({ disabled: false });
  });

  it('stays true when an answer that was read before is sent back, and that is said', async () => {
    proves('patch.disabled');
    const before = await createUnchecked(isotope);
    await askRest(isotope, 'DELETE', `/instances/${before.id}/enabled`);
    const { body, headers } = await askRest(isotope, 'PUT', `/instances/${before.id}`, { body: { disabled: false } });
    expect([body.disabled, headers.get('elements-warning')]).toEqual([true, 'Fields left as they are: disabled.']);
  });

  it('that is neither true nor false is refused', async () => {
    const { id } = await createUnchecked(isotope);
    const error = await refusalOf(() => client().updateInstance(id, { disabled: 'yes' as never }));
    expect([error.status, error.message]).toEqual([400, 'disabled must be true or false.']);
  });
});

describe('the configuration', () => {
  it('is merged key by key; keys the element does not know are kept', async () => {
    proves('patch.configurationMerges');
    const before = await createUnchecked(isotope, { configuration: { 'own.word': 'one', 'own.other': 'two' } });
    const after = await client().updateInstance(before.id, { configuration: { 'own.word': 'three', 'own.new': 4 } });
    expect(after.configuration).toEqual({ ...before.configuration, 'own.word': 'three', 'own.new': '4' });
  });

  it.each(['', '  ', '********'])('keeps a secret that is sent back as %j', async (sent) => {
    const before = await createUnchecked(isotope);
    const sealed = sealedOf(before.id);
    const after = await client().updateInstance(before.id, { configuration: { [passwordKey]: sent } });
    expect(after).toEqual(before);
    expect(sealedOf(before.id)).toBe(sealed);
  });

  it('loses an optional value that is sent blank, and gets the default back where there is one', async () => {
    const configuration = {
      'event.notification.callback.url': 'https://acme.test/events',
      'filter.response.nulls': false,
    };
    const { id } = await createUnchecked(isotope, { configuration });
    const blank = { 'event.notification.callback.url': '', 'filter.response.nulls': '' };
    const after = await client().updateInstance(id, { configuration: blank });
    expect(after.configuration).not.toHaveProperty(['event.notification.callback.url']);
    expect(after.configuration?.['filter.response.nulls']).toBe('true');
  });

  it('changes in what the provider does not judge without asking it', async () => {
    const before = await createChecked(isotope);
    isotope.sandbox.reset();
    const configuration = { 'filter.response.nulls': false, 'event.notification.callback.url': 'https://acme.test/e' };
    const after = await client().updateInstance(before.id, { configuration });
    expect(after.configuration).toMatchObject({ 'filter.response.nulls': 'false' });
    expect(after.externalAuthentication).toBe('none');
    expect(callsOf(isotope)).toEqual([]);
    expect(activityOf(isotope, before.id)[0].changes.sort()).toEqual(Object.keys(configuration).sort());
  });

  it('changes in what the provider judges only after it has accepted', async () => {
    proves('patch.checked');
    const { id } = await createChecked(isotope);
    isotope.sandbox.reset();
    const after = await client().updateInstance(id, { configuration: secondCredentials });
    expect(after.configuration).toMatchObject({
      'crm.autotask.username': secondCredentials['crm.autotask.username'],
      [passwordKey]: '********',
    });
    expect(callsOf(isotope).map(({ userName }) => userName)).toContain(secondCredentials['crm.autotask.username']);
    expect(isotope.rows.all('select state from instances where number = ?', id)).toEqual([{ state: 'VERIFIED' }]);
  });

  it('stays whole when the provider refuses the new secret: nothing at all changes', async () => {
    proves('patch.checked', 'errors.providerMessage');
    const { id } = await createChecked(isotope);
    const changes = { name: 'Never', tags: ['never'], configuration: { [passwordKey]: 'a wrong secret' } };
    const error = await refusalOf(() => client().updateInstance(id, changes));
    expect([error.status, error.details.code]).toEqual([400, 'CREDENTIALS_REJECTED']);
    const denied = { configuration: { 'crm.autotask.username': 'denied@sandbox.isotope.test' } };
    const second = await refusalOf(() => client().updateInstance(id, denied));
    expect(second.details).toMatchObject({ code: 'PERMISSION_DENIED', providerMessage: expect.any(String) });
  });

  it('stays whole when the provider cannot be reached', async () => {
    const { id } = await createChecked(isotope);
    isotope.sandbox.faults.change({ isConnectionDropped: true });
    const error = await refusalOf(() => client().updateInstance(id, { configuration: secondCredentials }));
    expect([error.status, error.details.code]).toEqual([502, 'PROVIDER_UNREACHABLE']);
  });

  it('names every problem at once and asks nobody', async () => {
    const { id } = await createChecked(isotope);
    isotope.sandbox.reset();
    const configuration = {
      'crm.autotask.username': '',
      'crm.autotask.server.url': 'https://evil.example',
      'filter.response.nulls': 'perhaps',
    };
    const error = await refusalOf(() => client().updateInstance(id, { name: '', configuration }));
    expect(error.details.problems?.map(({ key, code }) => [key, code])).toEqual([
      ['name', 'MISSING'],
      ['crm.autotask.username', 'MISSING'],
      ['filter.response.nulls', expect.any(String)],
      ['crm.autotask.server.url', 'INVALID_URL'],
    ]);
    expect(callsOf(isotope)).toEqual([]);
  });

  it('is taken unasked with externalAuthentication "initial", and the instance is no longer called verified', async () => {
    const { id } = await createChecked(isotope);
    isotope.sandbox.reset();
    const changes = { configuration: { [passwordKey]: 'whatever' }, externalAuthentication: 'initial' as const };
    expect(await client().updateInstance(id, changes)).toMatchObject({
      externalAuthentication: 'initial',
      valid: true,
    });
    expect(callsOf(isotope)).toEqual([]);
    expect(isotope.rows.all('select state from instances where number = ?', id)).toEqual([{ state: 'UNVERIFIED' }]);
  });

  it('cannot be moved to another element', async () => {
    proves('patch.element');
    const { id } = await createUnchecked(isotope);
    const same = await client().updateInstance(id, { element: { id: 50 }, name: 'Same' });
    expect(same.name).toBe('Same');
    const other = await refusalOf(() => client().updateInstance(id, { element: { key: 'autotaskhelpdesk' } }));
    expect([other.status, other.message]).toEqual([400, expect.stringContaining('autotaskhelpdesk')]);
    const unknown = await refusalOf(() => client().updateInstance(id, { element: { id: 51 } }));
    expect([unknown.status, unknown.details.code]).toEqual([404, 'UNKNOWN_ELEMENT']);
  });
});

describe('the tag that an instance has for want of others', () => {
  it('is its name, and follows it', async () => {
    const { id } = await createUnchecked(isotope, { name: 'Before', tags: [] });
    expect((await client().updateInstance(id, { name: 'After' })).tags).toEqual(['After']);
  });

  it('stays as it is once somebody has given tags, and takes those that come with the name', async () => {
    const { id } = await createUnchecked(isotope, { name: 'Before', tags: ['Before', 'gold'] });
    expect((await client().updateInstance(id, { name: 'After' })).tags).toEqual(['Before', 'gold']);
    expect((await client().updateInstance(id, { name: 'Later', tags: ['After'] })).tags).toEqual(['After']);
  });
});

describe('asking the provider anew', () => {
  it('is done by reAuthenticate=true though nothing changes, also for an instance made unchecked', async () => {
    proves('put.reAuthenticate');
    const instance = await createUnchecked(isotope);
    isotope.sandbox.reset();
    const after = await client().replaceInstance(instance.id, instance, { reAuthenticate: true });
    expect(after.externalAuthentication).toBe('none');
    expect(callsOf(isotope).length).toBeGreaterThan(0);
    expect(isotope.rows.all('select state from instances where number = ?', instance.id)).toEqual([
      { state: 'VERIFIED' },
    ]);
  });

  it('refuses new credentials under a misspelt key, naming the one that is meant', async () => {
    const { id } = await createUnchecked(isotope);
    const configuration = { 'crm.autotask.pasword': 'a new secret' };
    const error = await refusalOf(() => client().updateInstance(id, { configuration }, { reAuthenticate: true }));
    expect([error.status, error.details.code]).toEqual([400, 'INVALID_CONFIGURATION']);
    expect(error.details.problems?.[0]).toMatchObject({
      key: 'crm.autotask.pasword',
      message: expect.stringContaining('crm.autotask.password'),
    });
    // Nor without asking anew: it would be kept beside the secret it was to replace.
    const other = await refusalOf(() => client().updateInstance(id, { configuration }));
    expect([other.status, other.details.problems]).toEqual([400, error.details.problems]);
  });

  it('changes nothing when it refuses', async () => {
    const { id } = await createUnchecked(isotope, { configuration: { [passwordKey]: 'another wrong one' } });
    const error = await refusalOf(() => client().updateInstance(id, { name: 'Never' }, { reAuthenticate: true }));
    expect(error.details.code).toBe('CREDENTIALS_REJECTED');
  });
});

describe('a whole answer sent back', () => {
  it.each([
    ['PUT', (instance: InstanceResource) => client().replaceInstance(instance.id, instance)],
    [
      'PATCH',
      (instance: InstanceResource) =>
        askRest(isotope, 'PATCH', `/instances/${instance.id}`, { body: instance }).then(({ body }) => body),
    ],
  ])('by %s changes nothing, keeps the secrets and asks nobody', async (_, send) => {
    proves('put.whole', 'ground.unknownFields');
    const { id } = await createChecked(isotope, {
      configuration: { 'crm.autotask.integration.code': 'SANDBOX', 'some.token': 'unknown and secret' },
    });
    isotope.sandbox.reset();
    const instance = await read(id);
    const before = everythingOf(isotope);
    expect(await send(instance)).toEqual(instance);
    expect(everythingOf(isotope)).toEqual(before);
    expect(callsOf(isotope)).toEqual([]);
  });

  it('still works at the provider afterwards', async () => {
    const { id } = await createChecked(isotope);
    await client().replaceInstance(id, await read(id), { reAuthenticate: true });
    expect(isotope.rows.all('select state from instances where number = ?', id)).toEqual([{ state: 'VERIFIED' }]);
  });
});

describe('a stored value that would be refused by now', () => {
  const url = 'crm.autotask.server.url';
  const spoil = (id: number) =>
    isotope.rows.damage(
      'update instances set configuration = replace(configuration, ?, ?) where number = ?',
      isotope.sandboxUrl,
      'https://elsewhere.example',
      id,
    );

  it('keeps nobody from changing name, tags and what is not configuration', async () => {
    const { id } = await createChecked(isotope);
    spoil(id);
    for (const body of [{ name: 'Another name' }, { tags: ['emea'] }, { disabled: true }]) {
      expect([body, (await askRest(isotope, 'PATCH', `/instances/${id}`, { body })).status]).toEqual([body, 200]);
    }
  });

  it('is named with the next change of the configuration', async () => {
    const { id } = await createChecked(isotope);
    spoil(id);
    const body = { configuration: { 'crm.autotask.password': 'another' } };
    const answer = await askRest(isotope, 'PATCH', `/instances/${id}`, { body });
    expect([answer.status, answer.body.problems.map(({ key }: { key: string }) => key)]).toEqual([400, [url]]);
  });
});

it('tells the owner of what the body has in the wrong shape, field by field, and repeats no value', async () => {
  const { id } = await createUnchecked(isotope);
  const body = {
    name: 7,
    tags: 'one',
    configuration: 'hunter2-hunter2',
    element: 'x',
    externalAuthentication: 'maybe',
  };
  for (const method of ['PUT', 'PATCH']) {
    const { status, body: said, text } = await askRest(isotope, method, `/instances/${id}`, { body });
    expect(status).toBe(400);
    expect(said.problems.map(({ key }: { key: string }) => key).sort()).toEqual(Object.keys(body).sort());
    expect(text).not.toContain('hunter2');
  }
});
