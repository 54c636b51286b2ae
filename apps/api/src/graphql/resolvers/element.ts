import { type Element, isCommonEntry, maxLengthOf } from '@isotope/core';
import type { Resolvers } from '../resolvers.generated.js';

/** Elements and their entries. */
export const elementResolvers: Resolvers = {
  Element: {
    configuration: (element) => inOrder(element).filter((entry) => !isCommonEntry(entry)),
    commonConfiguration: (element) => inOrder(element).filter(isCommonEntry),
    isDataServed: ({ key }, _, { useCases }) => useCases.findObjects({ elementKey: key }).length > 0,
    lastCreatedAt: async ({ key }, _, { useCases, actor }) => {
      const { rows } = await useCases.listInstances(actor.organizationId, { elementKey: key }, { size: 1 });
      return rows[0]?.createdAt ?? null;
    },
    instanceCount: async ({ key }, _, { instanceCounts }) => (await instanceCounts()).get(key) ?? 0,
    sandboxConfiguration: (element, _, { verifier }) =>
      Object.entries(verifier.sandboxConfiguration(element)).map(([key, value]) => ({ key, value })),
  },
  ConfigurationEntry: { maxLength: maxLengthOf, isCommon: isCommonEntry },
};

/** Every entry with its place, counted over the element's own and the common ones. */
const inOrder = ({ configuration }: Element) =>
  configuration.map((entry, displayOrder) => ({ ...entry, displayOrder }));
