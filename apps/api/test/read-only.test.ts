import { chmodSync, mkdtempSync, readdirSync, renameSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { askRest } from './ask.js';
import { anUncheckedInstance } from './builders.js';
import { ownerSecrets } from './isotope.js';
import { type Programs, compilePrograms, freePort, run, startApi } from './program.js';

let programs: Programs;
let dataDir: string;
const environment = () => ({
  ISOTOPE_DATA_DIR: dataDir,
  ISOTOPE_USER_SECRET: ownerSecrets.userSecret,
  ISOTOPE_ORGANIZATION_SECRET: ownerSecrets.organizationSecret,
});
/** Nobody: to the superuser nothing is read-only. */
const uid = process.getuid?.() === 0 ? 65_534 : undefined;
const isotope = async (...args: readonly string[]) => {
  const ports = { ISOTOPE_API_PORT: String(await freePort()), ISOTOPE_WEB_PORT: String(await freePort()) };
  return run(programs.cli, args, { ...environment(), ...ports }, uid);
};
const copiesLeft = () => readdirSync(tmpdir()).filter((name) => name.startsWith('isotope-read-'));

beforeAll(async () => {
  programs = await compilePrograms();
  dataDir = mkdtempSync(join(tmpdir(), 'isotope-mounted-'));
  const api = await startApi(programs, environment());
  const at = { sandboxUrl: 'https://webservices5.autotask.net' };
  expect((await askRest(api, 'POST', '/instances', { body: anUncheckedInstance(at) })).status).toBe(200);
  // As a copy of the files of a running Isotope has it: the last changes lie beside the database.
  await api.end('SIGKILL');
  chmodSync(dirname(dirname(dirname(programs.cli))), 0o755);
  for (const name of readdirSync(dataDir)) chmodSync(join(dataDir, name), 0o444);
  chmodSync(dataDir, 0o555);
}, 60_000);
afterAll(() => {
  programs.remove();
  chmodSync(dataDir, 0o755);
  rmSync(dataDir, { recursive: true });
});

describe('a data directory that cannot be written to', () => {
  it.each([
    ['organizations list', 'My organisation'],
    ['audit verify', 'All of it is whole.'],
    ['audit export', '"action":"INSTANCE_CREATED"'],
    ['audit who --since 2020-01-01 --organization 1', 'INSTANCE'],
    ['keys list', 'seals'],
  ])('is read by %s, which says that nothing of it is kept', async (line, told) => {
    const before = copiesLeft();
    const names = readdirSync(dataDir);
    const { code, stdout, stderr } = await isotope(...line.split(' '));
    expect([code, stderr]).toEqual([
      0,
      `${dataDir} cannot be written to: a copy is read, and nothing is kept of this command.\n`,
    ]);
    expect(stdout.toUpperCase()).toContain(told.toUpperCase());
    expect([copiesLeft(), readdirSync(dataDir)]).toEqual([before, names]);
  });

  it.each(['sign-in-link', 'organizations create Globex', 'keys rotate', 'kill --element autotaskcrm --yes'])(
    'is no place for %s, which is said before anything else',
    async (line) => {
      const { code, stdout, stderr } = await isotope(...line.split(' '));
      expect([code, stdout, stderr]).toEqual([
        1,
        '',
        `error: ${dataDir} cannot be written to, and this command would change something there.\n`,
      ]);
    },
  );

  it('is looked through by doctor all the same, in its own name', async () => {
    const { code, stdout } = await isotope('doctor', '--json');
    const { findings } = JSON.parse(stdout);
    expect(code).toBe(2);
    const broken = findings.filter(({ level }: { level: string }) => level === 'BROKEN');
    expect(broken.map(({ subject }: { subject: string }) => subject)).toEqual(['Data directory']);
    expect(broken[0].message).toBe(`${dataDir} cannot be written (EACCES).`);
    const messages = findings.map(({ message }: { message: string }) => message);
    expect(messages).toContain('It can be read, and its tables are those of this release.');
    expect(messages.join()).not.toContain('isotope-read-');
  });

  it('names itself, and not what stands in for it, when something is missing', async () => {
    chmodSync(dataDir, 0o755);
    renameSync(join(dataDir, 'keyring.json'), join(dataDir, 'elsewhere.json'));
    chmodSync(dataDir, 0o555);
    const { code, stderr } = await isotope('audit', 'verify');
    expect([code, stderr]).toEqual([1, expect.stringContaining(`error: ${join(dataDir, 'keyring.json')} is missing`)]);
  });
});
