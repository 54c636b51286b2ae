import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { closeSync, mkdtempSync, openSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { ask, askRest } from './ask.js';
import { ownerSecrets } from './isotope.js';
import { type Programs, compilePrograms, freePort, untilReady } from './program.js';

let programs: Programs;
let dataDir: string;
beforeAll(async () => {
  programs = await compilePrograms();
  dataDir = mkdtempSync(join(tmpdir(), 'isotope-full-log-'));
});
afterAll(() => {
  programs.remove();
  rmSync(dataDir, { recursive: true });
});

it.skipIf(process.platform !== 'linux')(
  'serves, fails and ends in order while its log lies on a full disk',
  async () => {
    const port = await freePort();
    const full = openSync('/dev/full', 'w');
    const env = {
      ...{ PATH: process.env.PATH, ISOTOPE_DATA_DIR: dataDir, ISOTOPE_API_PORT: String(port), ISOTOPE_MAX_LAG_MS: '0' },
      ISOTOPE_USER_SECRET: ownerSecrets.userSecret,
      ISOTOPE_ORGANIZATION_SECRET: ownerSecrets.organizationSecret,
    };
    const child = spawn(process.execPath, [programs.main], { env, stdio: ['ignore', full, 'pipe'] });
    programs.running.add(child);
    closeSync(full);
    const closed = once(child, 'close');
    const api = { url: `http://127.0.0.1:${port}`, child, written: () => ({ stdout: '', stderr: '' }) };
    await untilReady({ ...api, end: () => Promise.reject(new Error('by hand')) });
    const ring = join(dataDir, 'keyring.json');
    rmSync(ring);
    child.kill('SIGHUP'); // a line of level error, which is written at once
    for (let each = 0; each < 20; each++) expect((await askRest(api, 'GET', '/elements')).status).toBe(200);
    await new Promise((resolve) => setTimeout(resolve, 700)); // longer than a line waits for others
    expect((await ask(api, 'GET', '/healthz', { as: null })).status).toBe(200);
    child.kill('SIGTERM');
    expect(await closed).toEqual([0, null]);
  },
  60_000,
);
