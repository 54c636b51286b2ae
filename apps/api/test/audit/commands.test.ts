import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { readFileSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import Database from 'better-sqlite3';
import { afterAll, beforeAll, beforeEach, describe, expect, it, onTestFinished } from 'vitest';
import { ask, askRest } from '../ask.js';
import { anUncheckedInstance } from '../builders.js';
import { ownerSecrets } from '../isotope.js';
import { type Programs, compilePrograms, run, startApi } from '../program.js';
import { dropTriggers } from './chains.js';

let programs: Programs;
/** A data directory whose Isotope has run and ended; each test has a copy of its files. */
let first: string;
beforeAll(async () => {
  programs = await compilePrograms();
  first = mkdtempSync(join(tmpdir(), 'isotope-audit-first-'));
  const api = await startApi(programs, environmentOf(first));
  const at = { sandboxUrl: 'https://webservices5.autotask.net' };
  for (const name of ['One', 'Two']) {
    const { status } = await askRest(api, 'POST', '/instances', { body: anUncheckedInstance(at, { name }) });
    expect(status).toBe(200);
  }
  await askRest(api, 'DELETE', '/instances/2');
  await ask(api, 'POST', '/sessions', { as: null, body: ownerSecrets });
  expect((await api.end('SIGTERM')).code).toBe(0);
}, 60_000);
afterAll(() => {
  programs.remove();
  rmSync(first, { recursive: true });
});

const environmentOf = (dataDir: string) => ({
  ISOTOPE_DATA_DIR: dataDir,
  ISOTOPE_USER_SECRET: ownerSecrets.userSecret,
  ISOTOPE_ORGANIZATION_SECRET: ownerSecrets.organizationSecret,
  ISOTOPE_LOG_LEVEL: 'error',
});

let dataDir: string;
beforeEach(() => {
  dataDir = mkdtempSync(join(tmpdir(), 'isotope-audit-'));
  onTestFinished(() => rmSync(dataDir, { recursive: true }));
  for (const name of ['isotope.db', 'keyring.json', 'audit-heads.jsonl'])
    writeFileSync(join(dataDir, name), readFileSync(join(first, name)));
});

const audit = (...args: readonly string[]) => run(programs.cli, ['audit', ...args], environmentOf(dataDir));

/** Runs SQL as somebody would who holds the file: without triggers. */
function tamper(...statements: readonly string[]): void {
  const client = new Database(join(dataDir, 'isotope.db'));
  client.exec([dropTriggers, ...statements].join(';'));
  client.close();
}
const numberOf = (action: string): number => {
  const client = new Database(join(dataDir, 'isotope.db'), { readonly: true });
  const row = client.prepare('select number from activities where action = ?').get(action) as { number: number };
  client.close();
  return row.number;
};

describe('isotope audit verify', () => {
  it('says that all is whole, and what it has read, with exit code 0', async () => {
    const { code, stdout, stderr } = await audit('verify');
    expect([code, stderr]).toEqual([0, '']);
    const lines = stdout.trim().split('\n');
    expect(lines.at(-1)).toBe('All of it is whole.');
    expect(lines).toContainEqual(
      expect.stringMatching(/^Organisation 1, My organisation: [5-9] entries sealed, head \d+ [\w+/-]{12}…$/),
    );
  });

  it('says the same to scripts', async () => {
    const { code, stdout } = await audit('verify', '--json');
    const { isWhole, chains } = JSON.parse(stdout);
    expect([code, isWhole]).toEqual([0, true]);
    expect(chains).toContainEqual(
      expect.objectContaining({ sealed: expect.any(Number), unsealed: 0, cut: 0, isMirrored: true, findings: [] }),
    );
  });

  it('names an entry that was edited, with exit code 1', async () => {
    const number = numberOf('INSTANCE_DELETED');
    tamper(`update activities set actor_id = null where number = ${number}`);
    const { code, stdout } = await audit('verify');
    expect(code).toBe(1);
    expect(stdout).toContain(`Entry ${number} was changed.`);
    expect(stdout.trim().endsWith('NOT WHOLE.')).toBe(true);
    const json = await audit('verify', '--json');
    expect(json.code).toBe(1);
    const { isWhole, chains } = JSON.parse(json.stdout);
    expect(isWhole).toBe(false);
    expect(chains.flatMap(({ findings }: any) => findings)).toMatchObject([{ kind: 'ENTRY_CHANGED', number }]);
  });

  it('names an entry that is missing from between', async () => {
    const number = numberOf('INSTANCE_CREATED');
    tamper(`delete from activities where number = ${number}`);
    const { code, stdout } = await audit('verify');
    expect([code, stdout]).toEqual([1, expect.stringContaining(`Entry ${number} is missing.`)]);
  });

  it('names an end that was cut off with its seals, by the heads kept beside the database', async () => {
    tamper('delete from activities', 'delete from audit_seals');
    const { code, stdout } = await audit('verify');
    expect(code).toBe(1);
    expect(stdout).toContain('The end is gone');
  });

  it('goes by heads that were carried away, where it is given them', async () => {
    const carried = join(dataDir, 'carried.jsonl');
    writeFileSync(carried, readFileSync(join(dataDir, 'audit-heads.jsonl')));
    writeFileSync(join(dataDir, 'audit-heads.jsonl'), '');
    tamper('delete from activities', 'delete from audit_seals');
    expect((await audit('verify')).code).toBe(0);
    const { code, stdout } = await audit('verify', '--heads', carried);
    expect([code, stdout]).toEqual([1, expect.stringContaining('The end is gone')]);
  });

  it('counts what is not sealed yet apart, which is no finding', async () => {
    expect((await run(programs.cli, ['sign-in-link'], environmentOf(dataDir))).code).toBe(0);
    const { code, stdout } = await audit('verify');
    expect([code, stdout]).toEqual([0, expect.stringContaining('1 not sealed yet')]);
  });

  it.each([
    ['nowhere.jsonl', 'cannot be read'],
    ['keyring.json', 'holds no head'],
  ])('does not call whole what it has no heads to go by for: %s %s', async (name, told) => {
    const { code, stdout, stderr } = await audit('verify', '--heads', join(dataDir, name));
    expect([code, stdout, stderr.trim().split('\n').length]).toEqual([1, '', 1]);
    expect(stderr).toContain(`${name} ${told}`);
  });
});

describe('isotope audit export', () => {
  it('prints a line of JSON for each entry, the oldest first, and is itself the last of the next', async () => {
    const { code, stdout, stderr } = await audit('export');
    expect([code, stderr]).toEqual([0, '']);
    const entries = stdout
      .trim()
      .split('\n')
      .map((line) => JSON.parse(line));
    expect(entries.map(({ number }) => number)).toEqual([...entries.keys()].map((index) => index + 1));
    expect(entries.map(({ action }) => action)).toEqual(
      expect.arrayContaining([
        'ORGANIZATION_CREATED',
        'INSTANCE_CREATED',
        'INSTANCE_DELETED',
        'SIGNED_IN',
        'AUDIT_EXPORTED',
      ]),
    );
    const last = (await audit('export')).stdout
      .trim()
      .split('\n')
      .map((line) => JSON.parse(line));
    expect(last.at(-1)).toMatchObject({ action: 'AUDIT_EXPORTED', source: 'CLI', organizationId: 'isotope' });
    expect(last.filter(({ action }) => action === 'AUDIT_EXPORTED')).toHaveLength(2);
  });

  it('prints CSV with a head line, and only what is asked for', async () => {
    const { code, stdout } = await audit('export', '--format', 'csv', '--action', 'instance_created,INSTANCE_DELETED');
    const [head = '', ...lines] = stdout.trim().split(/\r?\n/);
    expect(code).toBe(0);
    expect(head.split(',').slice(0, 4)).toEqual(['number', 'at', 'organizationId', 'action']);
    expect(lines.map((line) => line.split(',')[3])).toEqual([
      'INSTANCE_CREATED',
      'INSTANCE_CREATED',
      'INSTANCE_DELETED',
    ]);
  });

  it.each([
    [['--instance', '1'], ['INSTANCE_CREATED']],
    [
      ['--instance', '2'],
      ['INSTANCE_CREATED', 'INSTANCE_DELETED'],
    ],
    [['--until', '2020-01-01'], []],
    [['--since', '2100-01-01'], []],
  ])('narrows by %j', async (args, actions) => {
    const { code, stdout } = await audit('export', ...args);
    const entries = stdout
      .split('\n')
      .filter(Boolean)
      .map((line) => JSON.parse(line));
    expect([code, entries.map(({ action }) => action)]).toEqual([0, actions]);
  });

  it.each([
    [['--organization', '7'], 1, 'There is no organisation 7.'],
    [['--instance', '7'], 1, 'There is no instance 7.'],
    [['--actor', 'nobody@example.com'], 1, 'There is no user nobody@example.com.'],
    [['--action', 'INVENTED'], 1, 'There is no action INVENTED. There are: INSTANCE_CREATED'],
    [['--since', 'yesterday'], 2, 'A moment is written as 2026-03-01'],
    [['--since', '2026-03-01T08:00:00'], 2, 'Say in which time zone'],
    [['--instance', 'Acme'], 2, 'It is named by its number'],
    [['--format', 'xml'], 2, 'jsonl, csv'],
  ])('refuses %j with exit code %i and a sentence', async (args, expected, sentence) => {
    const { code, stdout, stderr } = await audit('export', ...args);
    expect([code, stdout]).toEqual([expected, '']);
    expect(stderr).toContain(sentence);
  });
});

describe('isotope audit who', () => {
  it('tells a person the instances with their tokens, the people, and what gave a way in', async () => {
    const { code, stdout, stderr } = await audit('who', '--element', 'autotaskcrm', '--since', '2026-01-01');
    expect([code, stderr]).toEqual([0, '']);
    expect(stdout).toMatch(/^Since 2026-01-01T00:00:00Z:$/m);
    expect(stdout).toMatch(/^ {2}1 {2}One \(autotaskcrm\)$/m);
    expect(stdout).toMatch(/^ {2}2 {2}Two \(autotaskcrm\), deleted \S+Z$/m);
    expect(stdout).toMatch(/^ {2}user 1: owner from \S+Z$/m);
    expect(stdout).toMatch(/^ {2}\S+Z {2}INSTANCE_DELETED by user 1 \(REST, 127\.0\.0\.1\)$/m);
    expect(stdout).toMatch(/^ {2}\S+Z {2}SIGNED_IN by user 1 \(CONSOLE, 127\.0\.0\.1\)$/m);
    expect(stdout).toMatch(/Uses of the configuration, by hour:\n {2}none/);
  });

  it('tells scripts the same, of one instance alone where that is asked', async () => {
    const { code, stdout } = await audit('who', '--instance', '1', '--since', '2026-01-01', '--json');
    const { instances, people, uses, hasMoreUses, events } = JSON.parse(stdout);
    expect([code, uses, hasMoreUses]).toEqual([0, [], false]);
    expect(instances).toMatchObject([{ number: 1, name: 'One', deletedAt: null, oldTokens: [] }]);
    expect(people).toMatchObject([{ number: 1, roles: [{ role: 'OWNER', until: null }] }]);
    expect(events.map(({ action }: any) => action)).toEqual(['INSTANCE_CREATED', 'SIGNED_IN']);
  });

  it.each([
    [['--instance', '1'], 'say since when'],
    [['--since', '2026-01-01'], 'say of what'],
    [['--instance', '1', '--since', 'soon'], 'A moment is written as'],
  ])('wants to be told of what and since when: %j is exit code 2', async (args, told) => {
    const { code, stdout, stderr } = await audit('who', ...args);
    expect([code, stdout]).toEqual([2, '']);
    expect(stderr).toContain(told);
  });

  it.each([
    [['--instance', '999'], 'There is no instance 999'],
    [['--element', 'autotaskcrn'], 'autotaskcrm'],
    [['--organization', '999'], 'There is no organisation 999'],
  ])('says of what never was that there is none, and not that nobody could: %j', async (args, told) => {
    const { code, stdout, stderr } = await audit('who', ...args, '--since', '2026-01-01');
    expect([code, stdout]).toEqual([1, '']);
    expect(stderr).toContain(told);
  });
});

describe('whoever reads', () => {
  it.each([
    ['export', '--since', '2026-01-01'],
    ['who', '--element', 'autotaskcrm', '--since', '2026-01-01'],
    ['verify'],
  ])('may have enough before all is said: audit %s ends with 0 and says nothing of it', async (...args) => {
    const child = spawn(process.execPath, [programs.cli, 'audit', ...args], {
      env: { PATH: process.env['PATH'], ...environmentOf(dataDir) },
      stdio: ['ignore', 'pipe', 'pipe'],
    });
    child.stdout.destroy();
    let said = '';
    child.stderr.setEncoding('utf8').on('data', (text: string) => (said += text));
    const [code] = await once(child, 'close');
    expect([code, said]).toEqual([0, '']);
  });
});
