import type { InstanceTarget } from './change.js';
import type { Life } from './life.js';
import type { Actor, StoredInstance } from './ports.js';
import type { RequestedChanges } from './update-instance.js';

/** Changes, and whether the instance is to be switched off with them; what is off stays off. */
export interface ChangesWithSwitch extends RequestedChanges {
  readonly disabled?: true | undefined;
}

/**
 * Changes an instance and switches it off, both of the version the caller has seen. What has leaked can be switched off
 * whatever else is wrong with it: where nothing else is asked for, nothing else is judged. Throws what the two throw.
 */
export const updateAndDisable =
  ({ updateInstance, setDisabled }: Pick<Life, 'updateInstance' | 'setDisabled'>) =>
  async (actor: Actor, target: InstanceTarget, { disabled, ...asked }: ChangesWithSwitch): Promise<StoredInstance> => {
    if (!disabled) return updateInstance(actor, target, asked);
    const { name, tags, configuration, unset, alwaysVerify } = asked;
    const isThatAll = !alwaysVerify && [name, tags, configuration, unset].every((one) => one === undefined);
    if (isThatAll) return setDisabled(actor, target, true);
    const { version } = await updateInstance(actor, target, asked);
    const seen = target.expectedVersion === undefined ? target : { ...target, expectedVersion: version };
    return setDisabled(actor, seen, true);
  };
