import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { createTable, type Table } from './table.js';

const idsOf = (records: Iterable<Readonly<Record<string, unknown>>>): number[] =>
  [...records].map(({ id }) => Number(id));
const aTable = (): Table =>
  createTable([{ id: 0 }, { id: 4 }], { firstId: 10, count: 3, make: (index) => ({ id: 10 + index }) });

describe('a table', () => {
  it('goes through seed, generated and new records by ascending id', () => {
    const table = aTable();
    expect(table.insert({ name: 'new' })).toBe(13);
    expect(idsOf(table.after(-1))).toEqual([0, 4, 10, 11, 12, 13]);
    expect(idsOf(table.after(4))).toEqual([10, 11, 12, 13]);
    expect(idsOf(table.after(11))).toEqual([12, 13]);
  });

  it('shows what was changed and hides what was removed, wherever it came from', () => {
    const table = aTable();
    for (const id of [4, 11]) {
      table.replace({ id, name: 'changed' });
      expect(table.find(id)).toEqual({ id, name: 'changed' });
      expect([table.remove(id), table.remove(id)]).toEqual([true, false]);
    }
    expect(idsOf(table.after(-1))).toEqual([0, 10, 12]);
    expect(table.count()).toBe(3);
  });

  it('never gives an id twice', () => {
    const table = aTable();
    const first = table.insert({});
    table.remove(first);
    expect(table.insert({})).toBe(first + 1);
  });

  it('walked in pieces gives what it gives at once, whatever was done to it', () => {
    const step = fc.oneof(fc.constant<'insert'>('insert'), fc.record({ remove: fc.integer({ min: 0, max: 20 }) }));
    fc.assert(
      fc.property(fc.array(step, { maxLength: 30 }), fc.integer({ min: 1, max: 5 }), (steps, size) => {
        const table = aTable();
        for (const each of steps) {
          if (each === 'insert') table.insert({});
          else table.remove(each.remove);
        }
        const whole = idsOf(table.after(-1));
        const pieces: number[] = [];
        for (let after = -1; ; after = pieces.at(-1) ?? after) {
          const piece = idsOf(table.after(after)).slice(0, size);
          if (piece.length === 0) break;
          pieces.push(...piece);
        }
        expect(pieces).toEqual(whole);
        expect(table.count()).toBe(whole.length);
      }),
    );
  });
});
