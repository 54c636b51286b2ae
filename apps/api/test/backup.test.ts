import {
  existsSync,
  mkdtempSync,
  readFileSync,
  readdirSync,
  rmSync,
  statSync,
  truncateSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir, userInfo } from 'node:os';
import { join } from 'node:path';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { askRest } from './ask.js';
import { anUncheckedInstance } from './builders.js';
import { install } from './install.js';
import { ownerSecrets } from './isotope.js';
import { type Programs, type RunningApi, compilePrograms, run, startApi } from './program.js';
import { openRows } from './rows.js';

let programs: Programs;
beforeAll(async () => void (programs = await compilePrograms()), 60_000);
afterAll(() => programs.remove());

let folder: string;
beforeEach(() => void (folder = mkdtempSync(join(tmpdir(), 'isotope-backup-'))));
afterEach(() => rmSync(folder, { recursive: true }));

const environment = (name: string) => ({
  ISOTOPE_DATA_DIR: join(folder, name),
  ISOTOPE_USER_SECRET: ownerSecrets.userSecret,
  ISOTOPE_ORGANIZATION_SECRET: ownerSecrets.organizationSecret,
  ISOTOPE_LOG_LEVEL: 'error',
});
const isotope = (name: string, ...args: readonly string[]) => run(programs.cli, args, environment(name));
const file = () => join(folder, 'backup.db');
const at = { sandboxUrl: 'https://webservices5.autotask.net' };
const create = async (api: RunningApi, name: string) =>
  (await askRest(api, 'POST', '/instances', { body: anUncheckedInstance(at, { name }) })).body;

/** An Isotope with three instances, ended again, and a backup of it with its keys. */
async function aBackup() {
  const api = await startApi(programs, environment('first'));
  const made = [await create(api, 'One'), await create(api, 'Two'), await create(api, 'Three')];
  await api.end('SIGTERM');
  expect((await isotope('first', 'backup', file(), '--with-keys')).code).toBe(0);
  return made;
}

