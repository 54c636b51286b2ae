import { type ChangePorts, type InstanceTarget, change } from './change.js';
import type { Actor, InstanceStore, RetiringToken, StoredInstance, Tokens, Vault } from './ports.js';
import { dayMs } from '../milliseconds.js';

/** How long the old token works beside the new one. */
const overlapMs = dayMs;

export interface RotateTokenPorts extends ChangePorts {
  readonly vault: Vault;
  readonly tokens: Tokens;
}

export interface RotatedToken {
  readonly instance: StoredInstance;
  readonly token: string;
  /** Null when the old tokens have stopped. */
  readonly oldTokenExpiresAt: Date | null;
}

/** Gives an instance a new token. The old one works for 24 hours more, unless all older ones are to end at once. */
export const rotateToken =
  (ports: RotateTokenPorts) =>
  (actor: Actor, target: InstanceTarget, endOldTokens: boolean): Promise<RotatedToken> =>
    change(ports, target, async (found) => {
      const { vault, tokens, clock, instances } = ports;
      const { organizationId, id: subjectId } = found;
      const token = tokens.mint();
      const sealed = vault.seal({ organizationId, subjectId, purpose: 'token' }, token);
      const at = clock.now();
      const oldWorksUntil = endOldTokens ? null : new Date(at.getTime() + overlapMs);
      const replacement = { hash: tokens.hash(token), sealed, oldWorksUntil };
      const action = 'TOKEN_ROTATED' as const;
      const instance = await instances.update({ instance: found, changes: {}, token: replacement, action, actor, at });
      return { instance, token, oldTokenExpiresAt: oldWorksUntil };
    });

/** Tokens of an instance that were replaced and still work. */
export const listRetiringTokens =
  ({ instances, clock }: { readonly instances: InstanceStore; readonly clock: ChangePorts['clock'] }) =>
  (instanceId: string): Promise<readonly RetiringToken[]> =>
    instances.listRetiringTokens(instanceId, clock.now());
