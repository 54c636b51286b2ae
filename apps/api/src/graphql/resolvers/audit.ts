import type { AuditFilter as Asked } from '../resolvers.generated.js';
import { InvalidPageError } from '../../instances/errors.js';
import { activityCursor, readActivityCursor } from '../../instances/cursor.js';
import type { QueryResolvers, Resolvers } from '../resolvers.generated.js';
import { readGlobalId, toGlobalId } from '../global-id.js';
import { pageInfo } from './page-info.js';

/** What owners ask of the audit. */
export const auditQueries: Pick<QueryResolvers, 'auditEvents'> = {
  auditEvents: async (_, { first, after, filter }, { useCases, actor }) => {
    const request = { size: first ?? undefined, after: readActivityCursor(after) };
    return { page: await useCases.listAuditEntries(actor, toFilter(filter ?? {}), request) };
  },
};

/** An id of another kind is a user, or an instance, that did nothing. */
const toFilter = ({ since, until, actorId, instanceId, actions, sources }: Asked) => ({
  since: since == null ? undefined : readMoment(since),
  until: until == null ? undefined : readMoment(until),
  actorId: actorId == null ? undefined : (readGlobalId('User', actorId) ?? ''),
  instanceId: instanceId == null ? undefined : (readGlobalId('Instance', instanceId) ?? ''),
  actions: actions ?? undefined,
  sources: sources ?? undefined,
});

function readMoment(given: unknown): Date {
  const at = new Date(typeof given === 'string' ? given : NaN);
  if (!Number.isNaN(at.getTime())) return at;
  throw new InvalidPageError('A moment is written as in 2026-03-01T08:00:00Z.');
}

/** Entries of the audit, as GraphQL tells them. */
export const auditResolvers: Resolvers = {
  AuditEventConnection: {
    nodes: ({ page }) => page.rows,
    edges: ({ page }) => page.rows.map((node) => ({ node, cursor: activityCursor(node) })),
    pageInfo: ({ page }) => pageInfo(page, activityCursor),
  },
  AuditEvent: {
    id: ({ number }) => toGlobalId('AuditEvent', String(number)),
    instance: async ({ instanceId }, _, { useCases, actor }) =>
      (instanceId !== null && (await useCases.findInstance(actor.organizationId, instanceId))) || null,
    instanceId: ({ instanceId }) => (instanceId === null ? null : toGlobalId('Instance', instanceId)),
    instanceName: ({ instanceName, instanceId, details }) =>
      instanceName ?? (instanceId === null ? null : nameIn(details?.before)),
    before: ({ details }) => details?.before ?? null,
    after: ({ details }) => details?.after ?? null,
    about: ({ details }) => details?.about ?? null,
  },
  SecretUse: { count: ({ uses }) => uses },
};

const nameIn = (facts: { readonly name?: unknown } | undefined): string | null =>
  typeof facts?.name === 'string' ? facts.name : null;
