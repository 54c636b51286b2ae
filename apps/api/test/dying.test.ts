import { mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, afterEach, beforeAll, beforeEach, expect, it } from 'vitest';
import { askRest } from './ask.js';
import { anUncheckedInstance } from './builders.js';
import { ownerSecrets } from './isotope.js';
import { type Programs, compilePrograms, startApi } from './program.js';

let programs: Programs;
beforeAll(async () => void (programs = await compilePrograms()));
afterAll(() => programs.remove());

let dataDir: string;
beforeEach(() => void (dataDir = mkdtempSync(join(tmpdir(), 'isotope-dying-'))));
afterEach(() => rmSync(dataDir, { recursive: true }));

const masterKey = Buffer.alloc(32, 5).toString('base64');
const password = 'the-password-of-a-customer';
const planted = [password, masterKey, ownerSecrets.userSecret, ownerSecrets.organizationSecret];

it.each(['SIGUSR2', 'SIGWINCH'] as const)(
  'says of an error that nobody caught what it was, ends with 1, and shows and dumps no secret (%s)',
  async (signal) => {
    const environment = {
      ISOTOPE_DATA_DIR: dataDir,
      ISOTOPE_USER_SECRET: ownerSecrets.userSecret,
      ISOTOPE_ORGANIZATION_SECRET: ownerSecrets.organizationSecret,
      ISOTOPE_MASTER_KEY: masterKey,
      THROWING_TEXT: planted.join(' and '),
    };
    const reports = ['--report-uncaught-exception', '--report-on-fatalerror', `--report-directory=${dataDir}`];
    const preload = ['--import', new URL('throwing.mjs', import.meta.url).href];
    const api = await startApi(programs, environment, [...reports, ...preload]);
    const at = { sandboxUrl: 'https://webservices5.autotask.net' };
    const body = anUncheckedInstance(at, { configuration: { 'crm.autotask.password': password } });
    expect((await askRest(api, 'POST', '/instances', { body })).status).toBe(200);
    const { code, stdout, stderr } = await api.end(signal);
    expect(code).toBe(1);
    const told = stdout.split('\n').find((line) => line.includes('"level":"fatal"')) ?? '';
    expect(JSON.parse(told)).toMatchObject({
      err: { message: expect.stringContaining('It went wrong with [redacted]') },
    });
    for (const secret of planted) expect(stdout + stderr).not.toContain(secret);
    expect(readdirSync(dataDir).filter((name) => name.startsWith('report.'))).toEqual([]);
  },
  60_000,
);
