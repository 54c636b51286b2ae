import { PlatformError } from '@isotope/core';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { askRest } from './ask.js';
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
  tokenClientOf,
} from './life.js';

let isotope: TestIsotope;
beforeAll(async () => void (isotope = await openWithTwoAccounts()));
afterAll(() => isotope.close());
beforeEach(() => isotope.sandbox.reset());

const client = () => clientOf(isotope);
const passwordKey = 'crm.autotask.password';
const usernameKey = 'crm.autotask.username';
const nullsKey = 'filter.response.nulls';

describe('reading entries', () => {
  it('gives every entry of the element with what is set of it, secrets masked', async () => {
    proves('entries.list');
    const { id } = await createUnchecked(isotope);
    const entries = await client().listEntries(id);
    const of = (key: string) => entries.find((entry) => entry.key === key);
    expect(of(usernameKey)).toMatchObject({
      id: expect.any(Number),
      name: 'User name',
      type: 'TEXTFIELD_128',
      propertyValue: 'api-user@sandbox.isotope.test',
      required: true,
      hideFromConsole: false,
      active: true,
    });
    expect(of(passwordKey)).toMatchObject({ propertyValue: '********', type: 'PASSWORD' });
    expect(of('crm.autotask.integration.code')).toMatchObject({ propertyValue: null, required: false });
    expect(of(nullsKey)).toMatchObject({ propertyValue: 'true', type: 'BOOLEAN' });
    const element = await client().getElement('autotaskcrm');
    expect(entries.map(({ key }) => key)).toEqual(element.configuration?.map(({ key }) => key));
    expect(entries.map((entry) => entry.id)).toEqual(element.configuration?.map((entry) => entry.id));
  });

  it('shows values whose keys the element does not know after its own, each under an id of its own', async () => {
    const { id } = await createUnchecked(isotope, { configuration: { 'own.b': '1', 'own.a': '2', 'own.secret': '3' } });
    const unknown = (await client().listEntries(id)).filter(({ key }) => key.startsWith('own.'));
    expect(unknown.map(({ key, propertyValue }) => [key, propertyValue])).toEqual(
      expect.arrayContaining([
        ['own.a', '2'],
        ['own.b', '1'],
        ['own.secret', '********'],
      ]),
    );
    for (const entry of unknown) expect(await client().getEntry(id, entry.id as number)).toEqual(entry);
  });

  it('finds one by its id and by its key', async () => {
    proves('entries.get');
    const { id } = await createUnchecked(isotope);
    const entry = await client().getEntry(id, nullsKey);
    expect(await client().getEntry(id, entry.id as number)).toEqual(entry);
  });

  it.each(['999999', 'no.such.key', '__proto__', 'constructor', '-1'])('knows no entry %s', async (keyOrId) => {
    const { id } = await createUnchecked(isotope);
    for (const [method, body] of [['GET'], ['PATCH', { propertyValue: 'x' }]] as const) {
      const answer = await askRest(isotope, method, `/instances/${id}/configuration/${keyOrId}`, { body });
      expect([answer.status, answer.body.message]).toEqual([404, expect.stringContaining(keyOrId)]);
    }
  });
});

describe('changing an entry', () => {
  it('answers with the new value, which is a string, and is noted', async () => {
    proves('entries.patch');
    const { id } = await createUnchecked(isotope);
    const { id: entryId } = await client().getEntry(id, nullsKey);
    expect(await client().updateEntry(id, entryId as number, false)).toMatchObject({
      key: nullsKey,
      propertyValue: 'false',
    });
    expect(await client().updateEntry(id, nullsKey, 'true')).toMatchObject({ propertyValue: 'true' });
    expect((await client().getInstance(id)).configuration).toMatchObject({ [nullsKey]: 'true' });
    expect(activityOf(isotope, id)[0]).toMatchObject({ action: 'INSTANCE_UPDATED', changes: [nullsKey] });
  });

  it('takes a whole entry as it was read, set or not, and then changes nothing', async () => {
    proves('entries.patch', 'entries.masked');
    const { id } = await createChecked(isotope);
    isotope.sandbox.reset();
    const entries = await client().listEntries(id);
    const before = everythingOf(isotope);
    for (const entry of entries) {
      const path = `/instances/${id}/configuration/${entry.id}`;
      expect((await askRest(isotope, 'PATCH', path, { body: entry })).body).toEqual(entry);
    }
    expect(everythingOf(isotope)).toEqual(before);
    expect(callsOf(isotope)).toEqual([]);
  });

  it('asks the provider when it has a say in the value, and leaves everything when it refuses', async () => {
    const { id } = await createChecked(isotope);
    const before = everythingOf(isotope);
    const refused = client().updateEntry(id, passwordKey, 'a wrong secret');
    await expect(refused).rejects.toMatchObject({ status: 400, details: { code: 'CREDENTIALS_REJECTED' } });
    expect(everythingOf(isotope)).toEqual(before);
  });

  it('does not let a required value be removed', async () => {
    const { id } = await createUnchecked(isotope);
    await expect(client().updateEntry(id, usernameKey, '')).rejects.toMatchObject({
      status: 400,
      details: { code: 'INVALID_CONFIGURATION', problems: [{ key: usernameKey, code: 'MISSING' }] },
    });
  });

  it.each([[{}], [{ propertyValue: {} }], [{ propertyValue: ['a'] }], [[]], ['text']])(
    'names the value when there is none that could be one: %j',
    async (body) => {
      const { id } = await createUnchecked(isotope);
      const answer = await askRest(isotope, 'PATCH', `/instances/${id}/configuration/${nullsKey}`, { body });
      expect(answer.status).toBe(400);
      expect(answer.body.message).toContain('propertyValue');
    },
  );
});

describe('an instance named by its token alone', () => {
  it('has its entries read and changed', async () => {
    proves('token.entries');
    const { id, token } = await createUnchecked(isotope);
    const own = tokenClientOf(isotope, token);
    expect(await own.listEntries()).toEqual(await client().listEntries(id));
    expect(await own.updateEntry(nullsKey, false)).toMatchObject({ propertyValue: 'false' });
    expect(await own.getEntry(nullsKey)).toEqual(await client().getEntry(id, nullsKey));
  });

  it('is changed, disabled, enabled and deleted', async () => {
    proves('token.change', 'token.enabled');
    const { id, token } = await createUnchecked(isotope);
    const own = tokenClientOf(isotope, token);
    expect(await own.updateInstance({ name: 'Patched' })).toMatchObject({ id, name: 'Patched' });
    expect(await own.replaceInstance({ name: 'Put' })).toMatchObject({ id, name: 'Put' });
    await own.disableInstance();
    expect((await client().getInstance(id)).disabled).toBe(true);
    await own.enableInstance();
    expect((await client().getInstance(id)).disabled).toBe(false);
    await own.deleteInstance();
    await expect(client().getInstance(id)).rejects.toMatchObject({ status: 404 });
    await expect(own.listEntries()).rejects.toBeInstanceOf(PlatformError);
  });
});
