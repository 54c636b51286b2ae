import { InstanceNotFoundError } from './errors.js';
import type { Actor, Clock, InstanceStore, StoredInstance } from './ports.js';

/** Deletes an instance; its token stops working with it. Throws an InstanceNotFoundError when it is gone already. */
export const deleteInstance =
  ({ instances, clock }: { readonly instances: InstanceStore; readonly clock: Clock }) =>
  async (actor: Actor, instance: StoredInstance): Promise<void> => {
    const deleted = await instances.delete(instance.id, actor, clock.now());
    if (!deleted) throw new InstanceNotFoundError(String(instance.number));
  };
