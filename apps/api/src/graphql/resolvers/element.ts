import { maxLengthOf } from '@isotope/core';
import { toGlobalId } from '../global-id.js';
import type { Resolvers } from '../resolvers.generated.js';

/** Elements, their entries, and who is asking. */
export const elementResolvers: Resolvers = {
  Element: {
    configuration: ({ configuration }) => configuration.map((entry, displayOrder) => ({ ...entry, displayOrder })),
    instanceCount: async ({ key }, _, { instanceCounts }) => (await instanceCounts()).get(key) ?? 0,
    sandboxConfiguration: (element, _, { verifier }) =>
      Object.entries(verifier.sandboxConfiguration(element)).map(([key, value]) => ({ key, value })),
  },
  ConfigurationEntry: { maxLength: maxLengthOf },
  User: {
    id: ({ id }) => toGlobalId('User', id),
    isClaimed: ({ email }) => email !== null,
  },
  Organization: { id: ({ id }) => toGlobalId('Organization', id) },
};
