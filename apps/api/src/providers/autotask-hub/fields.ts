import type { FieldDefinition } from '@isotope/autotask';
import type { HubFieldType } from '../../hubs/ports.js';
import type { ObjectDefinition } from './definition.js';

/** One field both ways: the hub's name, the REST API's, how its values are read and written. */
export interface Field {
  readonly name: string;
  readonly vendorName: string;
  readonly type: HubFieldType;
  readonly isReadOnly: boolean;
  /** Of the account's own making: its values lie in `userDefinedFields`. */
  readonly isCustom: boolean;
}

/** The fields of an object, found by either name in any case. */
export interface FieldTable {
  readonly all: readonly Field[];
  /** By the hub's name, or else by the vendor's. */
  find(name: string): Field | undefined;
  findByVendorName(name: string): Field | undefined;
  /** Whether one of them has this name at the vendor. */
  hasVendorName(name: string): boolean;
}

/** What the vendor's words for types are in the hub. */
const types: Readonly<Record<string, HubFieldType>> = {
  integer: 'integer',
  long: 'integer',
  short: 'integer',
  decimal: 'decimal',
  double: 'decimal',
  boolean: 'boolean',
  datetime: 'moment',
};

/** The type of a field as Autotask tells of it. */
export const typeOf = ({ dataType }: FieldDefinition): HubFieldType => types[dataType.toLowerCase()] ?? 'text';

/** The fields an object's table names. */
export const tableOf = ({ fields }: ObjectDefinition): FieldTable =>
  toTable(
    Object.entries(fields).map(([name, [type, vendorName = name, readOnly]]) => ({
      name,
      vendorName,
      type,
      isReadOnly: readOnly !== undefined,
      isCustom: false,
    })),
  );

/** The same and every other field Autotask tells of, its own and the account's. What the table says holds. */
export function withToldFields(table: FieldTable, told: readonly FieldDefinition[]): FieldTable {
  const others = told.filter(({ name, isUserDefined }) => isUserDefined || !table.findByVendorName(name));
  return toTable([...table.all, ...others.map(toField)]);
}

const toField = (definition: FieldDefinition): Field => ({
  name: definition.name,
  vendorName: definition.name,
  type: typeOf(definition),
  isReadOnly: definition.isReadOnly || definition.name.toLowerCase() === 'id',
  isCustom: definition.isUserDefined,
});

function toTable(all: readonly Field[]): FieldTable {
  const index = (keyOf: (field: Field) => string) => {
    const found = new Map<string, Field>();
    // The vendor's own field comes before one of the same name that the account has made.
    for (const field of [...all].reverse()) found.set(keyOf(field).toLowerCase(), field);
    return found;
  };
  // Records nearly always spell names as the table does: what is told so is told without a copy in lower case.
  const spelled = new Set(all.map(({ vendorName }) => vendorName));
  const [byName, byVendorName] = [index(({ name }) => name), index(({ vendorName }) => vendorName)];
  return {
    all,
    find: (name) => byName.get(name.toLowerCase()) ?? byVendorName.get(name.toLowerCase()),
    findByVendorName: (name) => byVendorName.get(name.toLowerCase()),
    hasVendorName: (name) => spelled.has(name) || byVendorName.has(name.toLowerCase()),
  };
}
