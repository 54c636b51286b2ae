import { describe, expect, it } from 'vitest';
import { minute, second } from '../../test/clock.js';
import { anActor, anOrganization, clock } from '../../test/records.js';
import { adapters } from '../../test/stores.js';
import { EmailTaken } from '../accounts/ports.js';

const later = (ms: number) => new Date(clock.now().getTime() + ms);
const nowhere = { address: null, requestId: null };
const aClaim = (email: string) => ({ email, passwordHash: '$argon2id$…', firstName: 'Ada', lastName: null });

describe.each(adapters)('an account store on %s', (_, open) => {
  describe('organisations', () => {
    it('are found by both their secrets, and by no other pair', async () => {
      const { accounts } = await open();
      const [acme, globex] = [anOrganization(), anOrganization()];
      for (const record of [acme, globex]) await accounts.createOrganization(record, 'CLI');
      const found = await accounts.findBySecrets(acme.owner.secretHash, acme.organization.secretHash);
      expect(found).toMatchObject({
        user: { id: acme.owner.id, email: null, role: 'OWNER' },
        organization: { id: acme.organization.id, name: 'Acme', createdAt: acme.organization.createdAt },
        authorizedBy: 'SECRETS',
      });
      expect(await accounts.findBySecrets(acme.owner.secretHash, globex.organization.secretHash)).toBeUndefined();
      expect(await accounts.findBySecrets(acme.organization.secretHash, acme.owner.secretHash)).toBeUndefined();
    });

    it('are first only once, however many want to be at the same moment', async () => {
      const { accounts } = await open();
      expect(await accounts.findFirst()).toBeUndefined();
      const answers = await Promise.all(
        [1, 2, 3].map(() => accounts.createFirstOrganization(anOrganization(), 'SYSTEM')),
      );
      expect(answers.filter(Boolean)).toHaveLength(1);
      await accounts.createOrganization(anOrganization(), 'CLI');
      expect((await accounts.findFirst())?.user.number).toBe(1);
    });

    it('are found by new secrets once those are replaced, and by the old ones no more', async () => {
      const { accounts } = await open();
      const record = anOrganization();
      await accounts.createOrganization(record, 'CLI');
      const account = await accounts.findFirst();
      if (!account) throw new Error('It is not there.');
      const secret = (secretHash: string) => ({ secretHash, sealedSecret: 'x' });
      await accounts.replaceSecrets(account, secret('new user'), secret('new organization'), clock.now());
      expect(await accounts.findBySecrets(record.owner.secretHash, record.organization.secretHash)).toBeUndefined();
      expect((await accounts.findBySecrets('new user', 'new organization'))?.user.id).toBe(record.owner.id);
    });
  });

  describe('sessions', () => {
    it('are found until the moment they expire, and not once ended', async () => {
      const stores = await open();
      const { user } = await anActor(stores);
      const times = { createdAt: clock.now(), expiresAt: later(minute) };
      const session = { id: 'x', tokenHash: 'hash', userId: user.id, ...times, address: null, userAgent: null };
      await stores.accounts.createSession(session, { by: 'LINK', ...nowhere });
      expect(await stores.accounts.findBySession('hash', later(minute - 1))).toMatchObject({
        user: { id: user.id },
        authorizedBy: 'SESSION',
      });
      expect(await stores.accounts.findBySession('hash', later(minute))).toBeUndefined();
      expect(await stores.accounts.findBySession('other', clock.now())).toBeUndefined();
      await stores.accounts.deleteSession('hash', nowhere, clock.now());
      await stores.accounts.deleteSession('hash', nowhere, clock.now());
      expect(await stores.accounts.findBySession('hash', clock.now())).toBeUndefined();
    });
  });

  describe('the end of a session', () => {
    it('is moved while it is alive, never beyond its longest, and not once it has ended', async () => {
      const stores = await open();
      const { user } = await anActor(stores);
      const times = { createdAt: clock.now(), expiresAt: later(minute) };
      const session = { id: 'x', tokenHash: 'hash', userId: user.id, ...times, address: null, userAgent: null };
      await stores.accounts.createSession(session, { by: 'LINK', ...nowhere });
      const isAlive = async (at: Date) => (await stores.accounts.findBySession('hash', at)) !== undefined;
      const extend = (now: number, until: number) =>
        stores.extend('hash', { now: later(now), until: later(until), longestMs: 5 * minute });
      await extend(0, 3 * minute);
      expect([await isAlive(later(3 * minute - 1)), await isAlive(later(3 * minute))]).toEqual([true, false]);
      await extend(3 * minute - 1, 9 * minute);
      expect([await isAlive(later(5 * minute - 1)), await isAlive(later(5 * minute))]).toEqual([true, false]);
      await extend(5 * minute, 6 * minute);
      expect(await isAlive(later(5 * minute))).toBe(false);
      await stores.extend('another', { now: clock.now(), until: later(minute), longestMs: minute });
    });
  });

  describe('one-time links', () => {
    it('are taken once, before their time is up', async () => {
      const stores = await open();
      const { user } = await anActor(stores);
      const link = (tokenHash: string) =>
        stores.accounts.createSignInLink({
          tokenHash,
          userId: user.id,
          createdAt: clock.now(),
          expiresAt: later(minute),
        });
      await Promise.all(['a', 'b'].map(link));
      const taken = await Promise.all([1, 2].map(() => stores.accounts.takeSignInLink('a', clock.now())));
      expect(taken.filter((id) => id !== undefined)).toEqual([user.id]);
      expect(await stores.accounts.takeSignInLink('b', later(minute))).toBeUndefined();
      expect(await stores.accounts.takeSignInLink('b', clock.now())).toBeUndefined();
    });
  });

  describe('claims', () => {
    it('are taken once, and the password is found by the address then', async () => {
      const stores = await open();
      const actor = await anActor(stores);
      const claim = (email: string) => stores.accounts.claim(actor.user.id, aClaim(email), actor, later(second));
      expect([await claim('ada@example.com'), await claim('other@example.com')]).toEqual([true, false]);
      expect(await stores.accounts.findPassword('ada@example.com')).toMatchObject({
        user: { id: actor.user.id, firstName: 'Ada', lastName: null },
        passwordHash: '$argon2id$…',
      });
      expect(await stores.accounts.findPassword('other@example.com')).toBeUndefined();
    });

    it("of an address that is somebody's are refused by name, and change nothing", async () => {
      const stores = await open();
      const [ada, grace] = [await anActor(stores), await anActor(stores)];
      await stores.accounts.claim(ada.user.id, aClaim('ada@example.com'), ada, clock.now());
      const again = stores.accounts.claim(grace.user.id, aClaim('ada@example.com'), grace, clock.now());
      await expect(again).rejects.toThrow(EmailTaken);
      expect(await stores.accounts.claim(grace.user.id, aClaim('grace@example.com'), grace, clock.now())).toBe(true);
    });

    it('leave users without an address without a password', async () => {
      const stores = await open();
      await anActor(stores);
      expect(await stores.accounts.findPassword('')).toBeUndefined();
      expect(await stores.accounts.findPassword('null')).toBeUndefined();
    });
  });
});
