import type { AutotaskClient, CallOptions, FieldDefinition, FilterEntry } from '@isotope/autotask';
import type { ObjectDefinition } from './definition.js';
import { type FieldTable, tableOf, withToldFields } from './fields.js';
import { getObject, objects } from './objects/all.js';
import { translating } from './refusals.js';

/** An object of one account: where its records are asked for and which fields they are known to have. */
export interface Source {
  readonly client: AutotaskClient;
  readonly definition: ObjectDefinition;
  readonly table: FieldTable;
}

const tables = new Map(objects.map((definition) => [definition, tableOf(definition)]));

/** An object by any of its names, with the fields its table has; throws a HubError when there is none. */
export function sourceOf(client: AutotaskClient, name: string): Source {
  const definition = getObject(name);
  return { client, definition, table: tables.get(definition) ?? tableOf(definition) };
}

/** The same with every field Autotask tells of, where the table is not whole or a name is used that it does not have. */
export async function knowing(source: Source, names: readonly string[], options: CallOptions = {}): Promise<Source> {
  const { definition, table } = source;
  if (!definition.isTold && names.every((name) => table.find(name))) return source;
  const told = await translating({ object: definition.name, table }, () => tellFields(source, options));
  return { ...source, table: toldTable(source, told) };
}

/** What Autotask tells of an object's fields: its own, then the account's. */
export async function tellFields(
  { client, definition: { entity } }: Pick<Source, 'client' | 'definition'>,
  options: CallOptions,
): Promise<readonly FieldDefinition[]> {
  const [own, custom] = await Promise.all([client.fields(entity, options), client.userDefinedFields(entity, options)]);
  return rememberedConcat(own, custom);
}

// The client gives the same lists until it asks anew; so what is made of them is made once.
const concats = new WeakMap<
  readonly FieldDefinition[],
  WeakMap<readonly FieldDefinition[], readonly FieldDefinition[]>
>();
const toldTables = new WeakMap<readonly FieldDefinition[], Map<ObjectDefinition, FieldTable>>();

function rememberedConcat(own: readonly FieldDefinition[], custom: readonly FieldDefinition[]) {
  const byCustom = concats.get(own) ?? new WeakMap<readonly FieldDefinition[], readonly FieldDefinition[]>();
  concats.set(own, byCustom);
  const both = byCustom.get(custom) ?? [...own, ...custom];
  byCustom.set(custom, both);
  return both;
}

function toldTable({ definition, table }: Source, told: readonly FieldDefinition[]): FieldTable {
  const made = toldTables.get(told) ?? new Map<ObjectDefinition, FieldTable>();
  toldTables.set(told, made);
  const found = made.get(definition) ?? withToldFields(table, told);
  made.set(definition, found);
  return found;
}

/** What every record of an object holds, as conditions. */
export const fixedConditions = ({ fixed = {} }: ObjectDefinition): readonly FilterEntry[] =>
  Object.entries(fixed).map(([field, value]) => ({ op: 'eq' as const, field, value }));
