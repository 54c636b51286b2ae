import { type ChangePorts, type InstanceTarget, change } from './change.js';
import type { Actor, StoredInstance } from './ports.js';

/** Refuses calls with an instance's token, or lets them through again. Saying what is so already changes nothing. */
export const setDisabled =
  (ports: ChangePorts) =>
  (actor: Actor, target: InstanceTarget, disabled: boolean): Promise<StoredInstance> =>
    change(ports, target, async (instance) => {
      if (instance.disabled === disabled) return instance;
      return ports.instances.update({
        instance,
        changes: { disabled },
        action: disabled ? 'INSTANCE_DISABLED' : 'INSTANCE_ENABLED',
        actor,
        at: ports.clock.now(),
      });
    });
