import assert from 'node:assert/strict';
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { closeSync, existsSync, openSync } from 'node:fs';
import { test } from 'node:test';
import { freePort } from '../test/free-port.mjs';
import { becomesHealthy } from './health.mjs';
import { inRoot } from './root.mjs';
import { runPart } from './run-part.mjs';

const skip = !existsSync('/dev/full');

test('a part lives on when its log lies on a full disk', { skip }, async () => {
  const port = await freePort();
  const logFile = openSync('/dev/full', 'w');
  const env = { ...process.env, PORT: String(port), NOISY: 'yes' };
  const running = runPart({ args: [inRoot('scripts/test/fake-part.mjs')], env }, { logFile, onStderr: () => {} });
  closeSync(logFile);
  const url = `http://127.0.0.1:${port}/healthz`;
  try {
    assert.equal(await becomesHealthy(url, AbortSignal.timeout(10_000)), true);
    for (let each = 0; each < 5; each++) assert.equal((await fetch(url)).status, 200);
  } finally {
    await running.end();
  }
});

test('what is printed ends nobody on a full disk, and does where nobody reads it any more', { skip }, async () => {
  const program = `
    import { outliveFullDisk } from ${JSON.stringify(new URL('outlive-full-disk.mjs', import.meta.url).href)};
    outliveFullDisk();
    setInterval(() => console.log('word'), 20);
    setTimeout(() => process.exit(7), 500);`;
  const codeWith = async (stdout) => {
    const child = spawn(process.execPath, ['--input-type=module', '-e', program], {
      stdio: ['ignore', stdout, 'ignore'],
    });
    child.stdout?.destroy();
    return (await once(child, 'exit'))[0];
  };
  const full = openSync('/dev/full', 'w');
  assert.deepEqual([await codeWith(full), await codeWith('pipe')], [7, 1]);
  closeSync(full);
});
