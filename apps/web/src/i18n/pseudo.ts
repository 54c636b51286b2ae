const plain = 'abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ';
const accented = 'àƀçđéƒĝĥíĵķĺɱñóþǫŕšţúṽŵẋýžÀƁÇĐÉƑĜĤÍĴĶĹṀÑÓÞǪŔŠŢÚṼŴẊÝŽ';
const accents = new Map([...plain].map((letter, index) => [letter, [...accented][index] ?? letter]));

const accent = (text: string) => [...text].map((letter) => accents.get(letter) ?? letter).join('');

/** A catalogue with every message's own words accented; what is filled in stays as it is. */
export const pseudo = <Messages>(messages: Messages): Messages => each(messages) as Messages;

const each = (value: unknown): unknown => {
  if (typeof value === 'string') return accent(value);
  if (Array.isArray(value)) return value.map((part) => (Array.isArray(part) ? node(part) : each(part)));
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(Object.entries(value).map(([key, inner]) => [key, each(inner)]));
};

/**
 * A part of a compiled message, as icu-minify writes it: its name, for a choice its kind and what each case says, for a
 * tag what stands inside it.
 */
function node([name, ...rest]: unknown[]): unknown[] {
  const isNumberOrDate = typeof rest[0] === 'number' && rest[0] > lastChoice;
  if (isNumberOrDate) return [name, ...rest];
  return [name, ...rest.map((part) => (Array.isArray(part) ? node(part) : each(part)))];
}

/** Above this number icu-minify's kinds are numbers, dates and times, which hold formats and no words. */
const lastChoice = 3;
