import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { activityCursor, instanceCursor, readActivityCursor, readCheckCursor, readInstanceCursor } from './cursor.js';
import { InvalidPageError } from './errors.js';

const id = '0195b2a4-0000-7000-8000-000000000001';
const encode = (text: string) => Buffer.from(text, 'utf8').toString('base64url');

describe('a cursor', () => {
  it('leads back to the row and the folded name it was made of, whatever the name', () => {
    const name = fc.string({ unit: 'grapheme', maxLength: 255 });
    fc.assert(
      fc.property(fc.uuid({ version: 7 }), name, (made, given) => {
        const nameKey = given.normalize('NFKC').toLowerCase();
        expect(readInstanceCursor(instanceCursor({ id: made, name: given }))).toEqual({ id: made, nameKey });
      }),
    );
  });

  it('can stand in an address as it is', () => {
    expect(instanceCursor({ id, name: '?&=+/ ü' })).toMatch(/^[\w-]+$/);
  });

  it('of activity leads back to its number', () => {
    expect(readActivityCursor(activityCursor({ number: 42 }))).toBe(42);
  });

  it.each([undefined, null])('that is %s is none', (none) => {
    expect([readInstanceCursor(none), readActivityCursor(none)]).toEqual([undefined, undefined]);
  });

  it.each([
    '',
    'nonsense',
    encode(''),
    encode('null'),
    encode('{}'),
    encode('[]'),
    encode(`["i","${id}"]`),
    encode(`["i","${id}",7]`),
    encode(`["i","${id}","a","b"]`),
    encode('["i","not an id","a"]'),
    encode(`["i","${id}' or 1=1","a"]`),
    encode(`["x","${id}","a"]`),
    activityCursor({ number: 1 }),
    `${instanceCursor({ id, name: 'a' }).slice(0, -4)}`,
  ])('%j of a list of instances is refused', (cursor) => {
    expect(() => readInstanceCursor(cursor)).toThrow(InvalidPageError);
  });

  it.each([
    '',
    encode('["a"]'),
    encode('["a",0]'),
    encode('["a",1.5]'),
    encode('["a",-1]'),
    encode('["a",1e400]'),
    encode('["a","1"]'),
    instanceCursor({ id, name: 'a' }),
  ])('%j of a list of activity is refused', (cursor) => {
    expect(() => readActivityCursor(cursor)).toThrow(InvalidPageError);
  });

  it.each([encode('["c"]'), encode('["c",0]'), encode('["c",8640000000000001]'), activityCursor({ number: 1 })])(
    '%j of a list of checks is refused',
    (cursor) => {
      expect(() => readCheckCursor(cursor)).toThrow(InvalidPageError);
    },
  );

  it('of any other make is refused, and nothing else comes of it', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 200 }), (text) => {
        expect(() => readInstanceCursor(text)).toThrow(InvalidPageError);
        expect(() => readActivityCursor(text)).toThrow(InvalidPageError);
        expect(() => readCheckCursor(text)).toThrow(InvalidPageError);
      }),
    );
  });
});
