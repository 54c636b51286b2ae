import { createSecretKey } from 'node:crypto';
import fc from 'fast-check';
import { expect, it } from 'vitest';
import { type ChainEntry, type LinkFacts, markOf, sealOf } from './chain.js';

const key = createSecretKey(Buffer.alloc(32, 7));
const other = createSecretKey(Buffer.alloc(32, 8));

const maybe = fc.option(fc.string(), { nil: null });
const json = fc.jsonValue({ maxDepth: 2 });
const entries: fc.Arbitrary<ChainEntry> = fc.record({
  number: fc.nat(),
  organizationId: fc.string(),
  instanceId: maybe,
  action: fc.string(),
  at: fc.date({ noInvalidDate: true }),
  actorId: maybe,
  source: fc.string(),
  requestId: maybe,
  address: maybe,
  subjectId: maybe,
  state: maybe,
  record: maybe,
  changes: fc.array(fc.string()),
  details: fc.dictionary(fc.string(), json),
});
const links: fc.Arbitrary<LinkFacts> = fc.record({
  organizationId: fc.string(),
  sequence: fc.nat(),
  lastNumber: fc.nat(),
  total: fc.nat(),
  previous: fc.string(),
  at: fc.date({ noInvalidDate: true }),
  marks: fc.array(fc.tuple(fc.nat(), fc.string())),
});

const plain = (value: unknown) => JSON.stringify(value);

it('marks two rows alike only when every column is, and under the same key', () => {
  fc.assert(
    fc.property(entries, entries, fc.nat(), (one, two, choice) => {
      const columns = Object.keys(one) as (keyof ChainEntry)[];
      const column = columns[choice % columns.length] ?? 'at';
      const changed = { ...one, [column]: two[column] };
      const isSame = plain(sortedJson(changed)) === plain(sortedJson(one));
      expect(markOf(key, changed) === markOf(key, one)).toBe(isSame);
      expect(markOf(other, one)).not.toBe(markOf(key, one));
    }),
  );
});

it('marks a row alike however the database keeps its JSON', () => {
  fc.assert(
    fc.property(entries, (entry) => {
      const asText = { ...entry, changes: plain(entry.changes), details: plain(entry.details) };
      const turned = Object.fromEntries(Object.entries(entry.details as object).reverse());
      expect(markOf(key, asText)).toBe(markOf(key, entry));
      expect(markOf(key, { ...entry, details: turned })).toBe(markOf(key, entry));
    }),
  );
});

it('seals two links alike only when all they hold is', () => {
  fc.assert(
    fc.property(links, links, fc.nat(), (one, two, choice) => {
      const facts = Object.keys(one) as (keyof LinkFacts)[];
      const fact = facts[choice % facts.length] ?? 'at';
      const changed = { ...one, [fact]: two[fact] };
      expect(sealOf(key, changed) === sealOf(key, one)).toBe(plain(changed) === plain(one));
    }),
  );
});

/** What JSON keeps of a value, its keys in order. */
function sortedJson(value: unknown): unknown {
  const read: unknown = JSON.parse(plain(value));
  if (Array.isArray(read)) return read.map(sortedJson);
  if (typeof read !== 'object' || read === null) return read;
  const inner = Object.entries(read).sort(([a], [b]) => (a < b ? -1 : 1));
  return inner.map(([name, one]) => [name, sortedJson(one)]);
}
