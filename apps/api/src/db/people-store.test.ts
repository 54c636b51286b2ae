import { describe, expect, it } from 'vitest';
import { minute } from '../../test/clock.js';
import { anActor, clock } from '../../test/records.js';
import { type Stores, adapters } from '../../test/stores.js';
import { NothingChanged } from '../accounts/people-ports.js';
import { EmailTaken, type Role } from '../accounts/ports.js';
import type { Actor } from '../instances/ports.js';

const now = () => clock.now();
const later = (ms: number) => new Date(now().getTime() + ms);

/** Writes an invite of the actor's organisation; gives the hash of its token. */
async function anInvite({ people }: Stores, actor: Actor, role: Role = 'EDITOR', userId: string | null = null) {
  const id = clock.newId();
  const times = { createdAt: now(), expiresAt: later(minute) };
  const facts = { id, organizationId: actor.organizationId, role, email: null, userId };
  await people.createInvite(actor, { ...facts, ...times, tokenHash: `hash ${id}` });
  return { id, tokenHash: `hash ${id}` };
}

/** Lets somebody join the actor's organisation. */
async function aMember(stores: Stores, actor: Actor, role: Role = 'EDITOR', email = `${clock.newId()}@example.com`) {
  const { tokenHash } = await anInvite(stores, actor, role);
  const id = clock.newId();
  const secret = { secretHash: `secret of ${id}`, sealedSecret: 'sealed' };
  const claim = { email, passwordHash: '$argon2id$…', firstName: 'Grace', lastName: null };
  const member = { id, organizationId: actor.organizationId, role, ...claim, ...secret };
  await stores.people.join(tokenHash, member, '203.0.113.1', 'request', now());
  return { ...member, actor: { ...actor, user: { ...actor.user, id, role } } };
}

const bySecrets = { by: 'SECRETS', address: null, requestId: null } as const;

const aSession = (userId: string) => {
  const id = clock.newId();
  const times = { createdAt: now(), expiresAt: later(minute) };
  return { id, tokenHash: `session ${id}`, userId, ...times, address: null, userAgent: null };
};

