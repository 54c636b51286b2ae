import {
  type ConfigurationEntry,
  findConfigurationProblems,
  isCommonEntry,
  maxLengthOf,
  withDefaults,
} from '@isotope/core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { askRest } from '../ask.js';
import { type TestIsotope, openIsotope } from '../isotope.js';
import { createByRest, createUnchecked, verifyByGraphql } from './asking.js';
import { elements, trialOf } from './trials.js';

let isotope: TestIsotope;
beforeAll(async () => {
  isotope = await openIsotope();
});
afterAll(() => isotope.close());

/** Addresses no request may go to, whoever's they are. */
const hostileAddresses = [
  'http://127.0.0.1:1',
  'http://169.254.169.254/latest/meta-data',
  'http://[::1]',
  'https://10.0.0.1',
  'https://evil.example',
  'https://user:word@evil.example',
  'file:///etc/passwd',
  'ftp://evil.example',
  'javascript:alert(1)',
];

describe.each(elements)('$key', (element) => {
  const trial = trialOf(element);
  const { configuration: entries } = element;
  const own = entries.filter((entry) => !isCommonEntry(entry));
  const required = entries.filter(({ isRequired }) => isRequired);
  const complete = () => trial.accepted(isotope);

  it('requires nothing it fills in itself', () => {
    expect(required.filter(({ defaultValue }) => defaultValue !== undefined).map(({ key }) => key)).toEqual([]);
  });

  it('is tried with its required entries and no other', () => {
    expect(Object.keys(complete()).sort()).toEqual(required.map(({ key }) => key).sort());
  });

  it('names every missing entry at once, by key and label, and asks nobody', async () => {
    const before = trial.asked(isotope);
    const { status, body } = await createByRest(isotope, element, {});
    const { result } = await verifyByGraphql(isotope, element, {});

    const missing = required.map(({ key }) => ({ key, code: 'MISSING' }));
    expect([status, body.code, body.problems]).toMatchObject([400, 'INVALID_CONFIGURATION', missing]);
    expect(result.entries).toMatchObject(missing);
    for (const { key, label } of required) {
      expect(body.message).toContain(key);
      expect(body.message).toContain(label);
    }
    expect(trial.asked(isotope)).toBe(before);
  });

  it.each(required.map(({ key }) => key))('does not do without %s, absent or blank', async (key) => {
    const { [key]: _, ...rest } = complete();
    for (const configuration of [rest, { ...rest, [key]: '' }, { ...rest, [key]: ' \t' }, { ...rest, [key]: null }]) {
      const { status, body } = await createUnchecked(isotope, element, configuration);
      expect([status, body.problems]).toMatchObject([400, [{ key, code: 'MISSING' }]]);
    }
  });

  it('holds its defaults right after it is made, as strings, and reads them back', async () => {
    const defaults = Object.fromEntries(
      entries.flatMap(({ key, defaultValue }) => (defaultValue === undefined ? [] : [[key, defaultValue]])),
    );
    const { status, body: made } = await createUnchecked(isotope, element, complete());
    const { body: read } = await askRest(isotope, 'GET', `/instances/${made.id}`);

    expect(status).toBe(200);
    expect(made.configuration).toMatchObject(defaults);
    expect(read.configuration).toEqual(made.configuration);
    expect(Object.keys(made.configuration).sort()).toEqual(Object.keys({ ...defaults, ...complete() }).sort());
  });

  it('has defaults and examples it would take itself', () => {
    const shown = entries.flatMap(({ key, example }) => (example === undefined ? [] : [[key, example]]));
    const values = { ...withDefaults(element, complete()), ...Object.fromEntries(shown) };

    expect(findConfigurationProblems(element, values)).toEqual([]);
  });

  it.each(own.filter(isSized))('takes $key up to its length and no longer', async (entry) => {
    const most = maxLengthOf(entry);
    const tooLong = await createUnchecked(isotope, element, { ...complete(), [entry.key]: 'x'.repeat(most + 1) });

    expect(codesOn(entry, tooLong.body)).toContain('TOO_LONG');
    const longest = await createUnchecked(isotope, element, { ...complete(), [entry.key]: 'x'.repeat(most) });
    expect(codesOn(entry, longest.body)).not.toContain('TOO_LONG');
  });

  it.each(own.filter(isOneLine))('takes no line break in $key', async (entry) => {
    const { status, body } = await createUnchecked(isotope, element, { ...complete(), [entry.key]: 'a\r\nX: b' });

    expect([status, codesOn(entry, body)]).toEqual([400, ['CONTROL_CHARACTERS']]);
  });

  it('takes nothing that an entry does not offer', async () => {
    const choices = entries.filter((entry) => !isSized(entry)).map(({ key }) => key);
    const values = Object.fromEntries(choices.map((key) => [key, 'none of these']));
    const { status, body } = await createUnchecked(isotope, element, { ...complete(), ...values });

    const refused = choices.map((key) => ({ key, code: 'NOT_AN_OPTION' }));
    expect([status, body.problems]).toMatchObject([400, refused]);
  });

  it.each(trial.addressKeys)('sends nothing to an address in %s that is not its provider’s', async (key) => {
    expect(entries.map((entry) => entry.key)).toContain(key);
    const before = trial.asked(isotope);
    for (const address of hostileAddresses) {
      for (const create of [createByRest, createUnchecked]) {
        const { status, body } = await create(isotope, element, { ...complete(), [key]: address });
        expect([address, status, body.problems]).toMatchObject([address, 400, [{ key, code: 'INVALID_URL' }]]);
      }
    }
    expect(trial.asked(isotope)).toBe(before);
  });

  it('takes the common configuration in the types of JSON and gives strings', async () => {
    const { status, body } = await createUnchecked(isotope, element, {
      ...complete(),
      'event.notification.enabled': true,
      'event.vendor.type': 'webhooks',
      'event.notification.type': 'webhook',
      'event.notification.callback.url': 'https://hooks.acme.test/events?from=isotope',
      'filter.response.nulls': false,
      'event.poller.refresh_interval': 5,
      'event.poller.configuration': { accounts: { url: '/hubs/crm/accounts', idField: 'id' } },
    });

    expect([status, body.eventsEnabled]).toEqual([200, false]);
    expect(body.configuration).toMatchObject({
      'event.notification.enabled': 'true',
      'event.vendor.type': 'webhooks',
      'event.notification.type': 'webhook',
      'event.notification.callback.url': 'https://hooks.acme.test/events?from=isotope',
      'filter.response.nulls': 'false',
      'event.poller.refresh_interval': '5',
      'event.poller.configuration': '{"accounts":{"url":"/hubs/crm/accounts","idField":"id"}}',
    });
  });

  it('refuses every bad value of the common configuration at once', async () => {
    const bad = {
      'event.notification.enabled': 'sometimes',
      'event.vendor.type': 'carrier pigeon',
      'event.notification.type': 'e-mail',
      'event.notification.callback.url': 'https://user:word@hooks.acme.test',
      'filter.response.nulls': 0,
    };
    const { status, body, text } = await createUnchecked(isotope, element, { ...complete(), ...bad });

    expect([status, body.problems.map(({ key }: { key: string }) => key)]).toEqual([400, Object.keys(bad)]);
    expect(text).not.toContain('user:word');
  });

  it('takes and judges the common configuration at an update too', async () => {
    const { body: made } = await createUnchecked(isotope, element, complete());
    const update = (configuration: object) =>
      askRest(isotope, 'PATCH', `/instances/${made.id}`, { body: { configuration } });

    const good = await update({ 'event.notification.enabled': true, 'filter.response.nulls': false });
    expect([good.status, good.body.eventsEnabled]).toEqual([200, false]);
    expect(good.body.configuration).toEqual({
      ...made.configuration,
      'event.notification.enabled': 'true',
      'filter.response.nulls': 'false',
    });
    const bad = await update({ 'event.vendor.type': 'carrier pigeon', 'event.notification.callback.url': 'acme' });
    expect([bad.status, bad.body.problems]).toMatchObject([
      400,
      [{ key: 'event.vendor.type' }, { key: 'event.notification.callback.url' }],
    ]);
  });

  it('keeps what it does not know', async () => {
    const { body } = await createUnchecked(isotope, element, {
      ...complete(),
      'pagination.max': 100,
      provisioning: 'x',
    });

    expect(body.configuration).toMatchObject({ 'pagination.max': '100', provisioning: 'x' });
  });

  it('asks for nothing of the common configuration, which the console’s form leaves out', async () => {
    expect(entries.filter(isCommonEntry).filter(({ isRequired }) => isRequired)).toEqual([]);
    expect(required.filter(({ isHidden }) => isHidden)).toEqual([]);
  });
});

const isSized = ({ type }: ConfigurationEntry) => !['COMBO', 'BOOLEAN', 'BOOLEAN_YESNO'].includes(type);
const isOneLine = (entry: ConfigurationEntry) => isSized(entry) && !['TEXTAREA', 'CODE_EDITOR'].includes(entry.type);

const codesOn = ({ key }: ConfigurationEntry, { problems = [] }: { problems?: { key: string; code: string }[] }) =>
  problems.filter((problem) => problem.key === key).map(({ code }) => code);
