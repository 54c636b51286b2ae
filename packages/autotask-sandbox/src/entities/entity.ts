import type { Field } from './field.js';

/** A record as it is kept: the fields that are known, others count as null. */
export type SandboxRecord = Readonly<Record<string, unknown>>;

/** A field a tenant has defined itself; its values lie in a record's `userDefinedFields`. */
export type UserDefinedField = { readonly name: string; readonly label: string; readonly length: number };

/** Where a child's records are written: `Companies/{companyID}/Notes`. */
export type ParentOfEntity = { readonly path: string; readonly collection: string; readonly field: string };

/** An entity of the API: how it is called in paths and in messages, its fields and the records it begins with, ids ascending. */
export type Entity = {
  readonly path: string;
  readonly name: string;
  readonly fields: readonly Field[];
  readonly userDefinedFields: readonly UserDefinedField[];
  readonly canCreate: boolean;
  readonly canUpdate: boolean;
  readonly canDelete: boolean;
  /** Children are written below their parent and have no collection of their own. */
  readonly parent?: ParentOfEntity;
  readonly hasWebhooks: boolean;
  readonly seed: readonly SandboxRecord[];
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
