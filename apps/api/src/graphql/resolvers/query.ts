import { instanceCursors } from '../../instances/cursor.js';
import type { Page } from '../../instances/list-instances.js';
import type { StoredInstance } from '../../instances/ports.js';
import { toConfiguration } from '../input.js';
import { auditQueries } from './audit.js';
import { readGlobalId } from '../global-id.js';
import { findDeletedInstance, findInstance } from '../instance-id.js';
import { asksSummaries } from '../shown-fields.js';
import type { InstanceFilter, QueryResolvers } from '../resolvers.generated.js';

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
    const cursors = instanceCursors(filter, orderBy ?? undefined);
    const request = {
      size: first ?? undefined,
      after: cursors.read(after),
      last: last ?? undefined,
      before: cursors.read(before),
    };
    const list = asksSummaries(info) ? useCases.listInstanceSummaries : useCases.listInstances;
    const page = await list(actor.organizationId, filter, request, orderBy ?? undefined);
    // Of summaries nothing is asked that they do not hold.
    return { page: page as Page<StoredInstance>, filter, cursors };
  },
  instance: async (_, { id }, context) => (await findInstance(context, id)) ?? null,
  deletedInstance: async (_, { id }, context) => (await findDeletedInstance(context, id)) ?? null,
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
  node: async (_, { id }, context) =>
    readGlobalId('Instance', id) === undefined ? null : ((await findInstance(context, id)) ?? null),
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
