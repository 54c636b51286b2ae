import { chmodSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createServer as createHttpServer } from 'node:http';
import { type AddressInfo, createServer } from 'node:net';
import { once } from 'node:events';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { compose } from '../src/compose.js';
import type { Finding } from '../src/doctor/finding.js';
import { examine } from '../src/doctor/examine.js';
import { readEnv } from '../src/env.js';
import { tellRunning } from '../src/running.js';
import { askRest } from './ask.js';
import { anUncheckedInstance } from './builders.js';
import { ownerSecrets } from './isotope.js';
import { type Programs, compilePrograms, freePort, run, startApi } from './program.js';
import { freshDatabase } from './postgres/database.js';
import { openRows } from './rows.js';

let dataDir: string;
let settings: Record<string, string>;
beforeEach(async () => {
  dataDir = mkdtempSync(join(tmpdir(), 'isotope-doctor-'));
  settings = {
    ISOTOPE_DATA_DIR: dataDir,
    ISOTOPE_API_PORT: String(await freePort()),
    ISOTOPE_WEB_PORT: String(await freePort()),
    ISOTOPE_SANDBOX_PORT: String(await freePort()),
    ISOTOPE_USER_SECRET: ownerSecrets.userSecret,
    ISOTOPE_ORGANIZATION_SECRET: ownerSecrets.organizationSecret,
    ISOTOPE_LOG_LEVEL: 'silent',
    // However long a crowded machine takes, nothing here is to be shed.
    ISOTOPE_MAX_LAG_MS: '0',
  };
});
afterEach(() => rmSync(dataDir, { recursive: true, force: true }));

/** Starts an Isotope on the data directory and ends it in order. */
const hasRun = async () => (await compose(readEnv(settings))).close();

/** An instance with a secret, written while nothing of it listens. */
async function hasAnInstance(): Promise<void> {
  const isotope = await compose(readEnv(settings));
  const http = await isotope.createHttp();
  await http.listen({ host: '127.0.0.1', port: Number(settings['ISOTOPE_API_PORT']) });
  const url = `http://127.0.0.1:${settings['ISOTOPE_API_PORT']}`;
  const at = { sandboxUrl: 'https://webservices5.autotask.net' };
  expect((await askRest({ url }, 'POST', '/instances', { body: anUncheckedInstance(at) })).status).toBe(200);
  await http.close();
  await isotope.close();
}

const look = (more: Record<string, string> = {}) => examine({ ...settings, ...more }, { isOnline: false });
const troubles = (findings: readonly Finding[]) => findings.filter(({ level }) => level !== 'FINE');

/** What is found wrong; there is to be nothing else. */
async function theOnlyTrouble(more: Record<string, string> = {}): Promise<Finding> {
  const [found, ...others] = troubles(await look(more));
  expect(others).toEqual([]);
  expect(found).toMatchObject({ why: expect.stringMatching(/\w/), remedy: expect.stringMatching(/\w/) });
  return found!;
}

const inDataDir = (name: string) => join(dataDir, name);
const damage = (sql: string, ...values: readonly unknown[]) => {
  const rows = openRows(inDataDir('isotope.db'));
  rows.damage(sql, ...values);
  rows.close();
};

describe('finds nothing wrong', () => {
  it('with an Isotope that has run, and one that has not yet', async () => {
    expect(troubles(await look())).toEqual([]);
    await hasRun();
    expect(troubles(await look())).toEqual([]);
  });

  it('and changes nothing by looking', async () => {
    await hasRun();
    const before = ['isotope.db', 'keyring.json'].map((name) => readFileSync(inDataDir(name)));
    await look();
    expect(['isotope.db', 'keyring.json'].map((name) => readFileSync(inDataDir(name)))).toEqual(before);
  });
});

