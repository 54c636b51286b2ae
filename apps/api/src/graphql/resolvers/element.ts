import { type Element, isCommonEntry, maxLengthOf } from '@isotope/core';
import { toGlobalId } from '../global-id.js';
import type { Resolvers } from '../resolvers.generated.js';

/** Elements, their entries, and who is asking. */
export const elementResolvers: Resolvers = {
  Element: {
    configuration: (element) => inOrder(element).filter((entry) => !isCommonEntry(entry)),
    commonConfiguration: (element) => inOrder(element).filter(isCommonEntry),
    instanceCount: async ({ key }, _, { instanceCounts }) => (await instanceCounts()).get(key) ?? 0,
    sandboxConfiguration: (element, _, { verifier }) =>
      Object.entries(verifier.sandboxConfiguration(element)).map(([key, value]) => ({ key, value })),
  },
  ConfigurationEntry: { maxLength: maxLengthOf, isCommon: isCommonEntry },
  User: {
    id: ({ id }) => toGlobalId('User', id),
    isClaimed: ({ email }) => email !== null,
  },
  Organization: { id: ({ id }) => toGlobalId('Organization', id) },
};

/** Every entry with its place, counted over the element's own and the common ones. */
const inOrder = ({ configuration }: Element) =>
  configuration.map((entry, displayOrder) => ({ ...entry, displayOrder }));
