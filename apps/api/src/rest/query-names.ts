import type { FastifyReply, FastifyRequest } from 'fastify';
import type { z } from 'zod';
import { isPlain, nearestName } from './near-names.js';
import { parse } from './parse.js';
import { BadRequestError } from './problems.js';

/** Reads a call's query: its names as `lookAtNames` does, then its values; throws a BadRequestError. */
export function readQuery<Query extends z.ZodObject>(
  query: Query,
  request: Pick<FastifyRequest, 'query'>,
  reply: Pick<FastifyReply, 'header'>,
): z.output<Query> {
  lookAtNames(request, reply, Object.keys(query.shape));
  return parse(query, request.query, 'query');
}

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
    const meant = nearestName(name, absent);
    if (meant === undefined) return [];
    const message = `There is no query parameter ${name}. Did you mean ${meant}?`;
    return [{ key: name, code: 'UNKNOWN', message }];
  });
  if (problems.length > 0) throw new BadRequestError(problems.map(({ message }) => message).join(' '), problems);
  const plain = unknown.filter(isPlain).slice(0, 10);
  if (plain.length > 0) reply.header('Elements-Warning', `Query parameters passed over: ${plain.join(', ')}.`);
}
