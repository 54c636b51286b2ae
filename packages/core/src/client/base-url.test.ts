import { describe, expect, it } from 'vitest';
import { platformBase } from './base-url.js';

describe('platformBase', () => {
  it.each([
    ['https://host', 'https://host/elements/api-v2'],
    ['https://host/', 'https://host/elements/api-v2'],
    ['http://127.0.0.1:4000', 'http://127.0.0.1:4000/elements/api-v2'],
    ['https://host/elements/api-v2', 'https://host/elements/api-v2'],
    ['https://host/elements/api-v2//', 'https://host/elements/api-v2'],
    [' https://HOST:443/proxied/platform/ ', 'https://host/proxied/platform'],
    [new URL('https://host/elements/api-v2/'), 'https://host/elements/api-v2'],
  ])('makes of %s the address %s', (given, base) => {
    expect(platformBase(given)).toBe(base);
  });

  it.each([
    'host/elements/api-v2',
    '',
    '/elements/api-v2',
    'ftp://host/elements/api-v2',
    'file:///elements',
    'https://user:hunter2@host/elements/api-v2',
    'https://host/elements/api-v2?key=hunter2',
    'https://host/elements/api-v2#top',
  ])('refuses %j without repeating it', (given) => {
    expect(() => platformBase(given)).toThrow(TypeError);
    expect(() => platformBase(given)).not.toThrow('hunter2');
    expect(() => platformBase(given)).toThrow('baseUrl');
  });
});
