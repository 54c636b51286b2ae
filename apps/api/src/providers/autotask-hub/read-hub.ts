import type { CallOptions } from '@isotope/autotask';
import { conditionsOf } from '@isotope/core';
import type { HubPage, HubQuery, HubRecord } from '../../hubs/ports.js';
import { listPage } from './list-records.js';
import { parentCondition } from './parents.js';
import { translating } from './refusals.js';
import { type Source, fixedConditions, knowing } from './source.js';
import { toRecord } from './to-record.js';

/** A page of an object's records. */
export async function listRecords(given: Source, query: HubQuery, options: CallOptions): Promise<HubPage> {
  const source = await knowing(given, namesIn(query), options);
  const { client, definition, table } = source;
  const conditions = [...fixedConditions(definition), ...(query.parent ? [parentCondition(source, query.parent)] : [])];
  return translating({ object: definition.name, table }, () =>
    listPage({ client, entity: definition.entity, table, conditions, options }, query),
  );
}

/** The fields a query names, but for the one word that means all of the account's own. */
const namesIn = ({ where, fields = [], orderBy }: HubQuery): readonly string[] => [
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