describe('names what is wrong with the settings', () => {
  const others = {
    ISOTOPE_PUBLIC_URL: 'https://isotope.example',
    ISOTOPE_PUBLIC_API_URL: 'https://api.isotope.example',
  };
  it.each<[string, Record<string, string>, 'WARNING' | 'BROKEN', string]>([
    ['a value of no use', { ISOTOPE_MAX_LAG_MS: 'much' }, 'BROKEN', 'ISOTOPE_MAX_LAG_MS'],
    ['a name nobody reads', { ISOTOPE_SANDBX: 'off' }, 'WARNING', 'ISOTOPE_SANDBX'],
    ['open to others, with no address of theirs', { ISOTOPE_HOST: '0.0.0.0' }, 'BROKEN', 'ISOTOPE_PUBLIC_URL'],
    [
      'an address of others in the clear',
      { ...others, ISOTOPE_PUBLIC_URL: 'http://isotope.example' },
      'BROKEN',
      'http://',
    ],
    ['the sandbox before others', { ...others, ISOTOPE_SANDBOX: 'on' }, 'WARNING', 'sandbox'],
    [
      'an API that others are told to find on their own machine',
      { ISOTOPE_PUBLIC_URL: 'https://isotope.example' },
      'WARNING',
      'call the API at http://127.0.0.1:',
    ],
    ['a console led past the API', { ISOTOPE_API_URL: 'http://localhost:1' }, 'WARNING', 'ISOTOPE_API_URL'],
    ['a limit that another undoes', { ISOTOPE_RATE_LIMIT_USER: '0' }, 'WARNING', 'ISOTOPE_RATE_LIMIT_USER'],
  ])('%s', async (_, more, level, told) => {
    expect(await theOnlyTrouble(more)).toMatchObject({ level, message: expect.stringContaining(told) });
  });

  it('two parts on one port', async () => {
    const { message } = await theOnlyTrouble({ ISOTOPE_WEB_PORT: settings['ISOTOPE_API_PORT']! });
    expect(message).toContain('ISOTOPE_API_PORT and ISOTOPE_WEB_PORT');
  });

  it('suggests the name that was meant', async () => {
    expect((await theOnlyTrouble({ ISOTOPE_MASTR_KEY: 'x' })).remedy).toContain('ISOTOPE_MASTER_KEY');
  });
});

describe('names what is wrong with the data directory', () => {
  it('not there', async () => {
    const missing = inDataDir('elsewhere');
    expect(await theOnlyTrouble({ ISOTOPE_DATA_DIR: missing })).toMatchObject({
      level: 'WARNING',
      message: expect.stringContaining(missing),
      remedy: expect.stringContaining('ISOTOPE_DATA_DIR'),
    });
  });

  it('no directory', async () => {
    writeFileSync(inDataDir('file'), '');
    expect((await theOnlyTrouble({ ISOTOPE_DATA_DIR: inDataDir('file') })).message).toContain('is no directory');
  });

  it('not to be written', async () => {
    const { level, message } = await theOnlyTrouble({ ISOTOPE_DATA_DIR: '/dev/fd' });
    expect([level, message]).toEqual(['BROKEN', expect.stringContaining('cannot be written')]);
  });

  it('open to others, and worse with a key ring they can read', async () => {
    await hasRun();
    chmodSync(dataDir, 0o755);
    expect(await theOnlyTrouble()).toMatchObject({ level: 'WARNING', remedy: expect.stringContaining('chmod 700') });
    chmodSync(inDataDir('keyring.json'), 0o644);
    const { level, message } = await theOnlyTrouble();
    expect([level, message]).toEqual(['BROKEN', expect.stringContaining('keyring.json can be read by others')]);
  });
});

describe('names what is wrong with the database', () => {
  it('damaged pages', async () => {
    await hasAnInstance();
    damage("update sqlite_sequence set seq = 'x'");
    const path = inDataDir('isotope.db');
    const bytes = readFileSync(path);
    for (let page = 6; page * 4096 < bytes.length; page += 1) bytes.fill(0x5a, page * 4096, page * 4096 + 200);
    writeFileSync(path, bytes);
    const found = troubles(await look());
    expect(found[0]).toMatchObject({
      subject: 'Database',
      level: 'BROKEN',
      message: expect.stringContaining('isotope.db'),
    });
    expect(found[0]?.remedy).toContain('isotope restore');
  });

  it('no database at all', async () => {
    await hasRun();
    writeFileSync(inDataDir('isotope.db'), 'Dear diary, '.repeat(1_000));
    expect((await theOnlyTrouble()).message).toContain('cannot be read');
  });

  it('of a later release, or of an earlier one', async () => {
    await hasRun();
    const latest = '(select max(created_at) from __drizzle_migrations)';
    damage(`update __drizzle_migrations set created_at = created_at + 1000000000000 where created_at = ${latest}`);
    expect(await theOnlyTrouble()).toMatchObject({
      level: 'BROKEN',
      message: expect.stringContaining('later release'),
    });
    damage(`delete from __drizzle_migrations where created_at = ${latest}`);
    expect(await theOnlyTrouble()).toMatchObject({
      level: 'WARNING',
      message: expect.stringContaining('earlier release'),
    });
  });

  it('held by another program', async () => {
    await hasRun();
    const rows = openRows(inDataDir('isotope.db'));
    rows.damage('begin immediate');
    expect((await theOnlyTrouble()).message).toContain('Another program holds it');
    rows.damage('rollback');
    rows.close();
  });
});

