import type { RecordValues, UserDefinedValue } from '@isotope/autotask';
import { type HubProblem, invalidRecord } from '../../hubs/errors.js';
import type { HubValues } from '../../hubs/ports.js';
import type { Field, FieldTable } from './fields.js';
import { unknownField } from './unknown-field.js';
import { writeValue } from './write-value.js';

/**
 * A record's values as Autotask takes them. What Autotask alone sets is left out, since clients send whole records back.
 * Throws a HubError that names every value that cannot be sent and every name nobody knows.
 */
export function toValues(table: FieldTable, values: HubValues): RecordValues {
  const problems: HubProblem[] = [];
  const written: Record<string, unknown> = {};
  const custom: UserDefinedValue[] = [];
  for (const [name, given] of Object.entries(values)) {
    if (name === 'userDefinedFields') custom.push(...readCustom(table, given, problems));
    else writeOne(table, name, given, { written, custom, problems });
  }
  if (problems.length > 0) throw invalidRecord(problems);
  return { ...written, ...(custom.length > 0 && { userDefinedFields: custom }) };
}

interface Written {
  readonly written: Record<string, unknown>;
  readonly custom: UserDefinedValue[];
  readonly problems: HubProblem[];
}

function writeOne(table: FieldTable, name: string, given: unknown, { written, custom, problems }: Written): void {
  const field = table.find(name);
  if (!field) return void problems.push(unknownField(table, name));
  if (field.isReadOnly) return;
  const result = writeValue(field.type, given);
  if ('problem' in result) problems.push({ key: name, code: 'INVALID', message: `${name} ${result.problem}.` });
  else if (field.isCustom) custom.push(customValue(field, result.value));
  else written[field.vendorName] = result.value;
}

const customForms =
  'userDefinedFields must be a list of names and values, as in {"userDefinedField": [{"name": "Customer Ranking", "value": "Golden"}]}.';

/** The account's own fields, as SOAP had them, as a plain list, or by name. */
function readCustom(table: FieldTable, given: unknown, problems: HubProblem[]): readonly UserDefinedValue[] {
  const list = listOf(given);
  if (!list) {
    problems.push({ key: 'userDefinedFields', code: 'INVALID', message: customForms });
    return [];
  }
  return list.flatMap(({ name, value }) => {
    const field = table.all.find((each) => each.isCustom && each.name.toLowerCase() === name.toLowerCase());
    const result = field ? writeValue(field.type, value) : undefined;
    if (field && result && 'value' in result) return customValue(field, result.value);
    const problem = result && 'problem' in result && `${name} ${result.problem}.`;
    problems.push(problem ? { key: name, code: 'INVALID', message: problem } : unknownField(table, name));
    return [];
  });
}

const customValue = ({ vendorName }: Field, value: string | number | boolean | null): UserDefinedValue => ({
  name: vendorName,
  value: value === null ? null : String(value),
});

interface Named {
  readonly name: string;
  readonly value: unknown;
}

function listOf(given: unknown): readonly Named[] | undefined {
  if (given === null) return [];
  if (typeof given !== 'object') return undefined;
  const inner = 'userDefinedField' in given ? given.userDefinedField : given;
  const list = [inner].flat();
  return list.every(isNamed) ? list.map(({ name, value }) => ({ name, value: value ?? null })) : undefined;
}

const isNamed = (item: unknown): item is Named =>
  typeof item === 'object' && item !== null && 'name' in item && typeof item.name === 'string' && item.name !== '';
