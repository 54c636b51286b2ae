import type { Table } from '../data/table.js';
import { findField, type Entity, type SandboxRecord } from '../entities/entity.js';
import { present } from '../entities/present.js';
import { businessError, texts } from '../refusal.js';
import { readQueryBody } from './body.js';
import { candidates } from './candidates.js';
import { compileFilter } from './filter.js';
import { cutPage, firstPage, type Cursor } from './page.js';

/** What answering a query needs to know besides its body. */
export type QueryRules = {
  readonly entity: Entity;
  readonly table: Table;
  readonly isStrict: boolean;
  /** Names a next page even after the last one, which is then empty. */
  readonly isNextAlwaysNamed: boolean;
  /** The address of a page beside the one answered. */
  readonly urlOf: (direction: 'next' | 'previous', cursor: Cursor) => string;
};

/** Answers a query: the records that match, ids ascending, and where the next page lies. */
export const answerQuery = (rules: QueryRules, body: unknown, cursor?: Cursor) => {
  const { filter, includeFields, pageSize } = readQueryBody(body);
  const names = includeFields?.map((name) => knownName(rules.entity, name));
  return answerPage(rules, filter, cursor ?? firstPage(pageSize), names);
};

/** The same for a filter that is known to be well formed. */
export const answerPage = (rules: QueryRules, filter: readonly unknown[], at: Cursor, names?: readonly string[]) => {
  const isWanted = compileFilter(rules, filter);
  const page = cutPage((after) => matching(candidates(rules.table, filter, after), isWanted), at, rules);
  return {
    items: page.items.map((record) => pick(present(rules.entity, record), names)),
    pageDetails: {
      count: page.items.length,
      requestCount: at.pageSize,
      prevPageUrl: page.previous ? rules.urlOf('previous', page.previous) : null,
      nextPageUrl: page.next ? rules.urlOf('next', page.next) : null,
    },
  };
};

/** Counts what a query would find; the page size plays no part. */
export const answerCount = (rules: Omit<QueryRules, 'urlOf'>, body: unknown) => {
  const { filter } = readQueryBody(body);
  const isWanted = compileFilter(rules, filter);
  let queryCount = 0;
  for (const _ of matching(candidates(rules.table, filter, -1), isWanted)) queryCount += 1;
  return { queryCount };
};

function* matching(records: Iterable<SandboxRecord>, isWanted: (record: SandboxRecord) => boolean) {
  for (const record of records) if (isWanted(record)) yield record;
}

// The id and the user defined fields come whether they are asked for or not.
const pick = (record: SandboxRecord, names: readonly string[] | undefined): SandboxRecord => {
  if (names === undefined) return record;
  const wanted = new Set(['id', ...names, 'userDefinedFields']);
  return Object.fromEntries(Object.entries(record).filter(([name]) => wanted.has(name)));
};

const knownName = (entity: Entity, name: string): string => {
  const known = name.toLowerCase() === 'userdefinedfields' ? 'userDefinedFields' : findField(entity, name)?.name;
  if (known === undefined) throw businessError(500, texts.unknownField(name, entity.name));
  return known;
};
