import { readInstanceCursor } from '../../instances/cursor.js';
import type { Page } from '../../instances/list-instances.js';
import type { StoredInstance } from '../../instances/ports.js';
import { toConfiguration } from '../input.js';
import { auditQueries } from './audit.js';
import { readGlobalId } from '../global-id.js';
import { asksSummaries } from '../shown-fields.js';
import type { GraphContext } from '../context.js';
import type { InstanceFilter, QueryResolvers } from '../resolvers.generated.js';

const findInstance = async ({ useCases, actor }: GraphContext, globalId: string) => {
  const id = readGlobalId('Instance', globalId);
  return id === undefined ? undefined : useCases.findInstance(actor.organizationId, id);
};

export const Query: QueryResolvers = {
  viewer: (_, __, { account }) => account,
  service: (_, __, { service }) => service,
  elements: (_, { hub, search }, { catalogue }) => {
    const text = search?.trim().toLowerCase() ?? '';
    return catalogue.elements.filter(
      (element) =>
        (!hub || element.hub === hub) &&
        [element.key, element.name, element.description].some((field) => field.toLowerCase().includes(text)),
    );
  },
  element: (_, { key }, { catalogue }) => catalogue.find(key) ?? null,
  suggestConfiguration: async (_, { elementKey, configuration }, { useCases, actor }) =>
    (await useCases.suggestConfiguration(actor, elementKey, toConfiguration(configuration))) ?? null,
  instances: async (_, { first, after, last, before, filter: asked, orderBy }, { useCases, actor }, info) => {
    const filter = toFilter(asked ?? {});
    const request = {
      size: first ?? undefined,
      after: readInstanceCursor(after),
      last: last ?? undefined,
      before: readInstanceCursor(before),
    };
    const list = asksSummaries(info) ? useCases.listInstanceSummaries : useCases.listInstances;
    const page = await list(actor.organizationId, filter, request, orderBy ?? undefined);
    // Of summaries nothing is asked that they do not hold.
    return { page: page as Page<StoredInstance>, filter };
  },
  instance: (_, { id }, context) =>
    /^\d{1,15}$/.test(id)
      ? context.useCases.findInstance(context.actor.organizationId, Number(id))
      : findInstance(context, id),
  deletedInstance: async (_, { id: globalId }, { useCases, actor }) => {
    const id = readGlobalId('Instance', globalId);
    return (id !== undefined && (await useCases.findDeletedInstance(actor.organizationId, id))) || null;
  },
  createdInstance: async (_, { idempotencyKey }, { useCases, actor }) =>
    (await useCases.findCreatedInstance(actor, idempotencyKey)) ?? null,
  tags: (_, { search, first }, { useCases, actor }) =>
    useCases.listTags(actor.organizationId, { prefix: search ?? '', size: first ?? undefined }),
  members: (_, __, { useCases, actor }) => useCases.listMembers(actor.organizationId),
  invites: (_, __, { useCases, actor }) => useCases.listInvites(actor),
  ...auditQueries,
  overview: () => ({}),
  status: (_, __, { useCases, actor }) => useCases.getStatus(actor),
  pendingUpstreamCreates: (_, __, { useCases, actor }) => useCases.listUpstreamAttempts(actor.organizationId),
  node: (_, { id }, context) => findInstance(context, id),
};

const toFilter = ({ search, states, elementKey, ownerId, tags, disabled, deleted }: InstanceFilter) => ({
  search: search?.trim() || undefined,
  states: states ? [...new Set(states)] : undefined,
  elementKey: elementKey ?? undefined,
  // An id of another kind is a user nobody is.
  ownerId: ownerId == null ? undefined : (readGlobalId('User', ownerId) ?? ''),
  tags: tags ? [...new Set(tags)] : undefined,
  disabled: disabled ?? undefined,
  deleted: deleted ?? false,
});
