import {
  type Configuration,
  type ConfigurationValue,
  type Element,
  type NewInstance,
  isSecretKey,
} from '@isotope/core';
import { type CheckPorts, type CheckedDraft, checkDraft } from './check.js';
import { type Idempotency, once } from './idempotency.js';
import type { Actor, Clock, InstanceRecord, InstanceStore, StoredInstance, Tokens, Vault } from './ports.js';

export interface CreateInstancePorts extends CheckPorts {
  readonly vault: Vault;
  readonly tokens: Tokens;
  readonly instances: InstanceStore;
  readonly clock: Clock;
}

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
export const createInstance = (ports: CreateInstancePorts) => {
  const runOnce = once<CreatedInstance>(ports, (organizationId, id) => reread(ports, organizationId, id));
  return (actor: Actor, asked: NewInstance): Promise<CreatedInstance> => {
    if (asked.idempotencyKey === undefined) return create(ports, actor, asked);
    return runOnce(actor, asked, (idempotency) => create(ports, actor, asked, idempotency));
  };
};

async function create(
  ports: CreateInstancePorts,
  actor: Actor,
  asked: NewInstance,
  idempotency?: Idempotency,
): Promise<CreatedInstance> {
  const checked = await checkDraft(ports, actor, asked);
  const token = ports.tokens.mint();
  const { record, sealedToken } = toRecord(ports, actor, checked, token);
  const number = await ports.instances.create(idempotency ? { ...record, idempotency } : record);
  return { instance: { ...record.instance, number, owner: actor.user, sealedToken }, token };
}

function toRecord(
  { vault, tokens, clock }: CreateInstancePorts,
  actor: Actor,
  { draft, verification }: CheckedDraft,
  token: string,
): { readonly record: InstanceRecord; readonly sealedToken: string } {
  const id = clock.newId();
  const now = clock.now();
  const { organizationId } = actor;
  const context = { organizationId, subjectId: id };
  const sealedToken = vault.seal({ ...context, purpose: 'token' }, token);
  const { values, secrets } = splitSecrets(vault, organizationId, draft.element, draft.configuration, now);
  const instance = {
    id,
    organizationId,
    elementKey: draft.element.key,
    name: draft.name,
    state: verification?.verdict ?? ('UNVERIFIED' as const),
    disabled: false,
    tags: draft.tags,
    configuration: values,
    sealedConfiguration: secrets && vault.seal({ ...context, purpose: 'configuration' }, JSON.stringify(secrets)),
    lastVerification: verification,
    version: 1,
    createdAt: now,
    updatedAt: now,
  };
  return { record: { instance, token: { hash: tokens.hash(token), sealed: sealedToken }, actor }, sealedToken };
}

/** What may be kept readable and what is to be sealed; the secrets are null when there are none. */
function splitSecrets(
  vault: Vault,
  organizationId: string,
  element: Element,
  configuration: Configuration,
  updatedAt: Date,
): { readonly values: readonly ConfigurationValue[]; readonly secrets: Configuration | null } {
  const given = Object.entries(configuration).filter(([, value]) => value !== '');
  const secrets = given.filter(([key]) => isSecretKey(element, key));
  const values = inElementOrder(element, given).map(([key, value]) => {
    if (!isSecretKey(element, key)) return { key, value, isSecret: false, updatedAt };
    return { key, value: null, isSecret: true, updatedAt, fingerprint: vault.fingerprint(organizationId, value) };
  });
  return { values, secrets: secrets.length > 0 ? Object.fromEntries(secrets) : null };
}

function inElementOrder(element: Element, given: readonly (readonly [string, string])[]) {
  const order = new Map(element.configuration.map(({ key }, index) => [key, index]));
  const rank = (key: string) => order.get(key) ?? order.size;
  return [...given].sort(([a], [b]) => rank(a) - rank(b));
}

/** The answer to a repeat; undefined when the instance has been deleted since. */
async function reread(
  { instances, vault }: CreateInstancePorts,
  organizationId: string,
  id: string,
): Promise<CreatedInstance | undefined> {
  const instance = await instances.findById(organizationId, id);
  if (!instance) return undefined;
  const token = vault.open({ organizationId, subjectId: id, purpose: 'token' }, instance.sealedToken);
  return { instance, token };
}
