import type { StoredInstance } from '../instances/ports.js';
import type { HubRecord } from './ports.js';

/** The common configuration entry that says whether answers hold fields without a value; `true` leaves them out. */
const nullsKey = 'filter.response.nulls';

/** A record as an instance wants it answered: without the fields that are null, unless it has asked for them. */
export function withoutNulls({ configuration }: Pick<StoredInstance, 'configuration'>, record: HubRecord): HubRecord {
  const setting = configuration.find(({ key }) => key === nullsKey)?.value ?? 'true';
  if (setting.trim().toLowerCase() === 'false') return record;
  const kept: Record<string, unknown> = {};
  for (const name in record) if (record[name] !== null) kept[name] = record[name];
  return kept as HubRecord;
}
