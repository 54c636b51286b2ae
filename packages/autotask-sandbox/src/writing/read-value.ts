import type { Field } from '../entities/field.js';
import { asText } from '../as-text.js';
import { texts } from '../refusal.js';

/** A value as it is kept, or the vendor's words against it. */
export type ReadValue = { readonly value: unknown } | { readonly problem: string };

/** Reads a value sent for a field; numbers and booleans are taken from text too, as the vendor does. */
export const readValue = (field: Field, sent: unknown): ReadValue => {
  if (sent === null || sent === undefined) return { value: null };
  const read = readers[field.type](sent);
  if (read === undefined) return { problem: wrong(field, sent) };
  if (typeof read === 'string' && field.type === 'string' && read.length > (field.length ?? Infinity))
    return { problem: texts.tooLong(field.name, field.length ?? 0) };
  return { value: read };
};

// The vendor's parser stumbles over the first letter of a boolean that stands for a number, as in Contacts.isActive.
const wrong = (field: Field, sent: unknown): string =>
  typeof sent === 'boolean' ? texts.unexpectedCharacter(sent) : texts.wrongType(sent, field.type, field.name);

const readNumber = (sent: unknown): number | undefined => {
  if (typeof sent === 'number' && Number.isFinite(sent)) return sent;
  return typeof sent === 'string' && /^\s*-?\d+(?:\.\d+)?\s*$/.test(sent) ? Number(sent) : undefined;
};

const readInteger = (sent: unknown): number | undefined => {
  const number = readNumber(sent);
  return Number.isSafeInteger(number) ? number : undefined;
};

const readBoolean = (sent: unknown): boolean | undefined => {
  if (typeof sent === 'boolean') return sent;
  const word = String(sent).toLowerCase();
  if (word === 'true' || word === '1') return true;
  return word === 'false' || word === '0' ? false : undefined;
};

const readMoment = (sent: unknown): string | undefined => {
  if (typeof sent !== 'string') return undefined;
  const [, date = '', time = '', zone = ''] =
    /^(\d{4}-\d\d-\d\d)(T\d\d:\d\d(?::\d\d(?:\.\d{1,7})?)?(Z|[+-]\d\d:?\d\d)?)?$/.exec(sent) ?? [];
  const moment = new Date(time === '' ? date : zone === '' ? `${date}${time}Z` : `${date}${time}`);
  return date === '' || Number.isNaN(moment.getTime()) ? undefined : moment.toISOString();
};

const readText = (sent: unknown): string | undefined => (typeof sent === 'object' ? undefined : asText(sent));

const readers: Readonly<Record<Field['type'], (sent: unknown) => unknown>> = {
  string: readText,
  integer: readInteger,
  long: readInteger,
  decimal: readNumber,
  datetime: readMoment,
  boolean: readBoolean,
};
