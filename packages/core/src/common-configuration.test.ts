import { describe, expect, it } from 'vitest';
import { anElement, elementData } from '../test/builders.js';
import { commonConfigurationOf, withCommonConfiguration } from './common-configuration.js';
import { isCommonEntry } from './common-entries.js';
import { findConfigurationProblems, withDefaults } from './configuration.js';
import { elementSchema } from './element.js';
import { isSecretKey } from './secret-key.js';

const aCommonElement = (changes: object = {}) => withCommonConfiguration(elementSchema.parse(elementData(changes)));

const problemsOf = (values: Record<string, string>) =>
  findConfigurationProblems(aCommonElement(), values).map(({ key, code }) => [key, code]);

describe('the common configuration', () => {
  it('stands after the entries of the element, whose own it leaves as they are', () => {
    const element = anElement([{ key: 'acme.host' }, { key: 'acme.user' }]);

    const { configuration } = withCommonConfiguration(element);

    expect(configuration.slice(0, 2)).toEqual(element.configuration);
    expect(configuration.slice(2)).toEqual(commonConfigurationOf(element));
    expect(configuration.map(isCommonEntry)).toEqual(configuration.map((_, index) => index >= 2));
  });

  it('is entries as an element’s data file may hold them, each key once', () => {
    const keys = commonConfigurationOf({}).map(({ key }) => key);

    expect(new Set(keys).size).toBe(keys.length);
    for (const { key, ...entry } of commonConfigurationOf({ eventType: 'polling' })) {
      const own = elementData({ configuration: [{ ...entry, key: `acme.${key}` }] });
      expect(elementSchema.safeParse(own).error?.issues ?? []).toEqual([]);
    }
  });

  it('begins with the five keys the platform documented', () => {
    expect(
      commonConfigurationOf({})
        .slice(0, 5)
        .map(({ key }) => key),
    ).toEqual([
      'event.notification.enabled',
      'event.vendor.type',
      'event.notification.type',
      'event.notification.callback.url',
      'filter.response.nulls',
    ]);
  });

  it.each([
    ['no events', {}, {}],
    ['polling', { eventType: 'polling' }, { 'event.vendor.type': 'polling', 'event.poller.refresh_interval': '15' }],
    ['webhooks', { eventType: 'webhooks' }, { 'event.vendor.type': 'webhooks' }],
  ])('fills in strings for an element with %s', (_, data, more) => {
    expect(withDefaults(aCommonElement(data), {})).toEqual({
      'event.notification.enabled': 'false',
      'filter.response.nulls': 'true',
      ...more,
    });
  });

  it('asks for nothing', () => {
    expect(problemsOf({})).toEqual([]);
  });

  it.each([
    ['event.notification.enabled', 'yes', 'NOT_AN_OPTION'],
    ['event.notification.enabled', '1', 'NOT_AN_OPTION'],
    ['filter.response.nulls', 'TRUE', 'NOT_AN_OPTION'],
    ['event.vendor.type', 'push', 'NOT_AN_OPTION'],
    ['event.notification.type', 'email', 'NOT_AN_OPTION'],
    ['event.notification.callback.url', 'ftp://acme.test/events', 'INVALID_URL'],
    ['event.notification.callback.url', `https://acme.test/${'x'.repeat(1000)}`, 'TOO_LONG'],
    ['event.notification.signature.key', 'x'.repeat(129), 'TOO_LONG'],
    ['event.notification.callback.headers', 'X-One: 1\r\nX-Two: 2', 'CONTROL_CHARACTERS'],
  ])('refuses %s of %s', (key, value, code) => {
    expect(problemsOf({ [key]: value })).toEqual([[key, code]]);
  });

  it.each([
    ['event.notification.enabled', 'true'],
    ['event.vendor.type', 'webhook'],
    ['event.vendor.type', 'webhooks'],
    ['event.vendor.type', 'polling'],
    ['event.notification.type', 'webhook'],
    ['event.notification.callback.url', 'http://hooks.acme.test:8080/events?from=isotope'],
    ['filter.response.nulls', 'false'],
    ['event.poller.urls', '/hubs/crm/accounts|id\n/hubs/crm/contacts|id'],
    ['event.poller.configuration', '{\n\t"accounts": {"url": "/hubs/crm/accounts"}\n}'],
  ])('takes %s of %j', (key, value) => {
    expect(problemsOf({ [key]: value })).toEqual([]);
  });

  it('seals what lets others in', () => {
    const element = aCommonElement();
    const sealed = element.configuration.filter(({ key }) => isSecretKey(element, key)).map(({ key }) => key);

    expect(sealed).toEqual([
      'event.notification.signature.key',
      'event.notification.basic.password',
      'event.notification.callback.headers',
    ]);
  });
});