describe('names what is wrong with a PostgreSQL database', () => {
  it('nothing, when it has run there and is whole; and what does not open', async () => {
    settings['DATABASE_URL'] = await freshDatabase();
    expect(troubles(await look())).toEqual([]);
    await hasAnInstance();
    expect(troubles(await look())).toEqual([]);
    rmSync(inDataDir('keyring.json'));
    expect(await theOnlyTrouble()).toMatchObject({ subject: 'Keys', message: expect.stringContaining('is missing') });
  }, 60_000);

  it('out of reach, or not there, without the password', async () => {
    const url = new URL(await freshDatabase());
    url.pathname = '/no_such_database';
    expect((await theOnlyTrouble({ DATABASE_URL: url.href })).message).toContain('no_such_database');
    const nowhere = `postgres://isotope:a-password-nobody-sees@127.0.0.1:${await freePort()}/isotope`;
    const found = await theOnlyTrouble({ DATABASE_URL: nowhere });
    expect([found.level, found.message]).toEqual(['BROKEN', expect.stringContaining('cannot be reached')]);
    expect(JSON.stringify(found)).not.toContain('a-password-nobody-sees');
  }, 60_000);
});

it('prints the password of a database neither in what is so, nor why, nor what to do, however it is written', async () => {
  const command = ['hunter%40two', 'hunter@two'];
  const where = join(dataDir, ...command, 'isotope');
  const DATABASE_URL = `postgres://isotope:hunter%40two@127.0.0.1:${await freePort()}/isotope`;
  const told = JSON.stringify(await look({ DATABASE_URL, ISOTOPE_DATA_DIR: where }));
  expect(told).toContain('[redacted]');
  for (const form of command) expect(told).not.toContain(form);
}, 60_000);

describe('names what was done to the audit past Isotope', () => {
  it.each(['activities_unchanged', 'activities_kept', 'audit_seals_kept', 'audit_checkpoints_forward'])(
    'the trigger %s dropped, or put back to do nothing',
    async (name) => {
      await hasRun();
      const told = { subject: 'Audit', level: 'BROKEN', message: expect.stringContaining(`changed: ${name}.`) };
      damage(`drop trigger ${name}`);
      expect(await theOnlyTrouble()).toMatchObject(told);
      damage(`create trigger ${name} before delete on activities begin select 1; end`);
      expect(await theOnlyTrouble()).toMatchObject(told);
    },
  );
});

describe('names what is wrong with the keys', () => {
  it('a key ring that is gone', async () => {
    await hasRun();
    rmSync(inDataDir('keyring.json'));
    expect(await theOnlyTrouble()).toMatchObject({ level: 'BROKEN', message: expect.stringContaining('is missing') });
  });

  it('a key ring that is cut short', async () => {
    await hasRun();
    writeFileSync(inDataDir('keyring.json'), readFileSync(inDataDir('keyring.json')).subarray(0, 20));
    expect((await theOnlyTrouble()).message).toContain('cannot be read as a key ring');
  });

  it('a key of another database', async () => {
    await hasRun();
    const other = Buffer.alloc(32, 1).toString('base64');
    writeFileSync(inDataDir('keyring.json'), JSON.stringify({ keys: [other] }));
    expect((await theOnlyTrouble()).message).toContain('does not fit this database');
  });

  it('sealed values that do not open, by place and row, and never what they hold', async () => {
    await hasAnInstance();
    writeFileSync(inDataDir('last-backup.json'), JSON.stringify({ at: new Date(), file: '/backups/isotope.db' }));
    damage('update instances set sealed_configuration = sealed_token');
    const found = await theOnlyTrouble();
    expect(found).toMatchObject({ subject: 'Keys', level: 'BROKEN' });
    expect(found.message).toMatch(/^1 of \d+ sealed values do not open: configuration of [\w-]{36}\.$/);
  });

  it('a file that is not read, because the environment names other keys', async () => {
    const master = { ISOTOPE_MASTER_KEY: Buffer.alloc(32, 7).toString('base64') };
    Object.assign(settings, master);
    await hasRun();
    writeFileSync(inDataDir('keyring.json'), JSON.stringify({ keys: [Buffer.alloc(32, 8).toString('base64')] }));
    expect(await theOnlyTrouble()).toMatchObject({ level: 'WARNING', message: expect.stringContaining('is not read') });
  });
});

