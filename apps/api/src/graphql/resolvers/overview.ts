import { instanceStates } from '@isotope/core';
import { instanceCursors } from '../../instances/cursor.js';
import { needingAttention } from '../../instances/overview.js';
import type { Resolvers } from '../resolvers.generated.js';

/** What the console's home page asks. */
export const overviewResolvers: Resolvers = {
  Overview: {
    states: async (_, __, { useCases, actor }) => {
      const { states } = await useCases.countStates(actor.organizationId);
      return instanceStates.map((state) => ({ state, count: states.get(state) ?? 0 }));
    },
    disabledCount: async (_, __, { useCases, actor }) => (await useCases.countStates(actor.organizationId)).disabled,
    attention: async (_, { first, after }, { useCases, actor }) => {
      const cursors = instanceCursors(needingAttention);
      const request = { size: first ?? undefined, after: cursors.read(after) };
      const page = await useCases.listInstances(actor.organizationId, needingAttention, request);
      return { page, filter: needingAttention, cursors };
    },
    days: (_, __, { useCases, actor }) => useCases.listDays(actor.organizationId),
    recentActivity: (_, { first }, { useCases, actor }) =>
      useCases.listRecentActivity(actor.organizationId, first ?? undefined),
    providerAccounts: (_, { first }, { useCases, actor }) =>
      useCases.listProviderAccounts(actor.organizationId, first ?? undefined),
  },
  RecentActivity: {
    activity: (activity) => activity,
    instance: async ({ instanceId }, _, { useCases, actor }) =>
      (await useCases.findInstance(actor.organizationId, instanceId)) ?? null,
  },
};
