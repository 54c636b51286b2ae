import { readGlobalId } from '../global-id.js';
import type { SubscriptionResolvers } from '../resolvers.generated.js';

export const Subscription: SubscriptionResolvers = {
  verification: {
    subscribe: (_, { attemptId }, { stages, actor }) => stages.follow(actor.user.id, attemptId),
    resolve: (stage: unknown) => stage as never,
  },
  instanceChanged: {
    subscribe: (_, { id }, { events, actor }) =>
      events.follow(actor.organizationId, id == null ? undefined : (readGlobalId('Instance', id) ?? id)),
    resolve: (instance: unknown) => instance as never,
  },
};
