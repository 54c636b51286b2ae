import { changedKeys, openConfiguration } from './configuration-change.js';
import { type InstanceTarget, change } from './change.js';
import { NothingToRestoreError } from './errors.js';
import type { Actor, ReplacedConfiguration, StoredInstance } from './ports.js';
import { type UpdateInstancePorts, keptForMs } from './update-instance.js';

type Ports = Pick<UpdateInstancePorts, 'instances' | 'clock' | 'vault'>;

/**
 * Puts back the configuration that was last replaced, with the verdict it had. The one it replaces can be put back in
 * turn. Throws a NothingToRestoreError, and what `change` throws.
 */
export const restoreConfiguration =
  (ports: Ports) =>
  (actor: Actor, target: InstanceTarget): Promise<StoredInstance> =>
    change(ports, target, async (instance) => {
      const at = ports.clock.now();
      const replaced = await ports.instances.findReplacedConfiguration(instance.id, at);
      if (!replaced) throw new NothingToRestoreError();
      const { configuration, sealedConfiguration, state, lastVerification } = replaced;
      return ports.instances.update({
        instance,
        changes: { configuration, sealedConfiguration, state, lastVerification },
        keepReplacedUntil: new Date(at.getTime() + keptForMs),
        action: 'CONFIGURATION_RESTORED',
        changed: differingKeys(ports, instance, replaced),
        actor,
        at,
      });
    });

/** A configuration that can be put back, and what putting it back would change. */
export interface PreviousConfiguration {
  readonly replacedAt: Date;
  readonly expiresAt: Date;
  readonly changedKeys: readonly string[];
}

/** What `restoreConfiguration` would put back; undefined when there is nothing. */
export const findPreviousConfiguration =
  (ports: Ports) =>
  async (instance: StoredInstance): Promise<PreviousConfiguration | undefined> => {
    const replaced = await ports.instances.findReplacedConfiguration(instance.id, ports.clock.now());
    if (!replaced) return undefined;
    const { replacedAt, expiresAt } = replaced;
    return { replacedAt, expiresAt, changedKeys: differingKeys(ports, instance, replaced) };
  };

function differingKeys({ vault }: Ports, instance: StoredInstance, replaced: ReplacedConfiguration): readonly string[] {
  const before = openConfiguration(vault, { ...instance, ...replaced });
  return changedKeys(before, openConfiguration(vault, instance));
}
