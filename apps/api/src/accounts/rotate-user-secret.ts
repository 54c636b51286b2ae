import type { Actor, Clock, Tokens, Vault } from '../instances/ports.js';
import { userSecretRecord } from './create-organization.js';
import type { PeopleStore } from './people-ports.js';

export interface RotateUserSecretPorts {
  readonly people: PeopleStore;
  readonly vault: Vault;
  readonly tokens: Tokens;
  readonly clock: Clock;
}

/** Gives the actor a new user secret, to be shown once; the old one stops working at once. */
export const rotateUserSecret =
  ({ people, vault, tokens, clock }: RotateUserSecretPorts) =>
  async (actor: Actor): Promise<string> => {
    const secret = tokens.mint();
    const record = userSecretRecord({ vault, tokens }, actor.organizationId, actor.user.id, secret);
    await people.rotateUserSecret(actor, record, clock.now());
    return secret;
  };
