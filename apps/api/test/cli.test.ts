import { existsSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { ask, askRest } from './ask.js';
import { install as installIn } from './install.js';
import { type Programs, compilePrograms, run, startApi } from './program.js';
import { openRows } from './rows.js';

let programs: Programs;
beforeAll(async () => void (programs = await compilePrograms()));
afterAll(() => programs.remove());

let dataDir: string;
beforeEach(() => void (dataDir = mkdtempSync(join(tmpdir(), 'isotope-cli-'))));
afterEach(() => rmSync(dataDir, { recursive: true }));

const isotope = (...args: readonly string[]) => run(programs.cli, args, { ISOTOPE_DATA_DIR: dataDir });
const isotopeWith = (environment: Record<string, string>, ...args: readonly string[]) =>
  run(programs.cli, args, { ISOTOPE_DATA_DIR: dataDir, ...environment });
const install = () => installIn({ ISOTOPE_DATA_DIR: dataDir });
const secret = /[A-Za-z0-9+/]{43}=/;
const link = /http:\/\/127\.0\.0\.1:3000\/sign-in\/link#([\w-]{43})/;

describe('isotope organizations create', () => {
  it('prints the two secrets and a link, once, for a person to read', async () => {
    await install();
    const { code, stdout, stderr } = await isotope('organizations', 'create', 'Globex GmbH');
    expect([code, stderr]).toEqual([0, '']);
    expect(stdout).toContain('Organisation Globex GmbH is made. Its secrets are shown once:');
    expect(stdout).toMatch(
      new RegExp(`Number +2\n +User secret +${secret.source}\n +Organisation secret +${secret.source}\n`),
    );
    expect(stdout).toMatch(link);
  });

  it('prints one line of JSON for scripts, and both secrets and the link work at an API that is running', async () => {
    const api = await startApi(programs, { ISOTOPE_DATA_DIR: dataDir });
    const { code, stdout } = await isotope('organizations', 'create', 'Globex', '--json');
    expect([code, stdout.split('\n')]).toEqual([0, [expect.any(String), '']]);
    const made = JSON.parse(stdout);
    expect(made).toEqual({
      number: 2,
      name: 'Globex',
      userSecret: expect.stringMatching(secret),
      organizationSecret: expect.stringMatching(secret),
      link: expect.stringMatching(link),
    });
    expect((await askRest(api, 'GET', '/elements', { as: made })).status).toBe(200);
    const [, token] = link.exec(made.link) ?? [];
    expect((await ask(api, 'POST', '/sessions', { as: null, body: { link: token } })).status).toBe(200);
    await api.end('SIGTERM');
  });

  it('keeps the secrets out of the database', async () => {
    await install();
    const { stdout } = await isotope('organizations', 'create', 'Globex', '--json');
    const { userSecret, organizationSecret } = JSON.parse(stdout);
    const rows = openRows(join(dataDir, 'isotope.db'));
    const everything = JSON.stringify([rows.all('select * from users'), rows.all('select * from organizations')]);
    rows.close();
    expect(everything).toContain('Globex');
    for (const each of [userSecret, organizationSecret]) expect(everything).not.toContain(each);
  });

  it.each([
    ['blank', '   '],
    ['too long', 'x'.repeat(256)],
    ['not to be seen', '\u0007\u200b'],
  ])('refuses a name that is %s, and makes nothing', async (_, name) => {
    const { code, stdout, stderr } = await isotope('organizations', 'create', name);
    expect([code, stdout]).toEqual([2, '']);
    expect(stderr).toContain('name');
  });
});

describe('a data directory without an Isotope', () => {
  it.each([
    ['kill', '--organization=1', '--yes'],
    ['keys', 'list'],
    ['audit', 'verify'],
    ['organizations', 'list'],
    ['organizations', 'create', 'Globex'],
  ])('is told of and left empty by %s %s', async (...args) => {
    const { code, stdout, stderr } = await isotope(...args);
    expect([code, stdout]).toEqual([1, '']);
    expect(stderr).toBe(
      `error: There is no Isotope in ${dataDir}. Set ISOTOPE_DATA_DIR to its data directory, or DATABASE_URL to its database.\n`,
    );
    expect(readdirSync(dataDir)).toEqual([]);
  });
});

describe('isotope organizations list', () => {
  it('shows every organisation with its number and its owner, for people and for scripts', async () => {
    await install();
    await isotope('organizations', 'create', 'Globex');
    const { code, stdout } = await isotope('organizations', 'list');
    expect(code).toBe(0);
    expect(stdout).toMatch(/^ +1 {2}\d{4}-\d\d-\d\d {2}My organisation {2}\(not claimed yet\)$/m);
    expect(stdout).toMatch(/^ +2 {2}.*Globex/m);
    const rows = JSON.parse((await isotope('organizations', 'list', '--json')).stdout);
    expect(rows).toEqual([
      { number: 1, name: 'My organisation', createdAt: expect.any(String), ownerEmail: null },
      { number: 2, name: 'Globex', createdAt: expect.any(String), ownerEmail: null },
    ]);
  });
});

describe('isotope sign-in-link', () => {
  it('makes no installation, and no directory, where the data directory may only be mistyped', async () => {
    const nowhere = join(dataDir, 'mistyped');
    const { code, stdout, stderr } = await isotopeWith({ ISOTOPE_DATA_DIR: nowhere }, 'sign-in-link');
    expect([code, stdout, stderr]).toEqual([1, '', expect.stringContaining(`There is no Isotope in ${nowhere}`)]);
    expect(existsSync(nowhere)).toBe(false);
  });

  it('prints nothing but a link for the first owner', async () => {
    await install();
    const { code, stdout, stderr } = await isotope('sign-in-link');
    expect([code, stderr]).toEqual([0, '']);
    expect(stdout.trim()).toMatch(new RegExp(`^${link.source}$`));
  });

  it.each(['2', 'Globex'])('signs in the owner of the organisation it is given as %s', async (which) => {
    await install();
    await isotope('organizations', 'create', 'Globex');
    const { stdout } = await isotope('sign-in-link', '--organization', which);
    const api = await startApi(programs, { ISOTOPE_DATA_DIR: dataDir });
    const session = await ask(api, 'POST', '/sessions', { as: null, body: { link: link.exec(stdout)?.[1] } });
    const viewer = await ask(api, 'POST', '/graphql', {
      as: null,
      headers: { Authorization: `Bearer ${session.body.token}` },
      body: { query: '{ viewer { organization { name } } }' },
    });
    expect(viewer.body.data.viewer.organization.name).toBe('Globex');
    await api.end('SIGTERM');
  });

  it('says what to do when no organisation is meant, or several are', async () => {
    await install();
    for (const name of ['Globex', 'Globex']) await isotope('organizations', 'create', name);
    const unknown = await isotope('sign-in-link', '--organization', 'Initech');
    expect([unknown.code, unknown.stdout]).toEqual([1, '']);
    expect(unknown.stderr).toContain(
      'no organisation Initech. See them all with: npm run isotope -- organizations list',
    );
    const several = await isotope('sign-in-link', '--organization', 'Globex');
    expect([several.code, several.stdout]).toEqual([1, '']);
    expect(several.stderr).toContain('Give one of their numbers: 2, 3.');
  });

  it('leads to the console that runs on the data directory, wherever its port is', async () => {
    await install();
    writeFileSync(join(dataDir, 'running.json'), JSON.stringify({ pid: 1, consoleUrl: 'http://127.0.0.1:26001' }));
    const { stdout } = await isotope('sign-in-link');
    expect(stdout).toMatch(/^http:\/\/127\.0\.0\.1:26001\/sign-in\/link#/);
  });

  it('leads to the public address', async () => {
    await install();
    const { stdout } = await isotopeWith({ ISOTOPE_PUBLIC_URL: 'https://isotope.example/' }, 'sign-in-link', '--json');
    expect(JSON.parse(stdout).link).toMatch(/^https:\/\/isotope\.example\/sign-in\/link#[\w-]{43}$/);
  });

  it('prints none where it is wanted only until somebody has claimed the console', async () => {
    await install();
    expect((await isotope('sign-in-link', '--if-unclaimed')).stdout).toMatch(link);
    const rows = openRows(join(dataDir, 'isotope.db'));
    rows.damage("update users set email = 'ada@example.com'");
    rows.close();
    const [text, json, asked] = [
      await isotope('sign-in-link', '--if-unclaimed'),
      await isotope('sign-in-link', '--if-unclaimed', '--json'),
      await isotope('sign-in-link'),
    ];
    expect([text.code, text.stdout, json.code, JSON.parse(json.stdout)]).toEqual([0, '', 0, { link: null }]);
    expect(asked.stdout).toMatch(link);
  });
});

describe('bad usage', () => {
  it.each([
    ['nothing at all'],
    ['an unknown command', 'instances'],
    ['a misspelt command', 'sign-in-lnk'],
    ['a group without its command', 'organizations'],
    ['an unknown command of a group', 'organizations', 'destroy'],
    ['a missing argument', 'organizations', 'create'],
    ['an argument too many', 'organizations', 'create', 'a', 'b'],
    ['an unknown option', 'sign-in-link', '--forever'],
    ['help for an unknown command', 'instances', '--help'],
    ['help before an unknown command', '-h', 'instances'],
    ['help for an unknown command of a group', 'organizations', 'destroy', '--help'],
    ['help, by its command, for an unknown command', 'help', 'instances'],
    ['killing with nobody to consent', 'kill', '--element', 'autotaskcrm'],
  ])('is exit code 2 and a word on stderr: %s', async (_, ...args) => {
    const { code, stdout, stderr } = await isotope(...args);
    expect([code, stdout]).toEqual([2, '']);
    expect(stderr.length).toBeGreaterThan(10);
    expect(stderr).not.toMatch(/\bat .*\.js/);
    expect(existsSync(join(dataDir, 'isotope.db'))).toBe(false);
  });

  it.each([
    ['--help', 'organizations'],
    ['organizations --help', 'create'],
    ['organizations create --help', '--json'],
    ['sign-in-link --help', '--if-unclaimed'],
    ['--help organizations', 'organizations'],
    ['help organizations', 'create'],
    ['organizations create Globex --help', '--json'],
    ['--version', '.'],
  ])('is not to ask: %s', async (line, told) => {
    const { code, stdout, stderr } = await isotope(...line.split(' '));
    expect([code, stderr]).toEqual([0, '']);
    expect(stdout).toContain(told);
  });
});

it.each(['', 'kill', 'doctor', 'keys', 'keys rotate', 'audit verify', 'audit who', 'backup', 'restore', 'move'])(
  'the help of isotope %s fits a terminal of 80 columns',
  async (command) => {
    const { code, stdout } = await isotope(...command.split(' ').filter(Boolean), '--help');
    expect(code).toBe(0);
    expect(stdout.split('\n').filter((line) => line.length > 80)).toEqual([]);
  },
);

describe('whatever goes wrong', () => {
  it.each([
    ['an unknown command', 'instances'],
    ['a missing argument', 'organizations', 'create'],
    ['a name there is none of', 'sign-in-link', '--organization', 'Initech'],
    ['a file that is not there', 'restore', 'nowhere.db'],
    ['an element there is none of', 'kill', '--element', 'autotaskcrn', '--yes'],
    ['an organisation there is none of', 'kill', '--organization', '7', '--yes'],
    ['a key there is none of', 'keys', 'retire', 'nothing'],
    ['an instance there is none of', 'audit', 'export', '--instance', '7'],
  ])('is told alike: %s', async (_, ...args) => {
    await install();
    const { code, stdout, stderr } = await isotope(...args);
    expect([code === 1 || code === 2, stdout]).toEqual([true, '']);
    expect(stderr).toMatch(/^error: \S/);
  });
});

describe('what stands in the way', () => {
  it.each<[string, Record<string, string>, string]>([
    ['a setting', { ISOTOPE_WEB_PORT: 'many' }, 'ISOTOPE_WEB_PORT'],
    ['a key', { ISOTOPE_MASTER_KEY: 'short' }, 'ISOTOPE_MASTER_KEY'],
    ['a data directory', { ISOTOPE_DATA_DIR: '/dev/null/x' }, 'ISOTOPE_DATA_DIR'],
  ])('is one sentence naming %s, and exit code 1', async (_, environment, told) => {
    await install();
    const { code, stdout, stderr } = await isotopeWith(environment, 'sign-in-link');
    expect([code, stdout]).toEqual([1, '']);
    expect(stderr).toContain(told);
    expect(stderr.trim().split('\n')).toHaveLength(1);
  });
});

it('agrees with another that starts on one fresh directory at the same moment', async () => {
  await Promise.all([install(), install(), install()]);
  const rows = openRows(join(dataDir, 'isotope.db'));
  expect(rows.all('select name from organizations')).toEqual([{ name: 'My organisation' }]);
  rows.close();
});
