import { describe, expect, it } from 'vitest';
import { answeredConfiguration, requestedConfiguration } from './wire-configuration.js';

const requested = (json: string) => requestedConfiguration.safeParse(JSON.parse(json));
const issuesOf = (json: string) => requested(json).error?.issues.map(({ path, message }) => [path.join('/'), message]);

describe('a requested configuration', () => {
  it('takes booleans and numbers as the strings they are stored as', () => {
    expect(requested('{"a": true, "b": "true", "c": false, "d": 100, "e": -1.5, "f": ""}').data).toEqual({
      a: 'true',
      b: 'true',
      c: 'false',
      d: '100',
      e: '-1.5',
      f: '',
    });
  });

  it('takes an object or an array as its JSON, keys in their order', () => {
    const poller = '{"contacts":{"url":"/contacts","pageSize":50,"none":null},"__proto__":{"x":1}}';

    expect(requested(`{"event.poller.configuration": ${poller}, "event.objects": ["a", 1]}`).data).toEqual({
      'event.poller.configuration': poller,
      'event.objects': '["a",1]',
    });
  });

  it('leaves out what is null', () => {
    expect(requested('{"a": null, "b": "null"}').data).toEqual({ b: 'null' });
  });

  it('keeps __proto__ and constructor as plain data and touches no prototype', () => {
    const { data = {} } = requested('{"__proto__": "polluted", "constructor": {"prototype": 1}}');

    expect(Object.entries(data)).toEqual([
      ['__proto__', 'polluted'],
      ['constructor', '{"prototype":1}'],
    ]);
    expect(Object.getPrototypeOf(data)).toBe(Object.prototype);
    expect(Object.keys(Object.prototype)).toEqual([]);
  });

  it.each(['[]', '"text"', '7', 'true', 'null'])('is no configuration when it is %s', (json) => {
    expect(issuesOf(json)).toEqual([['', expect.stringContaining('configuration must be an object')]]);
  });

  it('names every number that would be changed by keeping it', () => {
    const message = 'The number cannot be kept exactly. Send it as a string.';

    expect(issuesOf('{"a": 12345678901234567890, "b": 9007199254740991, "c": 1e999}')).toEqual([
      ['a', message],
      ['c', message],
    ]);
  });

  it('goes 32 levels deep and refuses by name what goes deeper, however deep', () => {
    const nested = (depth: number) => `{"a": ${'['.repeat(depth)}${']'.repeat(depth)}}`;

    expect(requested(nested(32)).success).toBe(true);
    expect(issuesOf(nested(33))).toEqual([['a', expect.stringContaining('at most 32 levels')]]);
    expect(issuesOf(nested(200_000))).toEqual([['a', expect.stringContaining('at most 32 levels')]]);
  });
});

describe('an answered configuration', () => {
  it('is strings, and null for what is not set', () => {
    const answered = { 'event.notification.enabled': 'false', 'pagination.max': 100, url: null, odd: { a: 1 } };

    expect(answeredConfiguration.parse(answered)).toEqual({
      'event.notification.enabled': 'false',
      'pagination.max': '100',
      url: null,
      odd: '{"a":1}',
    });
  });

  it('keeps a value whose key is __proto__', () => {
    expect(Object.entries(answeredConfiguration.parse(JSON.parse('{"__proto__": "a"}')))).toEqual([['__proto__', 'a']]);
  });
});
