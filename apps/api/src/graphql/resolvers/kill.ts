import { getElement } from '../../instances/draft.js';
import type { Killed } from '../../instances/kill-instances.js';
import { toGlobalId } from '../global-id.js';
import { attempt } from '../problems.js';
import type { MutationResolvers, Resolvers } from '../resolvers.generated.js';

const disabled = (killed: Killed) => ({ __typename: 'DisabledInstances' as const, ...killed });

/** The kill switch, for owners. */
export const killMutations: Pick<MutationResolvers, 'disableInstancesOfElement' | 'disableAllInstances'> = {
  disableInstancesOfElement: (_, { input }, { useCases, actor }) =>
    attempt(['UnknownElementProblem', 'ForbiddenProblem'], async () =>
      disabled(await useCases.killOwnInstances(actor, input.elementKey)),
    ),
  disableAllInstances: (_, __, { useCases, actor }) =>
    attempt(['ForbiddenProblem'], async () => disabled(await useCases.killOwnInstances(actor))),
};

/** What was switched off by it. */
export const killResolvers: Pick<Resolvers, 'DisabledInstances' | 'DisabledInstance'> = {
  DisabledInstances: { count: ({ instances }) => instances.length },
  DisabledInstance: {
    id: ({ id }) => toGlobalId('Instance', id),
    element: ({ elementKey }, _, { catalogue }) => getElement(catalogue, elementKey),
    configuration: ({ configuration, elementKey }, _, { catalogue }) => {
      const element = getElement(catalogue, elementKey);
      return configuration.map((value) => ({ ...value, element }));
    },
  },
};
