import type { Verification } from '@isotope/core';
import { type InstanceTarget, change } from './change.js';
import { withStages } from './check.js';
import { checkOnce } from './check-once.js';
import { openConfiguration } from './configuration-change.js';
import { getElement } from './draft.js';
import type { Actor, StoredInstance } from './ports.js';
import type { UpdateInstancePorts } from './update-instance.js';

export interface CheckedInstance {
  readonly instance: StoredInstance;
  readonly verification: Verification;
}

/**
 * Asks the provider about the stored configuration and keeps what it says, a refusal included. Throws a
 * VerificationCancelledError, and then keeps nothing.
 */
export const checkInstance =
  (ports: UpdateInstancePorts) =>
  (actor: Actor, target: InstanceTarget, attemptId?: string): Promise<CheckedInstance> => {
    const once = checkOnce();
    return change(ports, target, async (found) => {
      const element = getElement(ports.catalogue, found.elementKey);
      const configuration = openConfiguration(ports.vault, found);
      const { verification } = await once(configuration, () => {
        const { organizationId, id: instanceId } = found;
        ports.secretUses.note({ organizationId, instanceId, actorId: actor.user.id, purpose: 'CHECK' });
        return withStages(ports.stages, actor, attemptId, (watch) =>
          ports.verifier.verify(element, configuration, { ...watch, stored: found }),
        );
      });
      const instance = await ports.instances.update({
        instance: found,
        changes: { state: verification.verdict, lastVerification: verification },
        action: 'INSTANCE_CHECKED',
        actor,
        at: ports.clock.now(),
      });
      return { instance, verification };
    });
  };
