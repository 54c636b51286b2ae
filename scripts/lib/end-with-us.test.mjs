import assert from 'node:assert/strict';
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { test } from 'node:test';
import { isGone } from '../test/gone.mjs';
import { isAlive } from './process-group.mjs';

const program = `
  import { runCommand } from ${JSON.stringify(new URL('./command.mjs', import.meta.url).href)};
  const inner = 'setInterval(() => {}, 1000)';
  const outer = 'const c = require("child_process").spawn(process.execPath, ["-e", ' + JSON.stringify(inner) + ']);'
    + 'console.log(c.pid); setInterval(() => {}, 1000)';
  await runCommand([process.execPath, '-e', outer], { onLine: (line) => console.log(line) });
`;

test('a command and all it started end with us when we are told to end', async () => {
  const us = spawn(process.execPath, ['--input-type=module', '-e', program], { stdio: ['ignore', 'pipe', 'inherit'] });
  const [chunk] = await once(us.stdout, 'data');
  const grandchild = Number(String(chunk));
  assert.equal(isAlive(grandchild), true);
  us.kill('SIGTERM');
  const [code] = await once(us, 'exit');
  assert.equal(code, 143);
  assert.equal(await isGone(grandchild), true);
});
