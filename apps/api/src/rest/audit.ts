import { Readable } from 'node:stream';
import type { FastifyPluginCallback } from 'fastify';
import { z } from 'zod';
import { auditActions } from '../audit/actions.js';
import type { ExportFormat } from '../audit/export-entries.js';
import { type NodeType, readGlobalId } from '../graphql/global-id.js';
import { type AuthorizationServices, authorizeRequests } from '../http/authorization.js';
import { activitySources } from '../instances/ports.js';
import { readMoment } from '../moment.js';
import type { UseCases } from '../use-cases.js';
import { readWholeNumber } from '../whole-number.js';
import { parse } from './parse.js';

const moment = z.string().transform((text, context) => {
  const read = readMoment(text);
  if ('at' in read) return read.at;
  context.addIssue(read.problem);
  return z.NEVER;
});
const several = <Value extends string>(known: readonly Value[]) =>
  z.preprocess((given) => (typeof given === 'string' ? [given] : given), z.array(z.enum(known)));

/**
 * Reads an id as GraphQL gives it, or as a line of the export has it. Of anything else there would be no line, as if
 * nothing had been done.
 */
const readId =
  (type: NodeType, name: string, orElse = '') =>
  (given: string, context: z.RefinementCtx): string => {
    const id = z.uuid().safeParse(given).success ? given : readGlobalId(type, given);
    if (id !== undefined) return id;
    context.addIssue(`${name} must be an id, as GraphQL gives it or as a line of the export has it${orElse}.`);
    return z.NEVER;
  };
const userId = z.string().transform(readId('User', 'actor'));
const readInstanceId = readId('Instance', 'instance', ', or the number of an instance');
const instanceIdOrNumber = z
  .string()
  .transform((given, context) => readWholeNumber(given) ?? readInstanceId(given, context));

/** What narrows an export; `action` and `source` may stand several times. */
const auditQuery = z.strictObject({
  since: moment.optional(),
  until: moment.optional(),
  actor: userId.optional(),
  instance: instanceIdOrNumber.optional(),
  action: several(auditActions).optional(),
  source: several(activitySources).optional(),
});

const types = { jsonl: 'application/x-ndjson', csv: 'text/csv' } as const satisfies Record<ExportFormat, string>;

/** `GET /audit`: the whole of the organisation's audit for owners, as lines of JSON or by `Accept` as a table; streamed. */
export const auditRoutes =
  (services: AuthorizationServices & { readonly useCases: UseCases }): FastifyPluginCallback =>
  (app, _, done) => {
    authorizeRequests(app, services, 'REST');
    // What it does is noted: it is asked for as a whole or not at all.
    app.get('/audit', { exposeHeadRoute: false }, async ({ actor, query, headers }, reply) => {
      const {
        actor: actorId,
        instance,
        action: actions,
        source: sources,
        ...range
      } = parse(auditQuery, query, 'query');
      const format = /^\s*text\/csv\b/i.test(headers.accept ?? '') ? 'csv' : 'jsonl';
      const filter = { ...range, actorId, instance, actions, sources };
      const lines = await services.useCases.exportAudit(actor, filter, format);
      reply.header('Content-Disposition', `attachment; filename="audit.${format}"`);
      reply.type(`${types[format]}; charset=utf-8`);
      return reply.send(Readable.from(ended(lines, format === 'csv' ? '\r\n' : '\n')));
    });
    done();
  };

async function* ended(lines: AsyncIterable<string>, end: string): AsyncGenerator<string> {
  for await (const line of lines) yield line + end;
}
