import type { NewInstance } from '@isotope/core';
import type { Turns } from '../processes/turns.js';
import { type CheckPorts, type CheckedDraft, checkDraft } from './check.js';
import type { UpstreamJoin } from './upstream/ports.js';
import { sealConfiguration } from './configuration-change.js';
import { type Idempotency, once } from './idempotency.js';
import type { Actor, Clock, InstanceRecord, InstanceStore, StoredInstance, Tokens, Vault } from './ports.js';

export interface CreateInstancePorts extends CheckPorts {
  readonly vault: Vault;
  readonly tokens: Tokens;
  readonly instances: InstanceStore;
  readonly clock: Clock;
  /** Runs requests of one idempotency key one after another over all processes; absent where there is but one. */
  readonly inTurnOfAll?: Turns | undefined;
}

/** A checked draft, and where it lives upstream when it was provisioned there. */
export interface ProvisionedDraft extends CheckedDraft {
  /** The id it is known by there already. */
  readonly id?: string;
  readonly upstream?: UpstreamJoin;
}

/** Makes of a request what may be stored, or throws: by asking the provider, or by creating at another platform. */
export type Provision = (
  actor: Actor,
  asked: NewInstance,
  idempotency: Idempotency | undefined,
) => Promise<ProvisionedDraft>;

/** An instance and the element token that reaches it. */
export interface CreatedInstance {
  readonly instance: StoredInstance;
  readonly token: string;
}

/**
 * Creates an instance once its provider has accepted the credentials; nothing is stored before that, and when this
 * returns the instance is durably written. Under an idempotency key a repeat gets the first answer again. Throws what
 * `checkDraft` throws and an IdempotencyConflictError.
 */
export const createInstance = (ports: CreateInstancePorts, provision?: Provision) => {
  const provisioning: Provision = provision ?? ((actor, asked) => checkDraft(ports, actor, asked));
  const doesAsk = ({ verify }: NewInstance) => provision !== undefined || verify !== 'SKIP';
  const runOnce = once<CreatedInstance>(ports, (organizationId, id) => reread(ports, organizationId, id), doesAsk);
  return (actor: Actor, asked: NewInstance): Promise<CreatedInstance> => {
    if (asked.idempotencyKey === undefined) return create(ports, provisioning, actor, asked);
    return runOnce(actor, asked, (idempotency) => create(ports, provisioning, actor, asked, idempotency));
  };
};

async function create(
  ports: CreateInstancePorts,
  provision: Provision,
  actor: Actor,
  asked: NewInstance,
  idempotency?: Idempotency,
): Promise<CreatedInstance> {
  const provisioned = await provision(actor, asked, idempotency);
  const token = ports.tokens.mint();
  const { record, unnumbered } = toRecord(ports, actor, provisioned, token);
  const number = await ports.instances.create(idempotency ? { ...record, idempotency } : record);
  const instance: StoredInstance = Object.assign(unnumbered, { number });
  return { instance, token };
}

/** Written out and given its number afterwards: to spread an instance twice costs as much as to seal its token. */
function toRecord(
  { vault, tokens, clock }: CreateInstancePorts,
  actor: Actor,
  { draft, verification, upstream, id = clock.newId() }: ProvisionedDraft,
  token: string,
): { readonly record: InstanceRecord; readonly unnumbered: Omit<StoredInstance, 'number'> } {
  const now = clock.now();
  const { organizationId } = actor;
  const sealedToken = vault.seal({ organizationId, subjectId: id, purpose: 'token' }, token);
  const owned = { organizationId, id };
  const sealed = sealConfiguration(vault, owned, draft.element, draft.configuration, now);
  const unnumbered = {
    id,
    organizationId,
    owner: actor.user,
    elementKey: draft.element.key,
    name: draft.name,
    state: verification?.verdict ?? ('UNVERIFIED' as const),
    disabled: false,
    tags: draft.tags,
    configuration: sealed.configuration,
    sealedConfiguration: sealed.sealedConfiguration,
    sealedToken,
    tokenCreatedAt: now,
    tokenUsedAt: null,
    lastVerification: verification,
    version: 1,
    createdAt: now,
    updatedAt: now,
    deletedAt: null,
  };
  const record = { instance: unnumbered, token: { hash: tokens.hash(token), sealed: sealedToken }, actor };
  return { record: upstream ? { ...record, upstream } : record, unnumbered };
}

/** The answer once more; undefined when the instance has been deleted since. */
export async function reread(
  { instances, vault }: CreateInstancePorts,
  organizationId: string,
  id: string,
): Promise<CreatedInstance | undefined> {
  const instance = await instances.findById(organizationId, id);
  if (!instance) return undefined;
  const token = vault.open({ organizationId, subjectId: id, purpose: 'token' }, instance.sealedToken);
  return { instance, token };
}
