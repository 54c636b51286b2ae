import { expect, it } from 'vitest';
import { readGlobalId, toGlobalId } from './global-id.js';

const id = '0195b2a4-1234-7000-8000-abcdefabcdef';

it('leads back to the row it was made of', () => {
  expect(readGlobalId('Instance', toGlobalId('Instance', id))).toBe(id);
});

it.each([
  ['an id of another type', toGlobalId('User', id)],
  ["the row's own id", id],
  ['an id with something behind it', Buffer.from(`Instance:${id}:x`).toString('base64url')],
  ['an id that is no UUID', toGlobalId('Instance', '1')],
  ['an id in capitals', toGlobalId('Instance', id.toUpperCase())],
  ['nothing', ''],
])('reads no instance from %s', (_, globalId) => {
  expect(readGlobalId('Instance', globalId)).toBeUndefined();
});
