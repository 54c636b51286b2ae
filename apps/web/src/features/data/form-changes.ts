import { type FieldShape, fieldValue, type RecordValues, textOf } from './records';
import { referredObject, resourceOf } from './resources';

/** What stands in the form, by the names of fields. */
export type Typed = Readonly<Record<string, string>>;

/** A record's values as its form's controls hold them. */
export const typedOf = (values: RecordValues, fields: readonly FieldShape[]): Typed =>
  Object.fromEntries(fields.map((field) => [field.name, toText(fieldValue(values, field), field)]));

function toText(value: unknown, { type }: FieldShape): string {
  if (value === undefined || type === 'SECRET') return '';
  const text = textOf(value);
  if (type === 'DAY') return text.slice(0, 'yyyy-mm-dd'.length);
  if (type === 'MOMENT') return text.slice(0, 'yyyy-mm-ddThh:mm'.length);
  if (type === 'FLAG') return text === 'true' || text === '1' ? '1' : '0';
  return text;
}

/** What a new record's form begins with: what is known already, and the picklists' own choices where one is required. */
export const typedAtFirst = (fields: readonly FieldShape[], known: Typed): Typed =>
  Object.fromEntries(
    fields.map(({ name, isRequired, options }) => {
      const chosen = isRequired ? options.find(({ isDefault, isActive }) => isDefault && isActive)?.value : undefined;
      return [name, known[name] ?? chosen ?? ''];
    }),
  );

/** What is sent: of a form only what was changed, as the field's type has it; an emptied field is sent as null. */
export function changesOf(fields: readonly FieldShape[], before: Typed, now: Typed): Record<string, unknown> {
  const changed = fields.filter(({ name }) => (now[name] ?? '') !== (before[name] ?? ''));
  return Object.fromEntries(changed.map((field) => [field.name, toValue(now[field.name] ?? '', field)]));
}

/** The required fields that would be sent empty: of a new record all of them, of a change those it empties. */
export const missingFields = (
  fields: readonly FieldShape[],
  before: Typed | undefined,
  now: Typed,
): readonly FieldShape[] =>
  fields.filter(
    ({ name, isRequired }) =>
      isRequired && (now[name] ?? '').trim() === '' && (before === undefined || (before[name] ?? '') !== ''),
  );

/** The fields that hold another record's id and in which something else was typed, as a name nobody chose from the list. */
export const unchosenFields = (fields: readonly FieldShape[], before: Typed, now: Typed): readonly FieldShape[] =>
  fields.filter(({ name, type, reference }) => {
    const text = (now[name] ?? '').trim();
    const isTyped = text !== '' && now[name] !== before[name];
    return isTyped && type === 'INTEGER' && referredObject(reference) !== undefined && !/^[+-]?\d+$/.test(text);
  });

const decimal = /^[+-]?\d{1,15}(?:\.\d{1,10})?$/;

/** What cannot be read as the type wants it goes as it is, for the one who knows to refuse it by name. */
function toValue(text: string, { type }: FieldShape): unknown {
  if (text === '') return null;
  switch (type) {
    case 'INTEGER':
    case 'DECIMAL':
      return decimal.test(text.trim()) ? Number(text) : text;
    case 'BOOLEAN':
      return text === 'true';
    case 'FLAG':
      return text === '1' ? 1 : 0;
    case 'MOMENT':
      return `${text}Z`;
    case 'TEXT':
    case 'DAY':
    case 'SECRET':
      return text;
  }
}

/** The fields a form offers: what can be written, and when a record is made also what is set once and for all. */
export function formFields<Field extends FieldShape>(object: string, fields: readonly Field[], isNew: boolean) {
  const { fixed = [] } = resourceOf(object);
  return fields.filter(
    ({ name, isReadOnly, isRequired }) =>
      name !== 'id' && !fixed.includes(name) && (!isReadOnly || (isNew && isRequired)),
  );
}
