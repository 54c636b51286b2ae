import type { Field } from './field.js';

/** A record as it goes over the wire. */
export type SandboxRecord = Readonly<Record<string, unknown>>;

/** A field a tenant has defined itself; its values lie in a record's `userDefinedFields`. */
export type UserDefinedField = { readonly name: string; readonly label: string; readonly length: number };

/** An entity of the API: how it is called in paths and in messages, its fields and its records, ids ascending. */
export type Entity = {
  readonly path: string;
  readonly name: string;
  readonly fields: readonly Field[];
  readonly userDefinedFields: readonly UserDefinedField[];
  readonly canCreate: boolean;
  /** False for children: they are written under their parent and have no collection of their own. */
  readonly isRoot: boolean;
  readonly hasWebhooks: boolean;
  readonly records: readonly SandboxRecord[];
};

/** Gives a record every field of its entity, null where nothing is known, in the order of the fields. */
export const fillRecord = (
  fields: readonly Field[],
  values: SandboxRecord,
  userDefinedFields: readonly { readonly name: string; readonly value: string | null }[] = [],
): SandboxRecord => {
  const unknown = Object.keys(values).filter((name) => !fields.some((each) => each.name === name));
  if (unknown.length > 0) throw new Error(`The seed names unknown fields: ${unknown.join(', ')}`);
  const filled = fields.map((each) => [each.name, values[each.name] ?? null] as const);
  return { ...Object.fromEntries(filled), userDefinedFields };
};

/** The field of that name, whatever its casing. */
export const findField = (entity: Entity, name: string): Field | undefined =>
  entity.fields.find((each) => each.name.toLowerCase() === name.toLowerCase());
