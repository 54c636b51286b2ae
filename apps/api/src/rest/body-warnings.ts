import { type InstanceResource, cleanName, secretMask, withoutHtmlTags } from '@isotope/core';
import type { FastifyReply } from 'fastify';
import { isPlain } from './near-names.js';

/** What a body may ask for of an instance beside its configuration. */
interface Asked {
  readonly name?: string | null | undefined;
  readonly tags?: readonly string[] | null | undefined;
}

/** So many names are told; whoever sends more has seen enough. */
const mostTold = 10;

/**
 * Says in the header `Elements-Warning` what of a body was passed over or kept otherwise than it was sent: fields that are
 * not known, those in `left`, HTML tags, white space, blank tags. `known` are the fields that are read, or stand in answers.
 */
export function warnOfBody(
  reply: FastifyReply,
  body: object,
  known: ReadonlySet<string>,
  { name, tags }: Asked,
  left: readonly string[],
): void {
  const unknown = Object.keys(body).filter((field) => !known.has(field) && isPlain(field));
  const warnings = [
    ...(unknown.length > 0 ? [`Fields passed over: ${unknown.slice(0, mostTold).join(', ')}.`] : []),
    ...(left.length > 0 ? [`Fields left as they are: ${left.slice(0, mostTold).join(', ')}.`] : []),
    ...(hasHtmlTags(name ?? '') ? ['HTML tags were taken out of the name.'] : []),
    ...(isUntidy(name ?? '') ? ['White space and control characters were taken out of the name.'] : []),
    ...(tags?.some(hasHtmlTags) ? ['HTML tags were taken out of the tags.'] : []),
    ...(tags?.some(isUntidy) ? ['White space and control characters were taken out of the tags.'] : []),
    ...(tags?.some((tag) => cleanName(tag) === '') ? ['Blank tags were left out.'] : []),
  ];
  if (warnings.length === 0) return;
  const ofQuery = reply.getHeader('Elements-Warning');
  reply.header('Elements-Warning', [...(ofQuery === undefined ? [] : [ofQuery]), ...warnings].join(' '));
}

const hasHtmlTags = (text: string): boolean => withoutHtmlTags(text) !== text;

/** Whether a text is kept otherwise for other reasons than its HTML. */
const isUntidy = (text: string): boolean => !hasHtmlTags(text) && !['', text].includes(cleanName(text));

/** What a change reads; null says the same as leaving it out. */
const changeable: readonly string[] = ['name', 'tags', 'configuration', 'element', 'externalAuthentication'];

/**
 * The fields a change asks for and does not get: those of an answer that no change reads, sent with another value than is
 * stored, null in place of a value that is there, and a blank in place of a secret. None for an answer that is sent back
 * as it was read.
 */
export function leftByChange(body: object, stored: InstanceResource): readonly string[] {
  const fields = Object.keys(stored).filter((field) => Object.hasOwn(body, field));
  const isLeft = (field: string) =>
    changeable.includes(field) ? valueIn(body, field) === null : isOther(valueIn(body, field), stored[field]);
  return [...fields.filter(isLeft), ...keptIn(valueIn(body, 'configuration'), stored.configuration ?? {})];
}

/** Settings of an answer that a create may be thought to read. */
const settings = [
  'disabled',
  'valid',
  'eventsEnabled',
  'traceLoggingEnabled',
  'cachingEnabled',
  'maxCacheSize',
  'cacheTimeToLive',
] as const;

/** The settings a create asks for and does not get. Ids, dates and the like of a copy are those of what it was copied from. */
export const leftByCreate = (body: object, made: InstanceResource): readonly string[] =>
  settings.filter((field) => Object.hasOwn(body, field) && isOther(valueIn(body, field), made[field]));

/** The keys of a configuration whose values stay: null is given for them, or a blank for a secret. */
const keptIn = (given: unknown, stored: object): readonly string[] =>
  Object.entries(typeof given === 'object' && given !== null ? given : {})
    .filter(([key, value]) => value === null || (isBlank(value) && valueIn(stored, key) === secretMask))
    .filter(([key]) => Object.hasOwn(stored, key) && isPlain(key))
    .map(([key]) => `configuration.${key}`);

const isBlank = (value: unknown): boolean => typeof value === 'string' && value.trim() === '';

/** Whether a value is another than the stored one; of an object, whether one of the fields both have is. */
function isOther(given: unknown, stored: unknown): boolean {
  if (!isObject(given) || !isObject(stored)) return JSON.stringify(given) !== JSON.stringify(stored);
  return Object.entries(given).some(
    ([key, value]) => Object.hasOwn(stored, key) && isOther(value, valueIn(stored, key)),
  );
}

const isObject = (value: unknown): value is object =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

const valueIn = (object: object, key: string): unknown => (object as Record<string, unknown>)[key];
