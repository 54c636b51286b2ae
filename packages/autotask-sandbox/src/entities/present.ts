import type { Entity, SandboxRecord } from './entity.js';

/** A tenant's own field with its value, as records carry it. */
export type UserDefinedValue = { readonly name: string; readonly value: string | null };

/** The record as it goes over the wire: every field of its entity, null where nothing is known. */
export const present = (entity: Entity, record: SandboxRecord): SandboxRecord => {
  const item: Record<string, unknown> = {};
  for (const { name } of entity.fields) item[name] = record[name] ?? null;
  const values = userDefinedValues(record);
  item['userDefinedFields'] = entity.userDefinedFields.map(({ name }) => ({
    name,
    value: values.find((each) => each.name === name)?.value ?? null,
  }));
  return item;
};

/** The values a record has for its tenant's own fields; fields never set may be missing. */
export const userDefinedValues = (record: SandboxRecord): readonly UserDefinedValue[] =>
  (record['userDefinedFields'] ?? []) as readonly UserDefinedValue[];
