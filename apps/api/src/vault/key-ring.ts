import { createHash, randomBytes } from 'node:crypto';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';
import { StartError } from '../env.js';
import { makeFile, replaceFile } from '../whole-file.js';

/** A key of the ring. Its id is the start of its SHA-256, so it tells keys apart and tells nothing else. */
export interface Key {
  readonly id: string;
  readonly bytes: Buffer;
  /** When it was made, where the ring says so. */
  readonly madeAt?: Date | undefined;
}

/** The keys secrets are sealed under: the first seals, all open. */
export type KeyRing = readonly [Key, ...Key[]];

/** A key ring that cannot be used, in a sentence that says what to do. */
export class KeyRingError extends StartError {
  override readonly name = 'KeyRingError';
}

/** Where a data directory keeps its ring. */
export const keyRingFile = (dataDir: string): string => join(dataDir, 'keyring.json');

const keyLength = 32;
/** `madeAt` tells by id when keys were made; a ring of an earlier release has none. */
const fileSchema = z.object({
  keys: z.array(z.string()).min(1),
  madeAt: z.record(z.string(), z.coerce.date()).optional(),
});

/** A ring of the given base64 keys, newest first; throws a KeyRingError unless each holds exactly 32 bytes. */
export function keyRingOf(keys: readonly string[], source: string): KeyRing {
  const [first, ...rest] = keys.map((key, index) => parseKey(key, `key ${index + 1} of ${source}`));
  if (!first) throw new KeyRingError(`${source} holds no key.`);
  return [first, ...rest];
}

function parseKey(text: string, name: string): Key {
  const bytes = Buffer.from(text, 'base64');
  if (bytes.length !== keyLength || !/^[A-Za-z0-9+/_-]+={0,2}$/.test(text)) {
    throw new KeyRingError(`${name} is not ${keyLength} bytes in base64. Make one with: openssl rand -base64 32`);
  }
  return { id: createHash('sha256').update(bytes).digest('hex').slice(0, 8), bytes };
}

type RingFile = z.output<typeof fileSchema>;

/** The ring of a file, with what it says of when its keys were made. */
function ringOf({ keys, madeAt }: RingFile, source: string): KeyRing {
  const dated = (key: Key): Key => ({ ...key, madeAt: madeAt?.[key.id] });
  const [first, ...rest] = keyRingOf(keys, source);
  return [dated(first), ...rest.map(dated)];
}

/** Reads the ring from `keyring.json` in the data directory, making it (mode 0600) when there is none. */
export function readKeyRing(dataDir: string): KeyRing {
  const path = keyRingFile(dataDir);
  return ringOf(readOrMake(path), path);
}

/** Where keys come from: those of the environment, or else of the data directory. */
export interface KeySource {
  readonly masterKeys?: readonly string[] | undefined;
  readonly dataDir: string;
}

/** Reads the ring as it is now, and makes none; throws a KeyRingError. */
export const readRing = ({ masterKeys, dataDir }: KeySource): KeyRing =>
  masterKeys ? keyRingOf(masterKeys, 'ISOTOPE_MASTER_KEY') : parseKeyRing(keyRingFile(dataDir));

/** Whether there is a ring to read. */
export const hasRing = ({ masterKeys, dataDir }: KeySource): boolean =>
  masterKeys !== undefined || existsSync(keyRingFile(dataDir));

/**
 * Reads the ring to open a database with. One is made for a database in which nothing is sealed yet, and never beside one
 * that was sealed with another: throws a KeyRingError where that is missing.
 */
export async function ringToOpen(source: KeySource, isSealed: () => Promise<boolean>): Promise<KeyRing> {
  if (source.masterKeys) return readRing(source);
  const path = keyRingFile(source.dataDir);
  // Asked in this order, since another process that starts makes the ring before it seals anything.
  if ((await isSealed()) && !existsSync(path)) throw new KeyRingError(sentenceOfMissing(path));
  return readKeyRing(source.dataDir);
}

const sentenceOfMissing = (path: string): string =>
  `${path} is missing, and the database has secrets that were sealed with its keys. Put it back from its copy, or set ` +
  'ISOTOPE_MASTER_KEY to the key it held. No other was made: it would open nothing.';

/** Reads a ring from a file; throws a KeyRingError. */
export function parseKeyRing(path: string): KeyRing {
  try {
    return ringOf(parseFile(readFileSync(path, 'utf8'), path), path);
  } catch (error) {
    if (error instanceof KeyRingError) throw error;
    throw new KeyRingError(`${path} cannot be read: ${(error as Error).message}.`, { cause: error });
  }
}

/** Of two processes that start at once, the second takes the ring of the first. */
function readOrMake(path: string): RingFile {
  if (!existsSync(path)) makeFile(path, textOf([makeKey()]));
  return parseFile(readFileSync(path, 'utf8'), path);
}

/**
 * Puts a ring in the place of the one that was read from the data directory. Throws a KeyRingError, and writes nothing,
 * where another has come there since: what was sealed under a key of that alone could never be opened again.
 */
export function replaceKeyRing(dataDir: string, before: KeyRing, after: KeyRing): void {
  const path = keyRingFile(dataDir);
  if (!isSameRing(parseKeyRing(path), before)) {
    throw new KeyRingError(
      `${path} has changed since it was read, and is left as it is now. See "isotope keys list" for what is on it, ` +
        'then run this again.',
    );
  }
  replaceFile(path, textOf(after));
}

const isSameRing = (one: KeyRing, other: KeyRing): boolean =>
  one.length === other.length && one.every(({ bytes }, index) => other[index]?.bytes.equals(bytes));

/** Writes a ring into a file that is not there yet; throws a KeyRingError, and overwrites nothing, where it is. */
export function writeKeyRing(path: string, ring: KeyRing): void {
  if (!makeFile(path, textOf(ring))) throw new KeyRingError(`${path} is there already. Move it away first.`);
}

/** A fresh key, on no ring yet. */
export const makeKey = (): Key => ({
  ...parseKey(randomBytes(keyLength).toString('base64'), 'a fresh key'),
  madeAt: new Date(),
});

function textOf(ring: KeyRing): string {
  const keys = ring.map(({ bytes }) => bytes.toString('base64'));
  const madeAt = Object.fromEntries(ring.flatMap(({ id, madeAt: at }) => (at ? [[id, at.toISOString()]] : [])));
  return `${JSON.stringify({ keys, madeAt }, null, 2)}\n`;
}

function parseFile(text: string, path: string): RingFile {
  try {
    return fileSchema.parse(JSON.parse(text));
  } catch (error) {
    const message = `${path} cannot be read as a key ring. Restore it from a backup: without it no secret can be opened.`;
    throw new KeyRingError(message, { cause: error });
  }
}
