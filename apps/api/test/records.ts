import type { NewOrganization } from '../src/accounts/ports.js';
import type { Actor, InstanceRecord } from '../src/instances/ports.js';
import { createTestClock } from './clock.js';
import type { Stores } from './stores.js';

/** The clock all records are made by. */
export const clock = createTestClock();

let made = 0;
const unique = (what: string) => `${what} ${(made += 1)}`;

/** An organisation and its owner, ready to be written; hashes and envelopes are words of no meaning. */
export function anOrganization(changes: Partial<NewOrganization['owner']> = {}): NewOrganization {
  const id = clock.newId();
  return {
    organization: {
      id,
      name: 'Acme',
      createdAt: clock.now(),
      secretHash: unique('organization hash'),
      sealedSecret: 'sealed',
    },
    owner: {
      id: clock.newId(),
      organizationId: id,
      email: null,
      firstName: null,
      lastName: null,
      role: 'OWNER',
      secretHash: unique('user hash'),
      sealedSecret: 'sealed',
      ...changes,
    },
  };
}

/** Writes an organisation and gives its owner as the one who acts. */
export async function anActor(
  { accounts }: Pick<Stores, 'accounts'> & Partial<Stores>,
  changes: Partial<Actor> = {},
): Promise<Actor> {
  const record = anOrganization();
  await accounts.createOrganization(record, 'SYSTEM');
  const account = await accounts.findBySecrets(record.owner.secretHash, record.organization.secretHash);
  if (!account) throw new Error('The organisation that was just written is not there.');
  return {
    organizationId: account.organization.id,
    user: account.user,
    source: 'REST',
    requestId: 'request',
    ...changes,
  };
}

/** Everything that is written when an instance is made. */
export function aRecord(
  actor: Actor,
  {
    tokenHash,
    idempotency,
    ...changes
  }: Partial<InstanceRecord['instance']> & {
    readonly tokenHash?: string;
    readonly idempotency?: InstanceRecord['idempotency'];
  } = {},
): InstanceRecord {
  const now = clock.now();
  return {
    instance: {
      id: clock.newId(),
      organizationId: actor.organizationId,
      elementKey: 'autotaskcrm',
      name: 'Acme',
      state: 'VERIFIED',
      disabled: false,
      tags: ['Acme'],
      configuration: [{ key: 'a.b', value: 'c', isSecret: false, updatedAt: now }],
      sealedConfiguration: 'sealed configuration',
      lastVerification: null,
      version: 1,
      createdAt: now,
      updatedAt: now,
      ...changes,
    },
    token: { hash: tokenHash ?? unique('token hash'), sealed: 'sealed token' },
    actor,
    ...(idempotency && { idempotency }),
  };
}
