import { findField, type Entity, type SandboxRecord } from '../entities/entity.js';
import { businessError, texts } from '../refusal.js';
import { compileFilter } from './filter.js';
import { readQueryBody } from './body.js';
import { cutPage, firstPage, type Cursor } from './page.js';

/** What answering a query needs to know besides its body. */
export type QueryRules = {
  readonly entity: Entity;
  readonly isStrict: boolean;
  /** The address of a page beside the one answered. */
  readonly urlOf: (direction: 'next' | 'previous', cursor: Cursor) => string;
};

/** Answers a query: the records that match, ids ascending, and where the next page lies. */
export const answerQuery = (rules: QueryRules, body: unknown, cursor?: Cursor) => {
  const { filter, includeFields, pageSize } = readQueryBody(body);
  const matching = rules.entity.records.filter(compileFilter(rules, filter));
  const at = cursor ?? firstPage(pageSize);
  const page = cutPage(matching, at);
  return {
    items: page.items.map((record) => pick(rules.entity, record, includeFields)),
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
  return { queryCount: rules.entity.records.filter(compileFilter(rules, filter)).length };
};

// The id and the user defined fields come whether they are asked for or not.
const pick = (entity: Entity, record: SandboxRecord, names: readonly string[] | undefined): SandboxRecord => {
  if (names === undefined) return record;
  const wanted = new Set(['id', ...names.map((name) => knownName(entity, name)), 'userDefinedFields']);
  return Object.fromEntries(Object.entries(record).filter(([name]) => wanted.has(name)));
};

const knownName = (entity: Entity, name: string): string => {
  const known = name.toLowerCase() === 'userdefinedfields' ? 'userDefinedFields' : findField(entity, name)?.name;
  if (known === undefined) throw businessError(500, texts.unknownField(name, entity.name));
  return known;
};
