import type { RecordValues } from '@isotope/autotask';
import { HubError, invalidRecord, recordNotFound } from '../../hubs/errors.js';
import type { HubRecord, HubValues, HubWrite } from '../../hubs/ports.js';
import { findRecord } from './read-hub.js';
import { translating } from './refusals.js';
import { type Source, knowing, sourceOf } from './source.js';
import { toRecord } from './to-record.js';
import { toValues } from './to-values.js';

/** Makes a record and reads it back, as Autotask tells of a new one only its id. */
export async function createRecord(given: Source, values: HubValues): Promise<HubWrite> {
  const { source, written } = await prepare(given, values);
  const { client, definition, table } = source;
  requireParent(source, written);
  const sent = { ...written, ...definition.fixed };
  const attempt = { object: definition.name, table, values: sent };
  const id = await translating(attempt, () => client.create(definition.entity, sent));
  return { record: await readBack(source, id, sent), fields: fieldsIn(source, written) };
}

/** Changes what is named of a record and reads it back. */
export async function updateRecord(given: Source, id: number, values: HubValues): Promise<HubWrite> {
  const { source, written } = await prepare(given, values);
  const { client, definition, table } = source;
  const { name, entity, fixed } = definition;
  if (fixed && !(await findRecord(source, id, {}))) throw recordNotFound(name, id);
  const { parentId, changes } = await readParent(source, id, written);
  if (Object.keys(changes).length === 0) {
    const record = await findRecord(source, id, {});
    if (!record) throw recordNotFound(name, id);
    return { record, fields: [] };
  }
  const update = () => client.update(entity, id, changes, { parentId });
  await translating({ object: name, table, values: changes }, update).catch(notThere(name, id));
  return { record: await readBack(source, id, changes), fields: fieldsIn(source, changes) };
}

/** Makes of a record what its object becomes: a customer of a lead. */
export async function convertRecord(source: Source, id: number, values: HubValues): Promise<HubWrite> {
  const { name, conversion } = source.definition;
  if (!conversion) throw new HubError('UNKNOWN_OBJECT', `${name} are not converted; leads are.`);
  if (!(await findRecord(source, id, {}))) throw recordNotFound(name, id);
  return updateRecord(sourceOf(source.client, conversion.object), id, { ...conversion.values, ...values });
}

/** The values as Autotask takes them; throws a HubError for an object nobody may write, and for values that cannot be sent. */
async function prepare(given: Source, values: HubValues): Promise<{ source: Source; written: RecordValues }> {
  const { name, canWrite } = given.definition;
  if (!canWrite) throw new HubError('OBJECT_READ_ONLY', `${name} can be read, not written.`);
  // The account's own fields are in no table: to name them is to have Autotask asked which there are.
  const source = await knowing(given, Object.keys(values));
  const written = toValues(source.table, values);
  refuseOtherKind(source, written);
  return { source, written };
}

function refuseOtherKind({ definition: { name, fixed = {} }, table }: Source, written: RecordValues): void {
  const problems = Object.entries(fixed)
    .filter(([field, value]) => written[field] !== undefined && written[field] !== value)
    .map(([field, value]) => {
      const key = table.findByVendorName(field)?.name ?? field;
      const message = `${key} of ${name} is ${value}. To change it, convert the record, or write it as one of accounts.`;
      return { key, code: 'INVALID' as const, message };
    });
  if (problems.length > 0) throw invalidRecord(problems);
}

/** The fields that were sent, by the hub's names, those of the account's own making among them. */
const fieldsIn = ({ table }: Source, { userDefinedFields = [], ...values }: RecordValues): readonly string[] => [
  ...Object.keys(values).map((name) => table.findByVendorName(name)?.name ?? name),
  ...userDefinedFields.map(({ name }) => name),
];

/** Autotask makes some records below others only; without the other there is no place to make them at. */
function requireParent({ definition: { name, below }, table }: Source, written: RecordValues): void {
  if (!below || typeof written[table.find(below.field)?.vendorName ?? ''] === 'number') return;
  const message = `${below.field} is missing: ${name} are made below one of ${below.object}.`;
  throw invalidRecord([{ key: below.field, code: 'MISSING', message }]);
}

/**
 * What a record is written below, where the change names it, and the change without it. Autotask would pass over another
 * one and say that all is well.
 */
async function readParent({ client, definition, table }: Source, id: number, written: RecordValues) {
  const { name, entity, below } = definition;
  const vendorName = below && table.find(below.field)?.vendorName;
  if (!below || vendorName === undefined || written[vendorName] === undefined) {
    return { parentId: undefined, changes: written };
  }
  const { [vendorName]: asked, ...changes } = written;
  const record = await translating({ object: name, table }, () => client.get(entity, id));
  if (!record) throw recordNotFound(name, id);
  if (record[vendorName] !== asked) {
    const message = `${below.field} cannot be changed: Autotask keeps ${name} where they were made.`;
    throw invalidRecord([{ key: below.field, code: 'INVALID', message }]);
  }
  return { parentId: asked as number, changes };
}

/** What was written is written: that it cannot be read back must not look like a failure, so what was sent is told. */
async function readBack(source: Source, id: number, sent: RecordValues): Promise<HubRecord> {
  try {
    const record = await findRecord(source, id, {});
    if (record) return record;
  } catch (error) {
    if (!(error instanceof HubError)) throw error;
  }
  return toRecord(source.table, { ...sent, id });
}

const notThere =
  (object: string, id: number) =>
  (error: unknown): never => {
    throw error instanceof HubError && error.code === 'RECORD_NOT_FOUND' ? recordNotFound(object, id) : error;
  };