describe.each(adapters)('a people store on %s', (_, open) => {
  it('keeps an owner, whichever way the last one is to go', async () => {
    const stores = await open();
    const owner = await anActor(stores);
    await expect(stores.people.removeMember(owner, owner.user, now())).rejects.toThrow(NothingChanged);
    await expect(stores.people.changeRole(owner, owner.user, 'EDITOR', now())).rejects.toThrow(NothingChanged);
    const other = await aMember(stores, owner, 'OWNER');
    const both = await Promise.allSettled([
      stores.people.removeMember(owner, owner.user, now()),
      stores.people.removeMember(other.actor, other, now()),
    ]);
    expect(both.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected']);
  });

  it('gives a person another address, but no one’s, and an organisation another name', async () => {
    const stores = await open();
    const owner = await anActor(stores);
    const [grace, ida] = [await aMember(stores, owner), await aMember(stores, owner)];
    const graceAs = { ...grace.actor, user: { ...grace.actor.user, email: grace.email } };
    await expect(stores.people.changeEmail(graceAs, ida.email, now())).rejects.toThrow(EmailTaken);
    await stores.people.changeEmail(graceAs, 'new@example.com', now());
    await stores.people.renameOrganization(owner, 'Old', 'New', now());
    expect((await stores.people.findMember(owner.organizationId, grace.id))?.user.email).toBe('new@example.com');
    expect((await stores.accounts.findFirst())?.organization.name).toBe('New');
    await stores.people.removeMember(owner, grace, now());
    await expect(stores.people.changeEmail(graceAs, 'gone@example.com', now())).rejects.toThrow(NothingChanged);
  });

  it('finds the owner of longest standing once the first is gone, not who joined next', async () => {
    const stores = await open();
    const first = await anActor(stores);
    await aMember(stores, first, 'VIEWER');
    const owner = await aMember(stores, first, 'OWNER');
    await stores.people.removeMember(owner.actor, first.user, now());
    expect((await stores.accounts.findFirst())?.user).toMatchObject({ id: owner.id, role: 'OWNER' });
  });

  it('ends sessions, secrets, passwords and invites with the membership, in one command', async () => {
    const stores = await open();
    const owner = await anActor(stores);
    const grace = await aMember(stores, owner, 'OWNER', 'grace@example.com');
    const invite = await anInvite(stores, grace.actor);
    const session = aSession(grace.id);
    await stores.accounts.createSession(session, bySecrets);
    await stores.people.removeMember(owner, grace, now());
    expect(await stores.accounts.findBySession(session.tokenHash, now())).toBeUndefined();
    expect(await stores.accounts.findByUserSecret(grace.secretHash)).toBeUndefined();
    expect(await stores.accounts.findPassword('grace@example.com')).toBeUndefined();
    expect(await stores.people.findInvite(invite.tokenHash, now())).toBeUndefined();
    expect(await stores.people.findMember(owner.organizationId, grace.id)).toBeUndefined();
  });

  it('takes the invites of whoever is an owner no more with it', async () => {
    const stores = await open();
    const owner = await anActor(stores);
    const grace = await aMember(stores, owner, 'OWNER');
    const invite = await anInvite(stores, grace.actor);
    await stores.people.changeRole(owner, grace, 'EDITOR', now());
    expect(await stores.people.findInvite(invite.tokenHash, now())).toBeUndefined();
  });

  it('uses an invite up once, and not for an address that is somebody’s', async () => {
    const stores = await open();
    const owner = await anActor(stores);
    const grace = await aMember(stores, owner, 'EDITOR', 'grace@example.com');
    const { tokenHash } = await anInvite(stores, owner);
    const join = (email: string) => {
      const id = clock.newId();
      const claim = { email, passwordHash: 'x', firstName: null, lastName: null };
      const secret = { secretHash: `secret of ${id}`, sealedSecret: 'sealed' };
      const member = { id, organizationId: owner.organizationId, role: 'EDITOR' as const, ...claim, ...secret };
      return stores.people.join(tokenHash, member, '203.0.113.1', 'request', now());
    };
    await expect(join(grace.email)).rejects.toThrow(EmailTaken);
    const both = await Promise.allSettled([join('a@example.com'), join('b@example.com')]);
    expect(both.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected']);
    expect(await stores.people.listMembers(owner.organizationId)).toHaveLength(3);
  });

  it('changes nobody of another organisation', async () => {
    const stores = await open();
    const [owner, stranger] = [await anActor(stores), await anActor(stores)];
    const grace = await aMember(stores, owner);
    const invite = await anInvite(stores, owner);
    await expect(stores.people.removeMember(stranger, grace, now())).rejects.toThrow(NothingChanged);
    await expect(stores.people.changeRole(stranger, grace, 'OWNER', now())).rejects.toThrow(NothingChanged);
    await expect(stores.people.revokeInvite(stranger, invite.id, now())).rejects.toThrow(NothingChanged);
    expect(await stores.people.findMember(owner.organizationId, grace.id)).toMatchObject({ user: { role: 'EDITOR' } });
    expect(await stores.people.listInvites(stranger.organizationId, now())).toEqual([]);
  });

  it('ends all sessions of a person but the one that is kept, and nobody else’s', async () => {
    const stores = await open();
    const owner = await anActor(stores);
    const grace = await aMember(stores, owner);
    const [kept, ...others] = [aSession(owner.user.id), aSession(owner.user.id), aSession(owner.user.id)];
    const hers = aSession(grace.id);
    for (const session of [kept, ...others, hers]) await stores.accounts.createSession(session, bySecrets);
    expect(await stores.people.endOtherSessions(owner, kept.id, now())).toBe(2);
    expect((await stores.people.listSessions(owner.user.id, now())).map(({ id }) => id)).toEqual([kept.id]);
    expect(await stores.people.listSessions(grace.id, now())).toHaveLength(1);
    await expect(stores.people.endSession(owner, hers.id, now())).rejects.toThrow(NothingChanged);
  });
});
