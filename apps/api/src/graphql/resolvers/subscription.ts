import type { SubscriptionResolvers } from '../resolvers.generated.js';

export const Subscription: SubscriptionResolvers = {
  verification: {
    subscribe: (_, { attemptId }, { stages, actor }) => stages.follow(actor.user.id, attemptId),
    resolve: (stage: unknown) => stage as never,
  },
};
