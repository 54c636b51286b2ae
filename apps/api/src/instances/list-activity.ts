import { type Page, type PageRequest, cutPage, pageSize } from './list-instances.js';
import type { Activity } from './activity.js';
import type { InstanceStore } from './ports.js';

/** A page of what happened to an instance, latest first. */
export const listActivity =
  ({ instances }: { readonly instances: InstanceStore }) =>
  async (instanceId: string, page: PageRequest<number>): Promise<Page<Activity>> => {
    const size = pageSize(page);
    const rows = await instances.listActivity(instanceId, { after: page.after, limit: size + 1 });
    return cutPage(rows, size, page.after);
  };
