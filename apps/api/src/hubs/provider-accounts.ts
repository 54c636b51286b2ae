import { pageSize } from '../instances/list-instances.js';
import type { OverviewStore } from '../instances/overview.js';
import type { InstanceStore, StoredInstance } from '../instances/ports.js';
import type { HubPorts } from './open-hub.js';
import type { ProviderUsage } from './ports.js';
import { getProviderUsage } from './records.js';

/** A provider's account that was called of late, what is left of what it allows, and who reaches it. */
export interface ProviderAccount {
  readonly usage: ProviderUsage;
  /** The instances that reach it, of those that were looked at; never empty. */
  readonly instances: readonly StoredInstance[];
}

interface ProviderAccountPorts extends HubPorts {
  readonly overview: Pick<OverviewStore, 'listRecent'>;
  readonly instances: Pick<InstanceStore, 'findById'>;
}

/** How many of the latest activities tell which instances to look at, beside those whose data was asked for. */
const activitiesRead = 50;

/**
 * The accounts the organisation's instances called of late, the fullest first. Looks at the instances whose data was asked
 * for last and at those something happened to last; asks no provider. Throws an InvalidPageError for a size out of bounds.
 */
export const listProviderAccounts =
  (ports: ProviderAccountPorts) =>
  async (organizationId: string, size: number | undefined): Promise<readonly ProviderAccount[]> => {
    const limit = pageSize({ size });
    const recent = await ports.overview.listRecent(organizationId, activitiesRead);
    const ids = new Set([...ports.recentlyAsked.list(organizationId), ...recent.map(({ instanceId }) => instanceId)]);
    const found = await Promise.all([...ids].map((id) => ports.instances.findById(organizationId, id)));
    const accounts = new Map<string, { usage: ProviderUsage; instances: StoredInstance[] }>();
    for (const instance of found) {
      const usage = instance && getProviderUsage(ports)(instance);
      if (!usage) continue;
      const known = accounts.get(usage.account);
      if (known) known.instances.push(instance);
      else accounts.set(usage.account, { usage, instances: [instance] });
    }
    return [...accounts.values()].sort((one, other) => fullness(other.usage) - fullness(one.usage)).slice(0, limit);
  };

const fullness = ({ used, limit }: ProviderUsage): number => used / limit;
