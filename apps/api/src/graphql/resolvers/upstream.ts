import { markerOf } from '../../instances/upstream/shown.js';
import { toGlobalId } from '../global-id.js';
import type { Resolvers } from '../resolvers.generated.js';

/** Where instances live at the upstream platform, and the creates there whose end is not known. */
export const upstreamResolvers: Pick<Resolvers, 'UpstreamInstance' | 'PendingUpstreamCreate'> = {
  UpstreamInstance: {
    number: ({ upstreamNumber }) => upstreamNumber,
    tag: ({ attemptId }) => markerOf(attemptId),
    isInStep: ({ dueAt, problem }) => dueAt === null && problem === null,
  },
  PendingUpstreamCreate: {
    id: ({ id }) => toGlobalId('PendingUpstreamCreate', id),
    element: ({ elementKey }, _, { catalogue }) => catalogue.find(elementKey) ?? null,
    tag: ({ id }) => markerOf(id),
  },
};
