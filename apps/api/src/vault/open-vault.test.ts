import { describe, expect, it } from 'vitest';
import { type KeyRing, KeyRingError, keyRingOf } from './key-ring.js';
import { type VaultRecords, openVault } from './open-vault.js';

const ringOf = (...fills: readonly number[]): KeyRing =>
  keyRingOf(
    fills.map((fill) => Buffer.alloc(32, fill).toString('base64')),
    'test',
  );

/** The vault's own two records, in memory. */
function aFreshStore(): VaultRecords & { readonly kept: ReadonlyMap<string, string> } {
  const kept = new Map<string, string>();
  return {
    kept,
    find: async (name) => kept.get(name),
    keepFirst: async (name, envelope) => {
      if (!kept.has(name)) kept.set(name, envelope);
      return kept.get(name) ?? envelope;
    },
  };
}

const context = { organizationId: 'acme', subjectId: 'row-1', purpose: 'configuration' };

describe('the canary', () => {
  it('refuses a ring the database was not sealed with, and says what to do', async () => {
    const records = aFreshStore();
    await openVault(ringOf(1), records);
    await expect(openVault(ringOf(2), records)).rejects.toThrow(KeyRingError);
    await expect(openVault(ringOf(2), records)).rejects.toThrow(
      /Put back the keyring\.json .* or set ISOTOPE_MASTER_KEY/,
    );
  });

  it('refuses such a ring while running too, and goes on with the one in force', async () => {
    const vault = await openVault(ringOf(1), aFreshStore());
    const envelope = vault.seal(context, 'kept');
    await expect(vault.reload(ringOf(2))).rejects.toThrow(KeyRingError);
    expect(vault.open(context, envelope)).toBe('kept');
  });
});

describe('rotation', () => {
  it('opens what the old key sealed and seals under the new one, after a restart with both', async () => {
    const records = aFreshStore();
    const before = await openVault(ringOf(1), records);
    const old = before.seal(context, 'made before');
    const after = await openVault(ringOf(2, 1), records);
    expect(after.open(context, old)).toBe('made before');
    expect(after.seal(context, 'made after').split('.')[1]).toBe(ringOf(2)[0].id);
    expect(after.keyIds).toEqual([ringOf(2)[0].id, ringOf(1)[0].id]);
  });

  it('does the same while running, and changes no hash', async () => {
    const vault = await openVault(ringOf(1), aFreshStore());
    const [token, old] = [vault.tokens.hash('token'), vault.seal(context, 'made before')];
    await vault.reload(ringOf(2, 1));
    expect(vault.open(context, old)).toBe('made before');
    expect(vault.seal(context, 'x').split('.')[1]).toBe(ringOf(2)[0].id);
    expect(vault.tokens.hash('token')).toBe(token);
  });

  it('recognises the same tokens after a restart, because the pepper is kept sealed', async () => {
    const records = aFreshStore();
    const [first, second] = [await openVault(ringOf(1), records), await openVault(ringOf(2, 1), records)];
    expect(second.tokens.hash('token')).toBe(first.tokens.hash('token'));
    expect([...records.kept.keys()].sort()).toEqual(['canary', 'pepper']);
  });
});

describe('hashes', () => {
  it('differ from one Isotope to another for one and the same text', async () => {
    const [one, other] = [await openVault(ringOf(1), aFreshStore()), await openVault(ringOf(1), aFreshStore())];
    expect(one.hash('text')).not.toBe(other.hash('text'));
    expect(one.tokens.hash('text')).not.toBe(other.tokens.hash('text'));
  });

  it('of a token, of a request and of a fingerprint have nothing in common', async () => {
    const vault = await openVault(ringOf(1), aFreshStore());
    expect(vault.tokens.hash('text')).not.toBe(vault.hash('text'));
    expect(vault.hash('text')).toMatch(/^[\w-]{43}$/);
  });

  it('fingerprint a secret with four digits that say nothing across organisations', async () => {
    const vault = await openVault(ringOf(1), aFreshStore());
    const secrets = Array.from({ length: 50 }, (_, index) => `secret ${index}`);
    const prints = (organizationId: string) => secrets.map((secret) => vault.fingerprint(organizationId, secret));
    expect(prints('acme')).toEqual(prints('acme'));
    expect(prints('acme')).not.toEqual(prints('globex'));
    for (const print of prints('acme')) expect(print).toMatch(/^[0-9a-f]{4}$/);
  });
});

describe('a minted token', () => {
  it('is 256 random bits in 44 characters of base64', async () => {
    const { tokens } = await openVault(ringOf(1), aFreshStore());
    const minted = Array.from({ length: 200 }, () => tokens.mint());
    expect(new Set(minted).size).toBe(200);
    for (const token of minted) expect(token).toMatch(/^[A-Za-z0-9+/]{43}=$/);
  });
});

it('agrees with another process that opens the same fresh database at the same moment', async () => {
  const records = aFreshStore();
  const [one, other] = await Promise.all([openVault(ringOf(1), records), openVault(ringOf(1), records)]);
  expect(one.tokens.hash('token')).toBe(other.tokens.hash('token'));
});
