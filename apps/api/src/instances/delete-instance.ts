import { type ChangePorts, type InstanceTarget, change, getLatest } from './change.js';
import { InstanceNotFoundError } from './errors.js';
import { type Actor, type StoredInstance, VersionMoved } from './ports.js';
import { dayMs } from '../milliseconds.js';

/** How long a deleted instance can be brought back. */
const restorableForMs = 30 * dayMs;

/** Deletes an instance; its token stops working with it. Throws what `change` throws. */
export const deleteInstance =
  (ports: ChangePorts) =>
  (actor: Actor, target: InstanceTarget): Promise<StoredInstance> =>
    change(ports, target, (instance) => {
      const at = ports.clock.now();
      return ports.instances.update({ instance, changes: { deletedAt: at }, action: 'INSTANCE_DELETED', actor, at });
    });

/** Until when a deleted instance can be brought back; null while it is not deleted. */
export const restorableUntil = ({ deletedAt }: Pick<StoredInstance, 'deletedAt'>): Date | null =>
  deletedAt && new Date(deletedAt.getTime() + restorableForMs);

/** A deleted instance that can still be brought back, by its own id or its number. */
export const findDeletedInstance =
  ({ instances, clock }: ChangePorts) =>
  async (organizationId: string, id: string | number): Promise<StoredInstance | undefined> => {
    const instance = await instances.findDeleted(organizationId, id);
    const until = instance && restorableUntil(instance);
    return until && clock.now() < until ? instance : undefined;
  };

/** Brings a deleted instance back, its token with it. Throws an InstanceNotFoundError after 30 days. */
export const restoreInstance =
  ({ instances, clock }: ChangePorts) =>
  async (actor: Actor, { organizationId, id }: InstanceTarget): Promise<StoredInstance> => {
    const at = clock.now();
    const instance = await findDeletedInstance({ instances, clock })(organizationId, id);
    if (!instance) throw new InstanceNotFoundError(id);
    try {
      return await instances.update({ instance, changes: { deletedAt: null }, action: 'INSTANCE_RESTORED', actor, at });
    } catch (error) {
      if (!(error instanceof VersionMoved)) throw error;
      return getLatest(instances, organizationId, id); // another has brought it back at the same time
    }
  };

/** Removes for good what was deleted 30 days ago, and every other record whose time is up. */
export const purge =
  ({ instances, clock }: ChangePorts) =>
  (): Promise<void> => {
    const now = clock.now();
    return instances.purge(now, new Date(now.getTime() - restorableForMs));
  };
