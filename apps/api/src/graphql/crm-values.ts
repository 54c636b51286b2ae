import { type GraphQLField, type GraphQLSchema, getNullableType, isInterfaceType } from 'graphql';
import type { GraphContext } from './context.js';
import type { CrmRecordParent } from './parents.js';

type RecordField = GraphQLField<CrmRecordParent, GraphContext>;

/** How a value of a record is read, by the name of the type the schema gives it. */
const readers: Readonly<Record<string, (value: unknown) => unknown>> = {
  DateTime: (value) => (typeof value === 'string' ? readDate(value) : null),
  ID: (value) => (typeof value === 'number' || typeof value === 'string' ? String(value) : null),
  // A contact says by 1 or 0 whether it is active.
  Boolean: (value) => value === true || value === 1,
};

/**
 * Reads the fields of records from their values, by name and as the schema types them, wherever no resolver of ours
 * stands: what is in core's schema is what is answered, and nothing is said twice.
 */
export function resolveRecordValues(schema: GraphQLSchema): GraphQLSchema {
  const record = schema.getType('CrmRecord');
  if (!isInterfaceType(record)) throw new Error('The schema has no interface CrmRecord.');
  for (const type of schema.getPossibleTypes(record)) {
    for (const field of Object.values(type.getFields())) field.resolve ??= readerOf(field as RecordField);
  }
  return schema;
}

function readerOf({ name, type }: RecordField): NonNullable<RecordField['resolve']> {
  const read = readers[getNullableType(type).toString()] ?? ((value: unknown) => value);
  return ({ record }) => {
    const value = record[name] ?? null;
    return value === null ? null : read(value);
  };
}

/** The platform's `2016-12-02T07:00:00+0000`. */
const readDate = (text: string): Date | null => {
  const time = Date.parse(text.replace(/\+0000$/, 'Z'));
  return Number.isNaN(time) ? null : new Date(time);
};
