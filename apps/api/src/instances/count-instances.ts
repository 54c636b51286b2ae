import type { InstanceFilter } from './instance-query.js';
import type { InstanceStore } from './ports.js';

/** How many of the organisation's instances the filter lets through. */
export const countMatching =
  ({ instances }: { readonly instances: InstanceStore }) =>
  (organizationId: string, filter: InstanceFilter): Promise<number> =>
    instances.count(organizationId, filter);

/** How many instances of each element the organisation has, by element key. */
export const countInstances =
  ({ instances }: { readonly instances: InstanceStore }) =>
  (organizationId: string): Promise<ReadonlyMap<string, number>> =>
    instances.countByElement(organizationId);
