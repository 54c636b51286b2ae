import { existsSync, mkdtempSync, readFileSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { Secrets } from './ask.js';
import { compose } from '../src/compose.js';
import { readEnv } from '../src/env.js';
import { openRows } from './rows.js';

let dataDir: string;
beforeEach(() => void (dataDir = mkdtempSync(join(tmpdir(), 'isotope-bootstrap-'))));
afterEach(() => rmSync(dataDir, { recursive: true }));

const file = () => join(dataDir, 'credentials.json');
const kept = (): Secrets => JSON.parse(readFileSync(file(), 'utf8'));
const first = { userSecret: 'the-first-user-secret', organizationSecret: 'the-first-organization-secret' };
const second = { userSecret: 'the-second-user-secret', organizationSecret: 'the-second-organization-secret' };

/** Starts an Isotope on the data directory, asks which of some secrets are somebody's, and ends it. */
async function start(given: Partial<Secrets>, ...asked: readonly Secrets[]): Promise<readonly boolean[]> {
  const isotope = await compose(
    readEnv({
      ISOTOPE_DATA_DIR: dataDir,
      ISOTOPE_USER_SECRET: given.userSecret,
      ISOTOPE_ORGANIZATION_SECRET: given.organizationSecret,
      ISOTOPE_LOG_LEVEL: 'silent',
    }),
  );
  const isSomebodys = ({ userSecret: user, organizationSecret: organization }: Secrets) =>
    isotope.useCases.authorize({ user, organization }).then(
      () => true,
      () => false,
    );
  const answers = await Promise.all(asked.map(isSomebodys));
  await isotope.close();
  return answers;
}

describe('the first start', () => {
  it('makes an owner whose secrets lie in a file for the owner of the directory alone, and keeps them', async () => {
    await start({});
    expect(statSync(file()).mode & 0o777).toBe(0o600);
    expect(await start({}, kept())).toEqual([true]);
  });

  it('takes the secrets of the environment and writes them nowhere', async () => {
    expect(await start(first, first)).toEqual([true]);
    expect(existsSync(file())).toBe(false);
    expect(await start({}, first)).toEqual([true]);
  });

  it('makes the one that the environment does not name', async () => {
    await start({ userSecret: first.userSecret });
    expect(kept().userSecret).toBe(first.userSecret);
    expect(await start({}, kept())).toEqual([true]);
  });

  it('makes one organisation, however often it is repeated', async () => {
    await start({});
    await start({});
    await start(first);
    const rows = openRows(join(dataDir, 'isotope.db'));
    expect([rows.count('organizations'), rows.count('users')]).toEqual([1, 1]);
    rows.close();
  });
});

describe('secrets set later', () => {
  it('replace the ones before, and no file tells of those any more', async () => {
    await start({});
    const before = kept();
    expect(await start(second, second, before)).toEqual([true, false]);
    expect(existsSync(file())).toBe(false);
  });

  it.each<[string, Partial<Secrets>]>([
    ['user', { userSecret: second.userSecret }],
    ['organization', { organizationSecret: second.organizationSecret }],
  ])('replace the %s secret alone when only that one is set', async (_, given) => {
    await start(first);
    expect(await start(given, { ...first, ...given }, first)).toEqual([true, false]);
    expect(kept()).toEqual({ ...first, ...given });
  });

  it('stay when the environment names them no longer', async () => {
    await start(first);
    await start(second);
    expect(await start({}, second, first)).toEqual([true, false]);
  });
});

it('keeps the secrets as hashes and sealed, not as they are', async () => {
  await start(first);
  const rows = openRows(join(dataDir, 'isotope.db'));
  const everything = JSON.stringify([rows.all('select * from users'), rows.all('select * from organizations')]);
  rows.close();
  for (const secret of Object.values(first)) expect(everything).not.toContain(secret);
});
