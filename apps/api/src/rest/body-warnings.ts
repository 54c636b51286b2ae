import { cleanName, withoutHtmlTags } from '@isotope/core';
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
 * not known, HTML tags, blank tags. `known` are the fields that are read, or stand in answers.
 */
export function warnOfBody(reply: FastifyReply, body: object, known: ReadonlySet<string>, { name, tags }: Asked): void {
  const unknown = Object.keys(body).filter((field) => !known.has(field) && isPlain(field));
  const warnings = [
    ...(unknown.length > 0 ? [`Fields passed over: ${unknown.slice(0, mostTold).join(', ')}.`] : []),
    ...(hasHtmlTags(name ?? '') ? ['HTML tags were taken out of the name.'] : []),
    ...(tags?.some(hasHtmlTags) ? ['HTML tags were taken out of the tags.'] : []),
    ...(tags?.some((tag) => cleanName(tag) === '') ? ['Blank tags were left out.'] : []),
  ];
  if (warnings.length > 0) reply.header('Elements-Warning', warnings.join(' '));
}

const hasHtmlTags = (text: string): boolean => withoutHtmlTags(text) !== text;
