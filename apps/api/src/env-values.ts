import { platformBase } from '@isotope/core';
import { z } from 'zod';

/** A number without a fraction; the message says which. */
export function wholeNumber(least: number, most: number) {
  const error = `a whole number from ${least} to ${most}`;
  return z.coerce.number({ error }).int(error).min(least, error).max(most, error);
}

export const port = wholeNumber(1, 65_535);
/** So many, 0 for no limit. */
export const limit = wholeNumber(0, 100_000_000);

/** One of a few words. */
export const oneOf = <const Word extends string>(...words: readonly [Word, ...Word[]]) =>
  z.enum(words, { error: `one of ${words.join(', ')}` });

/** An address people or programs open. */
export const webUrl = z.url({ protocol: /^https?$/, error: 'an address such as https://isotope.example.com' });

/** What a header can carry, which is where callers put it. */
export const secret = z
  .string()
  .min(16, 'at least 16 characters')
  .regex(/^[\x21-\x2b\x2d-\x7e]*$/, 'visible ASCII characters without commas and spaces')
  .optional();

/** The address of another platform: below it the REST API lies. The message tells what is wrong, not what was given. */
export const platformUrl = z.string().transform((text, context) => {
  try {
    return platformBase(text);
  } catch (error) {
    context.addIssue({ code: 'custom', message: (error as TypeError).message.replace(/^baseUrl /, '') });
    return z.NEVER;
  }
});
/** What another platform has given us; its length is not ours to judge. */
export const foreignSecret = z
  .string()
  .regex(/^[\x21-\x2b\x2d-\x7e]+$/, 'visible ASCII characters without commas and spaces')
  .optional();

/** The message tells what is wrong and not what was given, which holds a password. */
export const databaseUrl = z.string().refine(isDatabaseUrl, {
  message: 'an address such as postgres://user:password@db.example:5432/isotope (special characters percent-encoded)',
});

function isDatabaseUrl(text: string): boolean {
  if (!/^postgres(?:ql)?:\/\//.test(text) || !URL.canParse(text)) return false;
  const { pathname, searchParams } = new URL(text);
  const [connections, listen] = [searchParams.get('connections'), searchParams.get('listen')];
  if (connections !== null && !/^[1-9]\d{0,3}$/.test(connections)) return false;
  if (listen !== null && !/^[^/@]+$/.test(listen)) return false;
  return pathname.length > 1 && (listen === null || URL.canParse(`postgres://${listen}`));
}
