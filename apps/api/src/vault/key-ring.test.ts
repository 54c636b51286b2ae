import { mkdtempSync, readFileSync, readdirSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { KeyRingError, keyRingOf, makeKey, readKeyRing, replaceKeyRing, writeKeyRing } from './key-ring.js';

const keyOf = (length: number, fill = 7) => Buffer.alloc(length, fill).toString('base64');

describe('keyRingOf', () => {
  it.each([0, 1, 16, 31, 33, 64])('refuses a key of %i bytes, naming where it stands and how to make one', (length) => {
    expect(() => keyRingOf([keyOf(32), keyOf(length)], 'ISOTOPE_MASTER_KEY')).toThrow(
      new KeyRingError('key 2 of ISOTOPE_MASTER_KEY is not 32 bytes in base64. Make one with: openssl rand -base64 32'),
    );
  });

  it.each(['', ' ', 'not base64 at all, but forty-four signs long!', `${keyOf(32)}==`, `${keyOf(32)}\n${keyOf(32)}`])(
    'refuses %j, which is no base64',
    (text) => {
      expect(() => keyRingOf([text], 'the ring')).toThrow(KeyRingError);
    },
  );

  it('never repeats a bad key in its error', () => {
    const bad = keyOf(31, 200);
    expect(() => keyRingOf([bad], 'the ring')).not.toThrow(bad);
  });

  it('takes a key with or without its padding, in either alphabet', () => {
    const bytes = Buffer.alloc(32, 0xfb);
    for (const text of [
      bytes.toString('base64'),
      bytes.toString('base64').replace('=', ''),
      bytes.toString('base64url'),
    ]) {
      expect(keyRingOf([text], 'the ring')[0].bytes).toEqual(bytes);
    }
  });

  it('keeps the order given and names each key by eight digits that tell nothing of it', () => {
    const ring = keyRingOf([keyOf(32, 2), keyOf(32, 1)], 'the ring');
    expect(ring.map(({ bytes }) => bytes[0])).toEqual([2, 1]);
    expect(new Set(ring.map(({ id }) => id)).size).toBe(2);
    for (const { id, bytes } of ring) {
      expect(id).toMatch(/^[0-9a-f]{8}$/);
      expect(bytes.toString('hex')).not.toContain(id);
    }
  });

  it('refuses a ring without a key', () => {
    expect(() => keyRingOf([], 'the ring')).toThrow('the ring holds no key.');
  });
});

describe('readKeyRing', () => {
  let dataDir: string;
  beforeEach(() => void (dataDir = mkdtempSync(join(tmpdir(), 'isotope-ring-'))));
  afterEach(() => rmSync(dataDir, { recursive: true }));
  const file = () => join(dataDir, 'keyring.json');

  it('makes a random key on a fresh machine, in a file for its owner alone, and finds it again', () => {
    const made = readKeyRing(dataDir);
    expect(made).toHaveLength(1);
    expect(statSync(file()).mode & 0o777).toBe(0o600);
    expect(readKeyRing(dataDir)).toEqual(made);
  });

  it('is not kept from making it by what a start that was killed left half written', () => {
    writeFileSync(join(dataDir, `keyring.json.${process.pid}`), '{');
    const made = readKeyRing(dataDir);
    expect(readKeyRing(dataDir)).toEqual(made);
    expect(readdirSync(dataDir)).toEqual(['keyring.json']);
  });

  it('makes another key for another data directory', () => {
    const elsewhere = mkdtempSync(join(tmpdir(), 'isotope-ring-'));
    const ids = [readKeyRing(dataDir)[0].id, readKeyRing(elsewhere)[0].id];
    rmSync(elsewhere, { recursive: true });
    expect(ids[0]).not.toBe(ids[1]);
  });

  it('reads several keys, the first of the file first', () => {
    writeFileSync(file(), JSON.stringify({ keys: [keyOf(32, 9), keyOf(32, 8)] }));
    expect(readKeyRing(dataDir).map(({ bytes }) => bytes[0])).toEqual([9, 8]);
  });

  it.each(['', 'not json', '{}', '{"keys":[]}', '{"keys":"x"}', '{"keys":[1]}'])(
    'refuses a file that holds %j and leaves it as it is',
    (text) => {
      writeFileSync(file(), text);
      expect(() => readKeyRing(dataDir)).toThrow(KeyRingError);
      expect(readFileSync(file(), 'utf8')).toBe(text);
    },
  );

  it('is replaced by whoever has read it as it is, and by nobody else', () => {
    const before = readKeyRing(dataDir);
    const [first, second] = [makeKey(), makeKey()];
    replaceKeyRing(dataDir, before, [...before, first]);
    expect(() => replaceKeyRing(dataDir, before, [...before, second])).toThrow(/has changed since it was read/);
    expect(readKeyRing(dataDir)).toEqual([...before, first]);
    expect(statSync(file()).mode & 0o777).toBe(0o600);
  });

  it('is written beside a backup only where none is', () => {
    const path = join(dataDir, 'backup.keyring.json');
    writeKeyRing(path, readKeyRing(dataDir));
    expect(() => writeKeyRing(path, [makeKey()])).toThrow(KeyRingError);
    expect(readFileSync(path, 'utf8')).toBe(readFileSync(file(), 'utf8'));
  });
});
