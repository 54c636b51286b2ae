import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { parseUrl } from '../parse-url.js';
import { platformBase } from './base-url.js';
import { instancesPath } from './request.js';

/** What Chrome before 120 and Safari before 17 do not have. */
beforeEach(() => {
  vi.spyOn(URLSearchParams.prototype, 'size', 'get').mockReturnValue(undefined as never);
  vi.spyOn(URL, 'canParse').mockImplementation(() => {
    throw new TypeError('URL.canParse is not a function');
  });
});
afterEach(() => void vi.restoreAllMocks());

it('calls the platform where browsers lack the latest of URLs', () => {
  expect(platformBase('https://host')).toBe('https://host/elements/api-v2');
  expect(() => platformBase('host')).toThrow('whole address');
  expect(instancesPath('/instances', {}, undefined)).toBe('/instances');
  expect(instancesPath('/instances', { pageSize: 2 }, undefined)).toBe('/instances?pageSize=2');
});

it('reads an address, and none where there is none', () => {
  expect([parseUrl('https://host/path')?.host, parseUrl('//host')]).toEqual(['host', undefined]);
});
