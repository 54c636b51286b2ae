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
  const answer: Record<string, unknown> = { id: record.id };
  for (const field of wanted?.fields ?? table.all) {
    const value = record[field.vendorName];
    if (value !== undefined && !field.isCustom && field.type !== 'secret') answer[field.name] = readValue(field, value);
  }
  if (!wanted) {
    for (const name in record) {
      if (name !== 'userDefinedFields' && !table.hasVendorName(name)) answer[name] = record[name];
    }
  }
  const custom = customValues(record, wanted?.custom ?? 'ALL');
  if (custom) answer['userDefinedFields'] = { userDefinedField: custom };
  return answer as HubRecord;
}

function customValues({ userDefinedFields = [] }: AutotaskRecord, wanted: Wanted['custom']) {
  if (wanted === 'ALL') return userDefinedFields;
  return wanted.size > 0 ? userDefinedFields.filter(({ name }) => wanted.has(name.toLowerCase())) : undefined;
}

/** A moment of Autotask's, always of UTC whether it says so or not; its first nineteen characters are the platform's. */
const vendorMoment = /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(?:\.\d+)?Z?$/;

function readValue({ type }: Field, value: unknown): unknown {
  if (typeof value !== 'string' || (type !== 'moment' && type !== 'day')) return value;
  if (vendorMoment.test(value)) return `${value.slice(0, 19)}+0000`;
  const time = readVendorMoment(value);
  return time === undefined ? value : platformMoment(time);
}
