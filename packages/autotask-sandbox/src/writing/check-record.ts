import type { Tables } from '../data/tables.js';
import type { Entity, SandboxRecord } from '../entities/entity.js';
import type { Field } from '../entities/field.js';
import { asText } from '../as-text.js';
import { texts } from '../refusal.js';

/** What is wrong with a record, in the vendor's words; `changed` are the fields a write sets, which are the ones looked at. */
export const findProblems = (
  tables: Tables,
  entity: Entity,
  record: SandboxRecord,
  changed: ReadonlySet<string>,
): readonly string[] => [
  ...entity.fields.flatMap((field) => (changed.has(field.name) ? problemsOf(tables, field, record) : [])),
  ...(changed.has('contactID') && isForeign(tables, record) ? [texts.foreignContact] : []),
];

const problemsOf = (tables: Tables, field: Field, record: SandboxRecord): readonly string[] => {
  const value = record[field.name] ?? null;
  if (value === null || value === '') return field.isRequired ? [missing(field)] : [];
  if (field.picklist && !field.picklist.some((each) => each.value === asText(value)))
    return [texts.wrongPicklistValue(value, field.name)];
  if (field.reference && !isThere(tables, field, Number(value)))
    return [texts.wrongReference(field.name, field.reference)];
  return [];
};

const missing = ({ name, reference }: Field): string =>
  reference === undefined ? texts.missingField(name) : texts.missingReference(name);

const apiUserType = 3;

// What the sandbox does not serve cannot be looked up and is believed. An API user may create, but neither own nor do.
const isThere = (tables: Tables, { name, reference = '' }: Field, id: number): boolean => {
  const table = tables.findNamed(reference);
  if (table === undefined) return true;
  const found = table.find(id);
  if (found === undefined || reference !== 'Resource') return found !== undefined;
  return found['isActive'] === true && (found['userType'] !== apiUserType || /creator/i.test(name));
};

const isForeign = (tables: Tables, record: SandboxRecord): boolean => {
  const contact = tables.findNamed('Contact')?.find(Number(record['contactID'] ?? -1));
  const companyId = record['companyID'] ?? null;
  if (contact === undefined || companyId === null || contact['companyID'] === companyId) return false;
  const parentId = tables.findNamed('Company')?.find(Number(companyId))?.['parentCompanyID'] ?? null;
  return parentId === null || contact['companyID'] !== parentId;
};
