import type { CallOptions } from '@isotope/autotask';
import { conditionsOf } from '@isotope/core';
import type { HubPage, HubQuery, HubRecord } from '../../hubs/ports.js';
import { type ListSource, countMatching, listPage } from './list-records.js';
import { parentCondition } from './parents.js';
import { translating } from './refusals.js';
import { type Source, fixedConditions, knowing } from './source.js';
import { toFilter } from './to-filter.js';
import { toRecord } from './to-record.js';

/** A page of an object's records. */
export async function listRecords(given: Source, query: HubQuery, options: CallOptions): Promise<HubPage> {
  const source = await knowing(given, namesIn(query), options);
  return translating(attemptOn(source), () => listPage(toListSource(source, query, options), query));
}

/** Throws a HubError for a `where` that cannot be meant of the object. Asks for the fields there are at most. */
export async function checkQuery(given: Source, query: Pick<HubQuery, 'where'>, options: CallOptions): Promise<void> {
  const { table } = await knowing(given, namesIn(query), options);
  toFilter(query.where, table);
}

/** How many records a query finds. */
export async function countRecords(
  given: Source,
  query: Pick<HubQuery, 'where' | 'parent'>,
  options: CallOptions,
): Promise<number> {
  const source = await knowing(given, namesIn(query), options);
  return translating(attemptOn(source), () => countMatching(toListSource(source, query, options), query));
}

/** The records of these ids, in the order of their ids. */
export async function findRecords(
  given: Source,
  ids: readonly number[],
  options: CallOptions,
): Promise<readonly HubRecord[]> {
  const source = await knowing(given, [], options);
  const asked = toListSource(source, {}, options);
  const conditions = [...asked.conditions, { op: 'in' as const, field: 'id', value: [...ids] }];
  const page = await translating(attemptOn(source), () =>
    listPage({ ...asked, conditions }, { pageSize: Math.max(ids.length, 1) }),
  );
  return page.records;
}

/** What a list of an object's records is read from, whatever is asked of it. */
export const toListSource = (
  source: Source,
  { parent }: Pick<HubQuery, 'parent'>,
  options: CallOptions,
): ListSource => ({
  client: source.client,
  entity: source.definition.entity,
  table: source.table,
  conditions: [...fixedConditions(source.definition), ...(parent ? [parentCondition(source, parent)] : [])],
  options,
});

/** What a refusal is told in the terms of. */
export const attemptOn = ({ definition, table }: Source) => ({ object: definition.name, table });

/** The fields a query names, but for the one word that means all of the account's own. */
export const namesIn = ({ where, fields = [], orderBy }: Partial<HubQuery>): readonly string[] => [
  ...(where ? conditionsOf(where).map(({ field }) => field) : []),
  ...fields.filter((name) => name.toLowerCase() !== 'userdefinedfields'),
  ...(orderBy ? [orderBy.field] : []),
];

/** One record; undefined when there is none, or when it is none of this object's: a customer is no lead. */
export async function findRecord(given: Source, id: number, options: CallOptions): Promise<HubRecord | undefined> {
  const { client, definition, table } = await knowing(given, [], options);
  const record = await translating({ object: definition.name, table }, () =>
    client.get(definition.entity, id, options),
  );
  const isOne = Object.entries(definition.fixed ?? {}).every(([field, value]) => record?.[field] === value);
  return record && isOne ? toRecord(table, record) : undefined;
}
