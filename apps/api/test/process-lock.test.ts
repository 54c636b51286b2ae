import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { isDataDirTaken } from '../src/db/sqlite/process-lock.js';
import { type Programs, compilePrograms, freePort, run, startApi } from './program.js';

let programs: Programs;
let dataDir: string;
beforeAll(async () => {
  programs = await compilePrograms();
  dataDir = mkdtempSync(join(tmpdir(), 'isotope-lock-'));
});
afterAll(() => {
  programs.remove();
  rmSync(dataDir, { recursive: true });
});

const environment = () => ({ ISOTOPE_DATA_DIR: dataDir, ISOTOPE_LOG_LEVEL: 'error' });

it('keeps a data directory for one API: a second is refused in a sentence, commands work beside it', async () => {
  const api = await startApi(programs, environment());
  const second = await run(programs.main, [], { ...environment(), ISOTOPE_API_PORT: String(await freePort()) });
  expect([second.code, second.stdout]).toEqual([1, expect.stringContaining('Another Isotope runs on the data dir')]);
  expect((await run(programs.cli, ['sign-in-link'], environment())).code).toBe(0);
  expect(isDataDirTaken(dataDir)).toBe(true);
  await api.end('SIGTERM');
  expect(isDataDirTaken(dataDir)).toBe(false);
}, 30_000);

it('is given back by a process that is killed', async () => {
  const killed = await startApi(programs, environment());
  await killed.end('SIGKILL');
  const api = await startApi(programs, environment());
  await api.end('SIGTERM');
}, 30_000);
