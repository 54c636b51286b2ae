import { resourceOf } from './resources';

/** A record as REST answers it: values by the names of fields. */
export type RecordValues = Readonly<Record<string, unknown>>;

/** What of a field decides how its values are found, said and entered. */
export interface FieldShape {
  readonly name: string;
  readonly label: string;
  readonly type: 'TEXT' | 'INTEGER' | 'DECIMAL' | 'BOOLEAN' | 'FLAG' | 'MOMENT' | 'DAY' | 'SECRET';
  readonly length: number | null;
  readonly isRequired: boolean;
  readonly isReadOnly: boolean;
  readonly isFilterable: boolean;
  readonly isCustom: boolean;
  readonly reference: string | null;
  readonly options: readonly FieldOption[];
}

/** One value of a picklist. */
interface FieldOption {
  readonly value: string;
  readonly label: string;
  readonly isActive: boolean;
  readonly isDefault: boolean;
}

/** Reads the values out of an answer, which types them as any JSON. */
export const recordValues = (values: unknown): RecordValues =>
  typeof values === 'object' && values !== null ? (values as RecordValues) : {};

/** What a record holds in a field, the account's own fields included; undefined where it holds nothing. */
export function fieldValue(values: RecordValues, { name, isCustom }: Pick<FieldShape, 'name' | 'isCustom'>): unknown {
  const value = isCustom ? customValue(values, name) : values[name];
  return value === null || value === '' ? undefined : value;
}

/** A value as text: numbers and booleans as JSON writes them. */
export const textOf = (value: unknown): string => (typeof value === 'string' ? value : JSON.stringify(value));

function customValue({ userDefinedFields }: RecordValues, name: string): unknown {
  const { userDefinedField = [] } = recordValues(userDefinedFields) as { userDefinedField?: readonly CustomField[] };
  return userDefinedField.find((field) => field.name === name)?.value;
}

interface CustomField {
  readonly name: string;
  readonly value: unknown;
}

/** What a record is called; its id where it has no name. */
export function recordName(object: string, values: RecordValues): string {
  const parts = resourceOf(object).name.map((name) => values[name]);
  const name = parts.filter((part) => typeof part === 'string' && part.trim() !== '').join(' ');
  return name || `#${textOf(values['id'] ?? '')}`;
}

/** The fields a record's name is made of, as far as the account has them. */
export const nameFieldsOf = <Field extends FieldShape>(object: string, fields: readonly Field[]): readonly Field[] =>
  resourceOf(object).name.flatMap((name) => fields.find((field) => field.name === name) ?? []);

/** The fields of a list's columns: those known to matter, else the first ones that say something. */
export function columnsOf<Field extends FieldShape>(object: string, fields: readonly Field[]): readonly Field[] {
  const known = resourceOf(object).columns.flatMap((name) => fields.find((field) => field.name === name) ?? []);
  if (known.length > 0) return known;
  return fields.filter(({ name, type }) => name !== 'id' && type !== 'SECRET').slice(0, 5);
}

/** All fields, those that matter most first, then by label. */
export function sortedFields<Field extends FieldShape>(object: string, fields: readonly Field[]): readonly Field[] {
  const first = columnsOf(object, fields);
  const rest = fields.filter((field) => !first.includes(field));
  return [...first, ...rest.sort((one, other) => one.label.localeCompare(other.label, 'en'))];
}