describe('names what is wrong with what runs', () => {
  it('an Isotope that did not end in order', async () => {
    await hasRun();
    tellRunning(dataDir, { pid: 99_999_999, keyIds: [] });
    expect(await theOnlyTrouble()).toMatchObject({ level: 'WARNING', message: expect.stringContaining('99999999') });
  });

  it('a port that is taken, by the variable that sets it', async () => {
    const taken = createServer().listen(Number(settings['ISOTOPE_WEB_PORT']), '127.0.0.1');
    await once(taken, 'listening');
    const { level, message } = await theOnlyTrouble();
    expect([level, message]).toEqual(['BROKEN', expect.stringContaining('ISOTOPE_WEB_PORT')]);
    taken.close();
  });

  it('an Isotope that keeps the directory and does not answer', async () => {
    const isotope = await compose(readEnv(settings), { alone: true });
    expect(await theOnlyTrouble()).toMatchObject({
      level: 'BROKEN',
      message: expect.stringContaining(`process ${process.pid}`),
    });
    await isotope.close();
  });

  it('a console that npm start keeps running and that does not answer', async () => {
    const isotope = await compose(readEnv(settings), { alone: true });
    const http = await isotope.createHttp();
    await http.listen({ host: '127.0.0.1', port: Number(settings['ISOTOPE_API_PORT']) });
    expect(troubles(await look())).toEqual([]);
    const apiUrl = `http://127.0.0.1:${settings['ISOTOPE_API_PORT']}`;
    const note = { pid: process.pid, consoleUrl: 'https://isotope.example', apiUrl };
    writeFileSync(inDataDir('running.json'), JSON.stringify(note));
    expect((await theOnlyTrouble()).message).toContain('Console does not answer');
    await http.close();
    await isotope.close();
  });
});

it('looks for parts where npm start has put them, and for no sandbox where it runs none', async () => {
  const isotope = await compose(readEnv(settings), { alone: true });
  const http = await isotope.createHttp();
  const apiUrl = await http.listen({ host: '127.0.0.1', port: 0 });
  const part = createHttpServer((_, response) => response.end('{}')).listen(0, '127.0.0.1');
  await once(part, 'listening');
  const partUrl = `http://127.0.0.1:${(part.address() as AddressInfo).port}`;
  const note = { pid: process.pid, consoleUrl: 'https://isotope.example', localConsoleUrl: partUrl, apiUrl };
  writeFileSync(inDataDir('running.json'), JSON.stringify(note));
  const defaults = { ISOTOPE_API_PORT: '4000', ISOTOPE_WEB_PORT: '3000', ISOTOPE_SANDBOX: 'on' };
  expect(troubles(await look(defaults))).toEqual([]);
  writeFileSync(inDataDir('running.json'), JSON.stringify({ ...note, sandboxUrl: partUrl }));
  expect(troubles(await look(defaults))).toEqual([]);
  const elsewhere = `http://127.0.0.1:${await freePort()}`;
  writeFileSync(inDataDir('running.json'), JSON.stringify({ ...note, sandboxUrl: elsewhere }));
  expect((await theOnlyTrouble(defaults)).message).toContain(`Sandbox does not answer at ${elsewhere}`);
  part.close();
  await http.close();
  await isotope.close();
});

it('names a missing and an old backup', async () => {
  await hasAnInstance();
  expect(await theOnlyTrouble()).toMatchObject({ subject: 'Backup', level: 'WARNING' });
  const old = new Date(Date.now() - 30 * 24 * 60 * 60 * 1000);
  const file = inDataDir('backup.db');
  writeFileSync(file, '');
  writeFileSync(inDataDir('last-backup.json'), JSON.stringify({ at: old, file }));
  expect((await theOnlyTrouble()).message).toBe(`The last one was made 30 days ago, into ${file}.`);
  rmSync(file);
  expect((await theOnlyTrouble()).message).toMatch(/not there any more; make sure that it is kept elsewhere\.$/);
});

