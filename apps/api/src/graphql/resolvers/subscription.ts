import { getEitherInstance } from '../instance-id.js';
import type { SubscriptionResolvers } from '../resolvers.generated.js';

export const Subscription: SubscriptionResolvers = {
  verification: {
    subscribe: (_, { attemptId }, { stages, actor }) => stages.follow(actor.user.id, attemptId),
    resolve: (stage: unknown) => stage as never,
  },
  instanceChanged: {
    subscribe: async (_, { id }, context) => {
      const only = id == null ? undefined : await getEitherInstance(context, id);
      return context.events.follow(context.actor.organizationId, only?.id);
    },
    resolve: (instance: unknown) => instance as never,
  },
};
