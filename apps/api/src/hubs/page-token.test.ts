import { expect, it } from 'vitest';
import { InvalidPageError } from '../instances/errors.js';
import { pagesOf } from './page-token.js';

it('reads its own pages while their key is on the ring, and calls them no page once it is retired', () => {
  let isRetired = false;
  const vault = {
    hash: (text: string) => Buffer.from(text).toString('base64url').slice(-40),
    seal: (_: unknown, text: string) => `sealed ${text}`,
    open(_: unknown, envelope: string) {
      if (isRetired) throw new Error('sealed under a key which is not on the key ring');
      return envelope.replace('sealed ', '');
    },
  };
  const pages = pagesOf(vault, { id: 'i', organizationId: 'o' }, 'contacts', { pageSize: 10 });
  const token = pages.write('Abbott, 7');
  expect(pages.read(token)).toBe('Abbott, 7');
  isRetired = true;
  expect(() => pages.read(token)).toThrow(InvalidPageError);
});
