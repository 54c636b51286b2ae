import assert from 'node:assert/strict';
import { spawn } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { test } from 'node:test';
import { freePort } from '../test/free-port.mjs';
import { isGone } from '../test/gone.mjs';
import { becomesHealthy } from './health.mjs';
import { inRoot } from './root.mjs';

const keeper = (port, logPath) => `
  import { openSync } from 'node:fs';
  import { runPart } from ${JSON.stringify(new URL('./run-part.mjs', import.meta.url).href)};
  const part = { args: [${JSON.stringify(inRoot('scripts/test/fake-part.mjs'))}], env: { ...process.env, PORT: '${port}' } };
  runPart(part, { logFile: openSync(${JSON.stringify(logPath)}, 'a'), onStderr: () => {} });
`;

test('a part ends when the process that keeps it is killed, whatever it says meanwhile', async (t) => {
  const folder = mkdtempSync(join(tmpdir(), 'isotope-child-'));
  t.after(() => rmSync(folder, { recursive: true }));
  const port = await freePort();
  const url = `http://127.0.0.1:${port}/`;
  const us = spawn(process.execPath, ['--input-type=module', '-e', keeper(port, join(folder, 'x.log'))]);
  assert.equal(await becomesHealthy(url, AbortSignal.timeout(10_000)), true);
  const { pid } = await (await fetch(url)).json();
  us.kill('SIGKILL');
  assert.equal(await isGone(pid), true);
  assert.match(readFileSync(join(folder, 'x.log'), 'utf8'), /ending/);
});
