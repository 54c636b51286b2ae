import assert from 'node:assert/strict';
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { test } from 'node:test';
import { freePort } from '../test/free-port.mjs';
import { isGone } from '../test/gone.mjs';
import { isAlive } from './process-group.mjs';
import { inRoot } from './root.mjs';

const keeper = (port) => `
  import { runPart } from ${JSON.stringify(new URL('./run-part.mjs', import.meta.url).href)};
  const part = { args: [${JSON.stringify(inRoot('scripts/test/fake-part.mjs'))}], env: { ...process.env, PORT: '${port}' } };
  const run = runPart(part, { take: { stdout: () => console.log(run.pid), stderr: () => {} } });
`;

test('a part ends when the process that keeps it is killed without a chance to say so', async () => {
  const program = keeper(await freePort());
  const us = spawn(process.execPath, ['--input-type=module', '-e', program], { stdio: ['ignore', 'pipe', 'inherit'] });
  const [chunk] = await once(us.stdout, 'data');
  const part = Number(String(chunk));
  assert.equal(isAlive(part), true);
  us.kill('SIGKILL');
  assert.equal(await isGone(part), true);
});
