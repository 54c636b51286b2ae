import { type CreatedInstance, type CreateInstancePorts, reread } from './create-instance.js';
import type { Actor } from './ports.js';

/**
 * The answer to a `createInstance` that got lost on its way, by its idempotency key: the instance and the token in
 * force. Undefined when nothing was made under the key, or by somebody else, or more than 24 hours ago.
 */
export const findCreatedInstance =
  (ports: CreateInstancePorts) =>
  async (actor: Actor, idempotencyKey: string): Promise<CreatedInstance | undefined> => {
    const { organizationId, user } = actor;
    const known = await ports.instances.findIdempotent(organizationId, idempotencyKey, ports.clock.now());
    const created = known && (await reread(ports, organizationId, known.instanceId));
    return created?.instance.owner.id === user.id ? created : undefined;
  };
