import { describe, expect, it } from 'vitest';
import { type Probes, createReadiness, isReady } from './readiness.js';

const well: Probes = {
  read: async () => true,
  write: async () => [],
  keysFit: async () => undefined,
  areKeysKept: () => true,
  pendingMigrations: async () => 0,
  freeBytes: () => 2 ** 30,
};
const nothingWrong = { store: null, writer: null, disk: null, keys: null, migrations: null, draining: null };
const failing = (code?: string) => async () => {
  throw Object.assign(new Error('at /secret/path with hunter2'), { code });
};

describe('readiness', () => {
  it('finds nothing wrong where nothing is', async () => {
    const checks = await createReadiness(well).check();
    expect([checks, isReady(checks)]).toEqual([nothingWrong, true]);
  });

  it.each<[string, Partial<Probes>, Partial<typeof nothingWrong> & object]>([
    ['a store that does not answer', { read: async () => false }, { store: 'does not answer' as never }],
    ['a store that cannot be read', { read: failing('SQLITE_IOERR') }, { store: 'fails with SQLITE_IOERR' as never }],
    [
      'a store that cannot be written',
      { write: failing('SQLITE_READONLY') },
      { writer: 'fails with SQLITE_READONLY' as never },
    ],
    [
      'keys of another database',
      { keysFit: () => Promise.reject(Object.assign(new Error('Put it back.'), { name: 'KeyRingError' })) },
      { keys: 'the key ring does not fit the database' as never },
    ],
    [
      'keys that nobody could try, since the store was not there',
      {
        keysFit: () =>
          Promise.reject(new Error('Failed query', { cause: Object.assign(new Error(), { code: 'ECONNREFUSED' }) })),
      },
      { keys: 'fails with ECONNREFUSED' as never },
    ],
    [
      'a key ring that is gone',
      { areKeysKept: () => false },
      { keys: expect.stringMatching(/^keyring\.json is gone from the data directory/) as never },
    ],
    [
      'tables of an earlier release',
      { pendingMigrations: async () => 2 },
      { migrations: '2 migrations are not made' as never },
    ],
    ['a full disk', { freeBytes: () => 2 ** 20 }, { disk: 'less than 32 MiB are free' as never }],
  ])('names %s, by a code and never by a message', async (_, wrong, found) => {
    const checks = await createReadiness({ ...well, ...wrong }).check();
    expect([checks, isReady(checks)]).toEqual([{ ...nothingWrong, ...found }, false]);
  });

  it('does not wait for a writer that has died', async () => {
    const checks = await createReadiness({ ...well, write: () => new Promise(() => undefined) }).check();
    expect(checks.writer).toBe('does not answer');
  });

  it('looks at most once a second, however many ask, and tells at once that it is about to end', async () => {
    let now = 0;
    let looks = 0;
    const readiness = createReadiness({ ...well, read: async () => (looks += 1) > 0 }, () => now);
    await Promise.all([readiness.check(), readiness.check()]);
    now += 999;
    await readiness.check();
    expect(looks).toBe(1);
    readiness.drain();
    expect((await readiness.check()).draining).toBe('about to end');
    now += 1;
    await readiness.check();
    expect(looks).toBe(2);
  });
});