describe('isotope backup and restore', () => {
  it('brings back all that was answered before it began, while creating went on', async () => {
    const api = await startApi(programs, environment('first'));
    const before = [];
    for (let made = 0; made < 100; made += 1) before.push(await create(api, `Before ${made}`));
    const { id } = await create(api, 'Deleted');
    await askRest(api, 'DELETE', `/instances/${id}`);
    let isDone = false;
    const backup = isotope('first', 'backup', file(), '--with-keys', '--json').finally(() => (isDone = true));
    let during = 0;
    while (!isDone) await create(api, `During ${(during += 1)}`);
    const { code, stdout } = await backup;
    const told = JSON.parse(stdout);
    expect([code, told.file, told.deletedInstances, told.organizations]).toEqual([0, file(), 1, 1]);
    expect(told.instances).toBeGreaterThanOrEqual(before.length);
    expect(told.instances).toBeLessThanOrEqual(before.length + during);
    await api.end('SIGTERM');
    const restored = await isotope('second', 'restore', file(), '--json');
    const counts = { instances: told.instances, deletedInstances: 1, organizations: 1 };
    expect([restored.code, JSON.parse(restored.stdout)]).toEqual([0, counts]);
    const again = await startApi(programs, environment('second'));
    for (const instance of before) {
      const { body } = await askRest(again, 'GET', `/instances/${instance.id}`);
      expect(body).toEqual(instance);
    }
    await again.end('SIGTERM');
  }, 60_000);

  it('keeps the key ring out of the file, says so, and restores nothing without it', async () => {
    await install(environment('first'));
    const { code, stdout } = await isotope('first', 'backup', file());
    expect([code, stdout]).toEqual([0, expect.stringContaining('The key ring is NOT in it')]);
    const [key] = JSON.parse(readFileSync(join(folder, 'first', 'keyring.json'), 'utf8')).keys;
    const bytes = readFileSync(file());
    expect([bytes.includes(key), bytes.includes(Buffer.from(key, 'base64'))]).toEqual([false, false]);
    expect(existsSync(`${file()}.keyring.json`)).toBe(false);
    expect(statSync(file()).mode & 0o777).toBe(0o600);
    const refused = await isotope('second', 'restore', file());
    expect([refused.code, refused.stderr]).toEqual([1, expect.stringContaining('--keys')]);
    expect(existsSync(join(folder, 'second', 'isotope.db'))).toBe(false);
    expect((await isotope('second', 'restore', file(), '--keys', join(folder, 'first', 'keyring.json'))).code).toBe(0);
    expect(statSync(join(folder, 'second', 'keyring.json')).mode & 0o777).toBe(0o600);
  });

  it('signs everybody out, since what was ended after the backup would live again', async () => {
    await install(environment('first'));
    const link = () => openRows(join(folder, 'second', 'isotope.db'));
    await isotope('first', 'backup', file(), '--with-keys');
    const { stdout } = await isotope('second', 'restore', file());
    expect(stdout).toMatch(/signed out[^]*credentials\.json/);
    const rows = link();
    expect(['sessions', 'sign_in_links', 'invites'].map((table) => rows.count(table))).toEqual([0, 0, 0]);
    rows.close();
  });

  it('restores no bulk jobs, as what they have gathered is in no backup', async () => {
    await install(environment('first'));
    const rows = openRows(join(folder, 'first', 'isotope.db'));
    rows.damage(`insert into bulk_jobs (id, organization_id, instance_id, object, query, status, records_count, bytes,
      columns, created_at, expires_at)
      values ('j', 'o', 'i', 'contacts', 'select * from contacts', 'RUNNING', 500, 4000, '["id"]', 1, 2)`);
    rows.close();
    expect((await isotope('first', 'backup', file(), '--with-keys')).code).toBe(0);
    const { code, stdout } = await isotope('second', 'restore', file());
    expect([code, stdout]).toEqual([0, expect.stringContaining('Bulk queries')]);
    const restored = openRows(join(folder, 'second', 'isotope.db'));
    expect(restored.count('bulk_jobs')).toBe(0);
    restored.close();
  });

  it('writes down that it was restored, from which file and by whom, and the audit of both is whole', async () => {
    await aBackup();
    expect((await isotope('second', 'restore', file())).code).toBe(0);
    expect(readdirSync(join(folder, 'second')).sort()).toEqual(['isotope.db', 'keyring.json', 'last-backup.json']);
    const rows = openRows(join(folder, 'second', 'isotope.db'));
    const [told] = rows.all('select * from activities order by number desc limit 1');
    rows.close();
    expect(told).toMatchObject({ action: 'BACKUP_RESTORED', organization_id: 'isotope', source: 'CLI' });
    expect(JSON.parse(told.details).about).toEqual({ file: file(), operator: userInfo().username });
    for (const name of ['first', 'second']) expect((await isotope(name, 'audit', 'verify')).code).toBe(0);
  });

  it.each<[string, (backup: string) => void, string]>([
    ['cut short', (backup) => truncateSync(backup, 20_000), 'damaged'],
    ['no database', (backup) => writeFileSync(backup, 'nothing'), 'no database of Isotope'],
    ['not there', (backup) => rmSync(backup), 'cannot be read'],
    ['sealed with other keys', () => undefined, 'does not fit'],
    [
      'of a later release',
      (backup) => {
        const rows = openRows(backup);
        rows.damage("insert into __drizzle_migrations (hash, created_at) values ('later', 99999999999999)");
        rows.close();
      },
      'later release',
    ],
  ])('restores no backup that is %s', async (what, spoil, told) => {
    await aBackup();
    spoil(file());
    const ring = JSON.stringify({ keys: [Buffer.alloc(32, 7).toString('base64')] });
    if (what === 'sealed with other keys') writeFileSync(`${file()}.keyring.json`, ring);
    const { code, stdout, stderr } = await isotope('second', 'restore', file());
    expect([code, stdout, stderr.trim().split('\n').length]).toEqual([1, '', 1]);
    expect(stderr).toContain(told);
    expect(existsSync(join(folder, 'second'))).toBe(false);
  });

  it('overwrites neither a living Isotope nor another file', async () => {
    await aBackup();
    const living = await isotope('first', 'restore', file());
    expect([living.code, living.stderr]).toEqual([1, expect.stringContaining('never overwritten')]);
    const taken = await isotope('first', 'backup', file());
    expect([taken.code, taken.stderr]).toEqual([1, expect.stringContaining('is there already')]);
    const other = join(folder, 'other-ring.db');
    writeFileSync(`${other}.keyring.json`, 'the only copy of another ring');
    const ring = await isotope('first', 'backup', other, '--with-keys');
    expect([ring.code, ring.stderr]).toEqual([1, expect.stringContaining(`${other}.keyring.json is there already`)]);
    expect(readFileSync(`${other}.keyring.json`, 'utf8')).toBe('the only copy of another ring');
    expect(existsSync(other)).toBe(false);
    const nowhere = await isotope('first', 'backup', join(folder, 'none', 'x.db'));
    expect([nowhere.code, nowhere.stderr]).toEqual([
      1,
      `error: There is no folder ${join(folder, 'none')}. Make it, or name a file in one that is there.\n`,
    ]);
    const nothing = await isotope('nowhere', 'backup', join(folder, 'other.db'));
    expect([nothing.code, nothing.stdout]).toEqual([1, '']);
    expect(existsSync(join(folder, 'other.db'))).toBe(false);
  });
});
