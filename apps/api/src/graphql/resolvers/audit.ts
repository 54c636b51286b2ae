import type { AuditFilter as Asked } from '../resolvers.generated.js';
import { activityCursors } from '../../instances/cursor.js';
import type { QueryResolvers, Resolvers } from '../resolvers.generated.js';
import type { GraphContext } from '../context.js';
import { readGlobalId, toGlobalId } from '../global-id.js';
import { readInstanceId } from '../instance-id.js';
import { pageInfo } from './page-info.js';

/** What owners ask of the audit. */
export const auditQueries: Pick<QueryResolvers, 'auditEvents'> = {
  auditEvents: async (_, { first, after, filter }, context) => {
    const asked = await toFilter(context, filter ?? {});
    const cursors = activityCursors(asked);
    const request = { size: first ?? undefined, after: cursors.read(after) };
    return { page: await context.useCases.listAuditEntries(context.actor, asked, request), cursors };
  },
};

/** An id of another kind is a user, or an instance, that did nothing. */
const toFilter = async (context: GraphContext, { since, until, actorId, instanceId, actions, sources }: Asked) => ({
  since: since ?? undefined,
  until: until ?? undefined,
  actorId: actorId == null ? undefined : (readGlobalId('User', actorId) ?? ''),
  instanceId: instanceId == null ? undefined : ((await readInstanceId(context, instanceId)) ?? ''),
  actions: actions ?? undefined,
  sources: sources ?? undefined,
});

/** Entries of the audit, as GraphQL tells them. */
export const auditResolvers: Resolvers = {
  AuditEventConnection: {
    nodes: ({ page }) => page.rows,
    edges: ({ page, cursors }) => page.rows.map((node) => ({ node, cursor: cursors.write(node) })),
    pageInfo: ({ page, cursors }) => pageInfo(page, cursors.write),
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
