import { InstanceNotFoundError, VersionConflictError } from './errors.js';
import { type Clock, type InstanceStore, type StoredInstance, VersionMoved } from './ports.js';

/** An instance of an organisation, by its own id; the version the caller has seen, where that matters. */
export interface InstanceTarget {
  readonly organizationId: string;
  readonly id: string;
  readonly expectedVersion?: number | undefined;
}

export interface ChangePorts {
  readonly instances: InstanceStore;
  readonly clock: Clock;
}

/** How often a change that names no version is tried when others come between. */
const maxTries = 20;

/**
 * Reads an instance and changes it, anew when another change comes between. Throws an InstanceNotFoundError, and a
 * VersionConflictError when the caller has seen another version than the one in force, or when others come between
 * every time. `work` runs once for each try; what it asks of a provider it asks by `checkOnce`.
 */
export async function change<Answer>(
  { instances }: Pick<ChangePorts, 'instances'>,
  { organizationId, id, expectedVersion }: InstanceTarget,
  work: (instance: StoredInstance) => Promise<Answer>,
): Promise<Answer> {
  for (let tries = 1; ; tries++) {
    const instance = await getLatest(instances, organizationId, id);
    if (expectedVersion !== undefined && expectedVersion !== instance.version) {
      throw new VersionConflictError(expectedVersion, instance);
    }
    try {
      return await work(instance);
    } catch (error) {
      if (!(error instanceof VersionMoved)) throw error;
      if (tries === maxTries)
        throw new VersionConflictError(instance.version, await getLatest(instances, organizationId, id));
    }
  }
}

/** The instance as it is now; throws an InstanceNotFoundError. */
export async function getLatest(instances: InstanceStore, organizationId: string, id: string): Promise<StoredInstance> {
  const instance = await instances.findById(organizationId, id);
  if (!instance) throw new InstanceNotFoundError(id);
  return instance;
}
