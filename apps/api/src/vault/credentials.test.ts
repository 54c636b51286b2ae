import { existsSync, mkdtempSync, readFileSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { readEnv } from '../env.js';
import { createCredentialsKeeper, credentialsFile } from './credentials.js';

let dataDir: string;
beforeEach(() => void (dataDir = mkdtempSync(join(tmpdir(), 'isotope-credentials-'))));
afterEach(() => rmSync(dataDir, { recursive: true }));

const keeperOf = (environment: Record<string, string> = {}) =>
  createCredentialsKeeper(readEnv({ ISOTOPE_DATA_DIR: dataDir, ...environment }));
const given = { userSecret: 'given-user-secret', organizationSecret: 'given-organization-secret' };
const environment = { ISOTOPE_USER_SECRET: given.userSecret, ISOTOPE_ORGANIZATION_SECRET: given.organizationSecret };

it('keeps secrets that were made here in a file for its owner alone', () => {
  const secrets = { userSecret: 'made-user-secret', organizationSecret: 'made-organization-secret' };
  keeperOf().keep(secrets);
  expect(JSON.parse(readFileSync(credentialsFile(dataDir), 'utf8'))).toEqual(secrets);
  expect(statSync(credentialsFile(dataDir)).mode & 0o777).toBe(0o600);
});

it('writes no file for secrets that the environment keeps', () => {
  const keeper = keeperOf(environment);
  keeper.keep(given);
  expect(keeper.given()).toEqual(given);
  expect(existsSync(credentialsFile(dataDir))).toBe(false);
});

it('keeps both when the environment names only one of them', () => {
  const keeper = keeperOf({ ISOTOPE_USER_SECRET: given.userSecret });
  expect(keeper.given()).toEqual({ userSecret: given.userSecret });
  keeper.keep({ ...given, organizationSecret: 'made-organization-secret' });
  expect(readFileSync(credentialsFile(dataDir), 'utf8')).toContain('made-organization-secret');
});
