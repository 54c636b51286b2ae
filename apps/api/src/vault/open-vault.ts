import { type KeyObject, createHmac, createSecretKey, randomBytes } from 'node:crypto';
import { freshBytes } from '../random.js';
import type { Tokens, Vault } from '../instances/ports.js';
import { ownContext } from './own-context.js';
import { EnvelopeError, open, seal } from './seal.js';
import { type KeyRing, KeyRingError, type KeySource, ringToOpen } from './key-ring.js';

/** Where the vault keeps its own two records: the canary and the sealed pepper. */
export interface VaultRecords {
  find(name: string): Promise<string | undefined>;
  /** Keeps the first value given for a name and returns the one kept, so two processes starting at once agree. */
  keepFirst(name: string, envelope: string): Promise<string>;
}

/** The vault and the tokens that hang on the same key ring. `reload` swaps the ring, refusing one that does not fit. */
export interface OpenVault extends Vault {
  readonly tokens: Tokens;
  readonly keyIds: readonly string[];
  /** The ring as it is in force, its first key the one that seals. */
  readonly keys: readonly { readonly id: string; readonly isSealing: boolean; readonly madeAt: Date | null }[];
  /** Rejects with a KeyRingError when the ring does not fit the database any more. */
  check(): Promise<void>;
  /** The key of an organisation's audit chain. It hangs on the pepper, so a changed key ring leaves it as it is. */
  chainKey(organizationId: string): KeyObject;
  reload(ring: KeyRing): Promise<void>;
}

const canaryText = 'isotope-canary';
const tokenBytes = 32;

/** Opens the vault over a key ring; throws a KeyRingError when the ring is not the one this database was sealed with. */
export async function openVault(ringAtStart: KeyRing, records: VaultRecords): Promise<OpenVault> {
  let ring = ringAtStart;
  await checkCanary(ring, records);
  const pepper = await readPepper(ring, records);
  const keyed = (text: string) => createHmac('sha256', pepper).update(text);
  return {
    seal: (context, text) => seal(ring, context, text),
    open: (context, envelope) => open(ring, context, envelope),
    fingerprint: (organizationId, text) => keyed(`fingerprint\0${organizationId}\0${text}`).digest('hex').slice(0, 4),
    hash: (text) => keyed(`hash\0${text}`).digest('base64url'),
    tokens: {
      mint: () => freshBytes(tokenBytes).toString('base64'),
      hash: (token) => keyed(`token\0${token}`).digest('base64url'),
    },
    chainKey: (organizationId) => createSecretKey(keyed(`audit chain\0${organizationId}`).digest()),
    get keyIds() {
      return ring.map(({ id }) => id);
    },
    get keys() {
      return ring.map(({ id, madeAt = null }, index) => ({ id, isSealing: index === 0, madeAt }));
    },
    check: () => checkCanary(ring, records),
    async reload(next) {
      await checkCanary(next, records);
      ring = next;
    },
  };
}

/** Opens the vault of a database over the ring that keys come from, which is made where nothing is sealed yet. */
export async function openVaultOf(source: KeySource, records: VaultRecords): Promise<OpenVault> {
  const isSealed = async () => (await records.find('canary')) !== undefined;
  return openVault(await ringToOpen(source, isSealed), records);
}

async function checkCanary(ring: KeyRing, records: VaultRecords): Promise<void> {
  const envelope =
    (await records.find('canary')) ?? (await records.keepFirst('canary', seal(ring, ownContext('canary'), canaryText)));
  openOwn(ring, 'canary', envelope);
}

async function readPepper(ring: KeyRing, records: VaultRecords): Promise<Buffer> {
  const fresh = () => seal(ring, ownContext('pepper'), randomBytes(tokenBytes).toString('base64'));
  const envelope = (await records.find('pepper')) ?? (await records.keepFirst('pepper', fresh()));
  return Buffer.from(openOwn(ring, 'pepper', envelope), 'base64');
}

function openOwn(ring: KeyRing, purpose: string, envelope: string): string {
  try {
    return open(ring, ownContext(purpose), envelope);
  } catch (error) {
    if (!(error instanceof EnvelopeError)) throw error;
    const message =
      'The key ring does not fit this database: its secrets were sealed with another key. Put back the keyring.json ' +
      'that belongs to the database, or set ISOTOPE_MASTER_KEY to the key it was sealed with.';
    throw new KeyRingError(message, { cause: error });
  }
}

/** Tries a ring on a canary; throws a KeyRingError when the database it comes from was sealed with another. */
export const checkRingFits = (ring: KeyRing, canary: string): void => void openOwn(ring, 'canary', canary);
