import { describe, expect, it } from 'vitest';
import { safePath } from './safe-path';

describe('safePath', () => {
  it('goes on to a page of this console, with its query', () => {
    expect(safePath('/instances?state=REJECTED', '/')).toBe('/instances?state=REJECTED');
  });

  it.each([
    undefined,
    '',
    'https://evil.example',
    '//evil.example',
    '/\\evil.example',
    '/\t/evil.example',
    '/.//evil.example',
    '/..//evil.example',
    '/%2e//evil.example',
    '/instances/..//evil.example',
    'javascript:1',
  ])('falls back instead of following %j', (path) => {
    expect(safePath(path, '/instances')).toBe('/instances');
  });
});
