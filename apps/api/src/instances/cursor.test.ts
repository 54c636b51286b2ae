import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { activityCursors, checkCursors, instanceCursors } from './cursor.js';
import { InvalidPageError } from './errors.js';
import type { InstanceFilter, InstanceOrder } from './instance-query.js';

const id = '0195b2a4-0000-7000-8000-000000000001';
const encode = (text: string) => Buffer.from(text, 'utf8').toString('base64url');
const row = { id, name: 'Acme' };
const all = instanceCursors({});
const ofActivity = activityCursors(id);
const ofChecks = checkCursors(id);
/** A cursor that carries the mark of a list and another position. */
const marked = (cursor: string, position: string) =>
  encode(Buffer.from(cursor, 'base64url').toString().slice(0, 11) + position);

describe('a cursor', () => {
  it('leads back to the row and the folded name it was made of, whatever the name', () => {
    const name = fc.string({ unit: 'grapheme', maxLength: 255 });
    fc.assert(
      fc.property(fc.uuid({ version: 7 }), name, (made, given) => {
        const nameKey = given.normalize('NFKC').toLowerCase();
        expect(all.read(all.write({ id: made, name: given }))).toEqual({ id: made, nameKey });
      }),
    );
  });

  it('can stand in an address as it is', () => {
    expect(all.write({ id, name: '?&=+/ ü' })).toMatch(/^[\w-]+$/);
  });

  it('of activity leads back to its number, of checks to its moment', () => {
    expect(activityCursors(id).read(ofActivity.write({ number: 42 }))).toBe(42);
    expect(checkCursors(id).read(ofChecks.write({ at: new Date(7) }))).toEqual(new Date(7));
  });

  it.each([undefined, null])('that is %s is none', (none) => {
    expect([all.read(none), ofActivity.read(none), ofChecks.read(none)]).toEqual([undefined, undefined, undefined]);
  });

  it.each<[InstanceFilter, InstanceOrder?]>([
    [{ search: 'Acme' }],
    [{ states: ['VERIFIED'] }],
    [{ states: [] }],
    [{ elementKey: 'autotaskcrm' }],
    [{ ownerId: id }],
    [{ tags: ['gold'] }],
    [{ tags: ['gold', 'eu'] }],
    [{ disabled: true }],
    [{ disabled: false }],
    [{ deleted: true }],
    [{}, { field: 'NAME', direction: 'ASC' }],
    [{}, { field: 'CREATED_AT', direction: 'ASC' }],
  ])('leads nowhere in another list: %j %j', (filter, order) => {
    const others = instanceCursors(filter, order);
    expect(others.read(others.write(row))).toMatchObject({ id });
    expect(() => others.read(all.write(row))).toThrow(InvalidPageError);
    expect(() => all.read(others.write(row))).toThrow(InvalidPageError);
  });

  it.each<[InstanceFilter, InstanceFilter]>([
    [{}, { deleted: false, tags: undefined }],
    [{ tags: ['a', 'b'] }, { tags: ['b', 'a'] }],
    [{ search: 'Acme' }, { search: 'ACME' }],
  ])('leads on in the same list, however it is asked for: %j and %j', (one, other) => {
    expect(instanceCursors(other).read(instanceCursors(one).write(row))).toMatchObject({ id });
  });

  it('of one instance leads nowhere in what happened to another, or in the audit', () => {
    for (const of of ['another', { actorId: undefined }])
      expect(() => activityCursors(of).read(ofActivity.write({ number: 1 }))).toThrow(InvalidPageError);
    expect(() => checkCursors('another').read(ofChecks.write({ at: new Date(7) }))).toThrow(InvalidPageError);
  });

  it.each([
    '',
    'nonsense',
    encode(''),
    encode('null'),
    encode('{}'),
    encode('[]'),
    encode(`["i","${id}","a"]`),
    marked(all.write(row), ']'),
    marked(all.write(row), `,"${id}"]`),
    marked(all.write(row), `,"${id}",7]`),
    marked(all.write(row), `,"${id}","a","b"]`),
    marked(all.write(row), ',"not an id","a"]'),
    marked(all.write(row), `,"${id}' or 1=1","a"]`),
    ofActivity.write({ number: 1 }),
    all.write(row).slice(0, -4),
  ])('%j of a list of instances is refused', (cursor) => {
    expect(() => all.read(cursor)).toThrow(InvalidPageError);
  });

  it.each(['', ']', ',0]', ',1.5]', ',-1]', ',1e400]', ',"1"]'])(
    'of activity that goes on %j is refused',
    (position) => {
      expect(() => ofActivity.read(marked(ofActivity.write({ number: 1 }), position))).toThrow(InvalidPageError);
    },
  );

  it.each([']', ',0]', ',8640000000000001]'])('of checks that goes on %j is refused', (position) => {
    expect(() => ofChecks.read(marked(ofChecks.write({ at: new Date(7) }), position))).toThrow(InvalidPageError);
  });

  it('of any other make is refused, and nothing else comes of it', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 200 }), (text) => {
        for (const cursors of [all, ofActivity, ofChecks]) expect(() => cursors.read(text)).toThrow(InvalidPageError);
      }),
    );
  });
});
