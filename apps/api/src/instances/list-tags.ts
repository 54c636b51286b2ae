import { pageSize } from './list-instances.js';
import type { TagCount } from './instance-query.js';
import type { InstanceStore } from './ports.js';

/** The tags the organisation's instances carry, those carried most first; throws an InvalidPageError. */
export const listTags =
  ({ instances }: { readonly instances: InstanceStore }) =>
  async (
    organizationId: string,
    { prefix, size }: { readonly prefix: string; readonly size?: number | undefined },
  ): Promise<readonly TagCount[]> =>
    instances.countTags(organizationId, { prefix, limit: pageSize({ size }) });
