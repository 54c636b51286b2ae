import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { compose } from '../src/compose.js';
import { isDataDirTaken } from '../src/db/sqlite/process-lock.js';
import { readEnv } from '../src/env.js';
import { readRunning, tellRunning } from '../src/running.js';
import { openRows } from './rows.js';

let dataDir: string;
beforeEach(() => void (dataDir = mkdtempSync(join(tmpdir(), 'isotope-closing-'))));
afterEach(() => rmSync(dataDir, { recursive: true }));

const env = (more: Readonly<Record<string, string>> = {}) =>
  readEnv({ ISOTOPE_DATA_DIR: dataDir, ISOTOPE_LOG_LEVEL: 'error', ...more });

/** An Isotope alone on the directory, and the lines it has logged. */
async function open() {
  const lines: string[] = [];
  const log = { write: (line: string) => void lines.push(line), flushSync: () => undefined };
  return { isotope: await compose(env(), { log, alone: true }), lines };
}

it('closes everything else when the store takes nothing any more, and tells what was not written', async () => {
  const { isotope, lines } = await open();
  const carriedBy = { source: 'REST', requestId: 'r', address: '203.0.113.1' } as const;
  await expect(isotope.useCases.authorize({ bearer: 'nobody' }, carriedBy)).rejects.toThrow();
  const rows = openRows(join(dataDir, 'isotope.db'));
  rows.damage('alter table activities rename to gone');
  rows.close();
  await isotope.close();
  expect(isDataDirTaken(dataDir)).toBe(false);
  expect(lines.map((line) => JSON.parse(line))).toMatchObject([
    { level: 'error', part: 'refusals', msg: 'not all of Isotope could be closed' },
  ]);
});

it('takes back what one that was killed has told of itself before anything is opened', async () => {
  tellRunning(dataDir, { pid: 99_999_999, keyIds: [] });
  const starting = compose(env(), { alone: true });
  expect([isDataDirTaken(dataDir), readRunning(dataDir)]).toEqual([true, undefined]);
  const isotope = await starting;
  expect(readRunning(dataDir)?.pid).toBe(process.pid);
  await isotope.close();
});

it('gives back all it has opened when it cannot start', async () => {
  await (await open()).isotope.close();
  const otherKey = env({ ISOTOPE_MASTER_KEY: Buffer.alloc(32, 7).toString('base64') });
  await expect(compose(otherKey, { alone: true })).rejects.toThrow('key ring does not fit');
  expect(isDataDirTaken(dataDir)).toBe(false);
});
