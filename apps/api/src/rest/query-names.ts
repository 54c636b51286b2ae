import { distance } from 'fastest-levenshtein';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { BadRequestError } from './problems.js';

/** How many edits apart a name may be and still be taken for a slip of the fingers. */
const maxSlips = 2;

const isPlain = /^[\w.[\]-]{1,50}$/;

/**
 * Looks at the names of a call's query parameters. One that is a slip of a name the call knows is refused: `pagesize=5`
 * or `wher=…` would read everything without a word. Any other unknown name is passed over, as the platform did with
 * whatever its clients added, and said in the header `Elements-Warning`.
 */
export function lookAtNames(
  { query }: Pick<FastifyRequest, 'query'>,
  reply: Pick<FastifyReply, 'header'>,
  known: readonly string[],
): void {
  const names = Object.keys(query as Record<string, unknown>);
  const unknown = names.filter((name) => !known.includes(name));
  if (unknown.length === 0) return;
  const absent = known.filter((name) => !names.includes(name));
  const problems = unknown.flatMap((name) => {
    const meant = nearest(name, absent);
    if (meant === undefined) return [];
    const message = `There is no query parameter ${name}. Did you mean ${meant}?`;
    return [{ key: name, code: 'UNKNOWN', message }];
  });
  if (problems.length > 0) throw new BadRequestError(problems.map(({ message }) => message).join(' '), problems);
  const plain = unknown.filter((name) => isPlain.test(name)).slice(0, 10);
  if (plain.length > 0) reply.header('Elements-Warning', `Query parameters passed over: ${plain.join(', ')}.`);
}

/** A short name is another word sooner than a slip: one edit in four letters, two at most. */
const nearest = (name: string, candidates: readonly string[]): string | undefined =>
  !isPlain.test(name)
    ? undefined
    : candidates
        .map((candidate) => ({ candidate, slips: slipsBetween(candidate.toLowerCase(), name.toLowerCase()) }))
        .filter(({ slips }) => slips <= Math.min(maxSlips, Math.floor(name.length / 4)))
        .sort((a, b) => a.slips - b.slips)[0]?.candidate;

/** The brackets of a list are left out, or added, by whoever does not know of them, and its plural by who gives one. */
const slipsBetween = (one: string, other: string): number =>
  one !== other && bare(one) === bare(other) ? 0 : distance(one, other);

const bare = (name: string): string => name.replace(/s?\[\]$|s$/, '');
