import { statSync } from 'node:fs';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { isAbsolute, join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { EnvError, ensureDataDir, readEnv } from './env.js';

describe('the environment', () => {
  it('may be empty: loopback, the documented ports and a directory beside the program', () => {
    const env = readEnv({});
    expect(env).toMatchObject({
      host: '127.0.0.1',
      apiPort: 4000,
      apiUrl: 'http://127.0.0.1:4000',
      publicApiUrl: 'http://127.0.0.1:4000',
      publicUrl: 'http://127.0.0.1:3000',
      sandboxUrl: undefined,
      masterKeys: undefined,
      providerDeadlineMs: 30_000,
      hasScheduledChecks: true,
      logLevel: 'info',
    });
    expect([isAbsolute(env.dataDir), env.dataDir.endsWith('.isotope')]).toEqual([true, true]);
  });

  it('takes an empty variable for an absent one', () => {
    expect(readEnv({ ISOTOPE_API_PORT: '', ISOTOPE_USER_SECRET: '', ISOTOPE_MASTER_KEY: '' })).toMatchObject({
      apiPort: 4000,
      userSecret: undefined,
      masterKeys: undefined,
    });
  });

  it('names every variable at fault at once and never its value', () => {
    const broken = () =>
      readEnv({
        ISOTOPE_API_PORT: 'hunter2',
        ISOTOPE_WEB_PORT: '70000',
        ISOTOPE_PUBLIC_URL: 'javascript:hunter2',
        ISOTOPE_USER_SECRET: 'hunter2',
        ISOTOPE_SANDBOX: 'hunter2',
        ISOTOPE_LOG_LEVEL: 'hunter2',
        ISOTOPE_PROVIDER_DEADLINE_MS: '1',
        ISOTOPE_SCHEDULED_CHECKS: 'hunter2',
      });
    expect(broken).toThrow(EnvError);
    expect(broken).not.toThrow(/hunter2|70000/);
    for (const name of [
      'API_PORT',
      'WEB_PORT',
      'PUBLIC_URL',
      'USER_SECRET',
      'SANDBOX',
      'LOG_LEVEL',
      'PROVIDER_DEADLINE_MS',
      'SCHEDULED_CHECKS',
    ]) {
      expect(broken).toThrow(`ISOTOPE_${name}`);
    }
  });

  it.each([
    ['ISOTOPE_LOG_LEVEL', 'loud', 'one of trace, debug, info, warn, error, fatal, silent'],
    ['ISOTOPE_SANDBOX', 'yes', 'one of on, off'],
    ['ISOTOPE_PROVIDER_DEADLINE_MS', '0.5', 'a whole number from 100 to 600000'],
    ['ISOTOPE_MAX_LAG_MS', 'much', 'a whole number from 0 to 100000000'],
    ['ISOTOPE_PUBLIC_URL', 'isotope', 'an address such as https://isotope.example.com'],
  ])('says once what %s may be', (name, value, words) => {
    expect(() => readEnv({ [name]: value })).toThrow(`The environment is not usable. ${name}: ${words}.`);
  });

  it('names what contradicts itself together with what is wrong by itself', () => {
    const broken = () =>
      readEnv({
        ISOTOPE_API_PORT: 'abc',
        ISOTOPE_UPSTREAM_URL: 'https://ce.test',
        OTEL_TRACES_EXPORTER: 'pigeon',
      });
    for (const name of ['ISOTOPE_API_PORT', 'ISOTOPE_UPSTREAM_USER_SECRET', 'OTEL_TRACES_EXPORTER'])
      expect(broken).toThrow(name);
  });

  it.each([
    'a secret with spaces in it',
    'a-secret,with-a-comma',
    'sixteen-ünd-mehr',
    'a-secret-\u0007-that-rings',
    'fifteen-signs-x',
  ])('refuses %j as a secret, which no header could carry', (secret) => {
    expect(() => readEnv({ ISOTOPE_USER_SECRET: secret })).toThrow(/ISOTOPE_USER_SECRET/);
    expect(() => readEnv({ ISOTOPE_ORGANIZATION_SECRET: secret })).toThrow(/ISOTOPE_ORGANIZATION_SECRET/);
  });

  it('reads several master keys, the newest first, however they are spaced', () => {
    expect(readEnv({ ISOTOPE_MASTER_KEY: 'new , old' }).masterKeys).toEqual(['new', 'old']);
  });

  it.each([
    ['0.0.0.0', 'http://127.0.0.1:4000'],
    ['::', 'http://127.0.0.1:4000'],
    ['::1', 'http://[::1]:4000'],
    ['192.0.2.7', 'http://192.0.2.7:4000'],
  ])('bound to %s is reached at %s', (host, apiUrl) => {
    expect(readEnv({ ISOTOPE_HOST: host }).apiUrl).toBe(apiUrl);
  });

  it.each([
    [{ ISOTOPE_API_PORT: '5000' }, 'http://127.0.0.1:5000'],
    [{ ISOTOPE_API_URL: 'http://api.internal:4000/' }, 'http://api.internal:4000'],
    [
      { ISOTOPE_API_URL: 'http://api.internal:4000', ISOTOPE_PUBLIC_API_URL: 'https://api.example/' },
      'https://api.example',
    ],
  ])('of %j tells others to use %s', (given, publicApiUrl) => {
    expect(readEnv(given).publicApiUrl).toBe(publicApiUrl);
  });

  it('leaves no slash at the end of the public address', () => {
    expect(readEnv({ ISOTOPE_PUBLIC_URL: 'https://isotope.example/console//' }).publicUrl).toBe(
      'https://isotope.example/console',
    );
  });

  it.each(['connections=0', 'listen=', 'listen=db:5432/isotope', 'listen=ada@db', 'listen=db:port'])(
    'refuses a database address with %s',
    (query) => {
      const url = `postgres://isotope:word@pooler:6432/isotope?${query}`;
      expect(() => readEnv({ DATABASE_URL: url })).toThrow('DATABASE_URL');
    },
  );

  it('knows the sandbox only when it is on, and on this machine alone', () => {
    const open = { ISOTOPE_SANDBOX: 'on', ISOTOPE_HOST: '192.0.2.7' };
    expect(readEnv(open).sandboxUrl).toBe('http://127.0.0.1:4010');
    expect(readEnv({ ISOTOPE_SANDBOX: 'on', ISOTOPE_SANDBOX_PORT: '5000' }).sandboxUrl).toBe('http://127.0.0.1:5000');
    expect(readEnv({ ISOTOPE_SANDBOX: 'off', ISOTOPE_SANDBOX_PORT: '5000' }).sandboxUrl).toBeUndefined();
  });
});

it("makes a data directory that is its owner's alone", () => {
  const parent = mkdtempSync(join(tmpdir(), 'isotope-env-'));
  ensureDataDir(join(parent, 'a', 'b'));
  ensureDataDir(join(parent, 'a', 'b'));
  expect(statSync(join(parent, 'a', 'b')).mode & 0o777).toBe(0o700);
  rmSync(parent, { recursive: true });
});

it.skipIf(process.platform !== 'linux')(
  'says so where no data directory can be made, and does not try for ever',
  () => {
    expect(() => ensureDataDir('/proc/isotope/data')).toThrow('/proc/isotope/data cannot be used (ENOENT)');
  },
);
