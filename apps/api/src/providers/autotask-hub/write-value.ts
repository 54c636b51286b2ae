import type { HubFieldType } from '../../hubs/ports.js';
import { readMoment, vendorMoment } from './moments.js';

/** A value as Autotask takes it, or why it cannot be one. */
export type WrittenValue = { readonly value: string | number | boolean | null } | { readonly problem: string };

type Write = (given: string | number | boolean) => WrittenValue;

const text: Write = (given) => ({ value: String(given) });

const integer: Write = (given) => {
  const number = typeof given === 'string' && /^\s*[+-]?\d+\s*$/.test(given) ? Number(given) : given;
  return Number.isSafeInteger(number) ? { value: number } : { problem: 'must be a whole number' };
};

const decimal: Write = (given) => {
  const isNumber = typeof given === 'string' && /^\s*[+-]?(?:\d+(?:\.\d*)?|\.\d+)(?:e[+-]?\d+)?\s*$/i.test(given);
  const number = isNumber ? Number(given) : given;
  return typeof number === 'number' && Number.isFinite(number) ? { value: number } : { problem: 'must be a number' };
};

const booleans: Readonly<Record<string, boolean>> = { true: true, false: false, '1': true, '0': false };

const boolean: Write = (given) => {
  const value = booleans[String(given).trim().toLowerCase()];
  return value === undefined ? { problem: 'must be true or false' } : { value };
};

const flag: Write = (given) => {
  const read = boolean(given);
  return 'value' in read ? { value: read.value === true ? 1 : 0 } : { problem: 'must be 1 or 0' };
};

const dateOf =
  (part: 'time' | 'day', example: string): Write =>
  (given) => {
    const read = typeof given === 'string' ? readMoment(given) : undefined;
    return read ? { value: vendorMoment(read[part]) } : { problem: `must be a date such as ${example}` };
  };

const writers: Readonly<Record<HubFieldType, Write>> = {
  text,
  secret: text,
  integer,
  decimal,
  boolean,
  flag,
  moment: dateOf('time', '2016-12-02T07:00:00-0700'),
  day: dateOf('day', '2016-12-02'),
};

/**
 * A value as Autotask takes it: numbers that come as text become numbers, as Autotask finds nothing by a number in
 * quotes; dates become moments in UTC, days the calendar day that was written. Null, and nothing but blanks where no text
 * is meant, is null.
 */
export function writeValue(type: HubFieldType, given: unknown): WrittenValue {
  const isText = type === 'text' || type === 'secret';
  if (given === null || (!isText && typeof given === 'string' && given.trim() === '')) return { value: null };
  if (typeof given === 'string' || typeof given === 'number' || typeof given === 'boolean') return writers[type](given);
  return { problem: 'must be one value, neither an object nor a list' };
}

/** Whether Autotask can tell which of two values of this type is greater. */
export const isOrdered = (type: HubFieldType): boolean => type !== 'boolean' && type !== 'flag';
