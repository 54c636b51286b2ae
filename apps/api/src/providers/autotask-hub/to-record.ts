import type { AutotaskRecord } from '@isotope/autotask';
import type { HubRecord } from '../../hubs/ports.js';
import type { Field, FieldTable } from './fields.js';
import { platformMoment, readVendorMoment } from './moments.js';

/** Which fields of a record are wanted; all without it. */
export interface Wanted {
  readonly fields: readonly Field[];
  /** The account's own fields, all or some. */
  readonly custom: 'ALL' | ReadonlySet<string>;
}

/**
 * A record in the hub's terms, fields in the order of the table and such as the table does not know after them, by the
 * vendor's names. The account's own fields come as the old element gave them:
 * `userDefinedFields: { userDefinedField: [{ name, value }] }`.
 */
export function toRecord(table: FieldTable, record: AutotaskRecord, wanted?: Wanted): HubRecord {
  const entries = new Map<string, unknown>([['id', record.id]]);
  for (const field of wanted?.fields ?? table.all) {
    if (!field.isCustom && field.type !== 'secret' && field.vendorName in record) {
      entries.set(field.name, readValue(field, record[field.vendorName]));
    }
  }
  if (!wanted) {
    for (const [name, value] of Object.entries(record)) {
      if (name !== 'userDefinedFields' && !table.findByVendorName(name)) entries.set(name, value);
    }
  }
  const custom = customValues(record, wanted?.custom ?? 'ALL');
  if (custom) entries.set('userDefinedFields', { userDefinedField: custom });
  return Object.fromEntries(entries) as HubRecord;
}

function customValues({ userDefinedFields = [] }: AutotaskRecord, wanted: Wanted['custom']) {
  if (wanted === 'ALL') return userDefinedFields;
  return wanted.size > 0 ? userDefinedFields.filter(({ name }) => wanted.has(name.toLowerCase())) : undefined;
}

function readValue({ type }: Field, value: unknown): unknown {
  if (typeof value !== 'string' || (type !== 'moment' && type !== 'day')) return value ?? null;
  const time = readVendorMoment(value);
  return time === undefined ? value : platformMoment(time);
}
