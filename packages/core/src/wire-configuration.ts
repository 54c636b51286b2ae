import { z } from 'zod';

/** What a configuration value may be on the wire; null says "not given", as in the platform's own answers. */
type WireConfigurationValue =
  string | boolean | number | null | undefined | readonly unknown[] | { readonly [key: string]: unknown };
type WireConfiguration = Readonly<Record<string, WireConfigurationValue>>;

/** How deep an object in a configuration may go. */
const maxDepth = 32;

const anObject = z.custom<WireConfiguration>(
  (value) => typeof value === 'object' && value !== null && !Array.isArray(value),
  { error: 'configuration must be an object of values by their keys, as in {"crm.autotask.username": "…"}.' },
);

/**
 * Configuration in a request: booleans and numbers become strings, objects become JSON, null is left out. Not zod's
 * record, which would silently lose a value whose key is `__proto__`.
 */
export const requestedConfiguration = anObject.transform((values, context): Record<string, string> => {
  for (const [key, value] of Object.entries(values)) {
    const message = flawOf(value);
    if (message !== undefined) context.addIssue({ code: 'custom', message, path: [key] });
  }
  return context.issues.length > 0 ? z.NEVER : Object.fromEntries(givenTexts(values));
});

/** Configuration in an answer: strings, as the platform sends, and null for what is not set. */
export const answeredConfiguration = anObject.transform((values): Record<string, string | null> =>
  Object.fromEntries(Object.entries(values).map(([key, value]) => [key, isGiven(value) ? textOf(value) : null])),
);

type Given = Exclude<WireConfigurationValue, null | undefined>;

const isGiven = (value: WireConfigurationValue): value is Given => value !== null && value !== undefined;

const givenTexts = (values: WireConfiguration): [string, string][] =>
  Object.entries(values).flatMap(([key, value]) => (isGiven(value) ? [[key, textOf(value)]] : []));

const textOf = (value: Given): string => (typeof value === 'object' ? JSON.stringify(value) : String(value));

/** Why a value cannot become text without loss, if it cannot. */
function flawOf(value: WireConfigurationValue): string | undefined {
  if (typeof value === 'number' && !isExact(value)) return 'The number cannot be kept exactly. Send it as a string.';
  return isDeeper(value, maxDepth) ? `An object may be nested at most ${maxDepth} levels deep.` : undefined;
}

const isExact = (value: number): boolean =>
  Number.isFinite(value) && (!Number.isInteger(value) || Number.isSafeInteger(value));

const isDeeper = (value: unknown, levels: number): boolean =>
  typeof value === 'object' &&
  value !== null &&
  (levels === 0 || Object.values(value).some((inner) => isDeeper(inner, levels - 1)));