it('names an upstream platform that is out of reach, and none of the secrets for it', async () => {
  await hasRun();
  const upstream = {
    ISOTOPE_UPSTREAM_URL: `http://127.0.0.1:${await freePort()}/elements/api-v2`,
    ISOTOPE_UPSTREAM_USER_SECRET: 'an-upstream-user-secret',
    ISOTOPE_UPSTREAM_ORGANIZATION_SECRET: 'an-upstream-organization-secret',
  };
  const findings = await examine({ ...settings, ...upstream }, { isOnline: true });
  expect(troubles(findings)).toMatchObject([{ subject: 'Upstream', level: 'BROKEN' }]);
  expect(JSON.stringify(findings)).not.toMatch(/an-upstream/);
}, 60_000);

describe('isotope doctor', () => {
  let programs: Programs;
  beforeAll(async () => void (programs = await compilePrograms()));
  afterAll(() => programs.remove());
  const doctor = (...args: readonly string[]) => run(programs.cli, ['doctor', ...args], settings);

  it('names an entry of the audit that was deleted, though the trigger is back', async () => {
    await (await startApi(programs, settings)).end('SIGTERM');
    const rows = openRows(inDataDir('isotope.db'));
    const [{ sql }] = rows.all("select sql from sqlite_master where name = 'activities_kept'");
    const [{ number }] = rows.all('select min(number) as number from activities');
    rows.close();
    expect(troubles(await look())).toEqual([]);
    damage('drop trigger activities_kept');
    damage('delete from activities where number = ?', number);
    damage(sql);
    expect(await theOnlyTrouble()).toMatchObject({
      subject: 'Audit',
      level: 'BROKEN',
      message: expect.stringContaining(`Entry ${number} is missing.`),
    });
  });

  it('ends with 0, 1 or 2 as it finds nothing, something to look after, or something broken', async () => {
    const api = await startApi(programs, settings);
    // The API took a port of its own, so here it is looked for where the settings say.
    settings['ISOTOPE_API_PORT'] = new URL(api.url).port;
    const fine = await doctor('--json');
    expect([fine.code, fine.stderr, JSON.parse(fine.stdout).level]).toEqual([0, '', 'FINE']);
    await api.end('SIGKILL');
    const killed = await doctor('--json');
    expect([killed.code, JSON.parse(killed.stdout).level]).toEqual([1, 'WARNING']);
    rmSync(inDataDir('keyring.json'));
    const lost = await doctor();
    expect(lost.code).toBe(2);
    expect(lost.stdout).toMatch(/^BROKEN +Keys: .* is missing/m);
    expect(lost.stdout).toMatch(/^ +Why it matters: /m);
    expect(lost.stdout).toMatch(/^ +What to do: /m);
  }, 60_000);

  it('asks nobody but this machine unless it is told to', async () => {
    const asked: string[] = [];
    const proxy = createServer((socket) => {
      asked.push('asked');
      socket.destroy();
    }).listen(0, '127.0.0.1');
    await once(proxy, 'listening');
    settings['ISOTOPE_UPSTREAM_URL'] = `http://127.0.0.1:${(proxy.address() as AddressInfo).port}/elements/api-v2`;
    settings['ISOTOPE_UPSTREAM_USER_SECRET'] = 'an-upstream-user-secret';
    settings['ISOTOPE_UPSTREAM_ORGANIZATION_SECRET'] = 'an-upstream-organization-secret';
    const { stdout } = await doctor();
    expect([asked, stdout]).toEqual([[], expect.not.stringContaining('Upstream')]);
    expect((await doctor('--online')).stdout).toMatch(/^BROKEN +Upstream:/m);
    expect(asked).not.toEqual([]);
    proxy.close();
  }, 60_000);

  it('prints none of the secrets it looks at', async () => {
    settings['ISOTOPE_MASTER_KEY'] = Buffer.alloc(32, 3).toString('base64');
    const { stdout, stderr } = await doctor();
    for (const secret of [...Object.values(ownerSecrets), settings['ISOTOPE_MASTER_KEY']])
      expect(stdout + stderr).not.toContain(secret);
  });

  it('makes no data directory where there is none', async () => {
    const elsewhere = inDataDir('elsewhere');
    settings['ISOTOPE_DATA_DIR'] = elsewhere;
    expect((await doctor()).code).toBe(1);
    expect(() => mkdirSync(elsewhere)).not.toThrow();
  });
});
