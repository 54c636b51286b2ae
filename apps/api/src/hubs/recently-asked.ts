import type { StoredInstance } from '../instances/ports.js';

/** Which instances' data was asked for last, as far as this process knows. */
export interface RecentlyAsked {
  note(instance: Pick<StoredInstance, 'id' | 'organizationId'>): void;
  /** Their ids, the latest first. */
  list(organizationId: string): readonly string[];
}

const mostInstances = 50;
const mostOrganizations = 1_000;

/** Remembers the last 50 instances of each organisation, and 1,000 organisations at most. */
export function createRecentlyAsked(): RecentlyAsked {
  const known = new Map<string, Set<string>>();
  return {
    note({ id, organizationId }) {
      const ids = known.get(organizationId) ?? new Set();
      putLast(ids, id, mostInstances);
      known.delete(organizationId);
      known.set(organizationId, ids);
      const [oldest] = known.keys();
      if (known.size > mostOrganizations && oldest !== undefined) known.delete(oldest);
    },
    list: (organizationId) => [...(known.get(organizationId) ?? [])].reverse(),
  };
}

function putLast(ids: Set<string>, id: string, most: number): void {
  ids.delete(id);
  ids.add(id);
  const [oldest] = ids;
  if (ids.size > most && oldest !== undefined) ids.delete(oldest);
}
