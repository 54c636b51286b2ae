import assert from 'node:assert/strict';
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { test } from 'node:test';
import { isGone } from '../test/gone.mjs';
import { isAlive } from './process-group.mjs';

const program = `
  import { endWithNpm } from ${JSON.stringify(new URL('./end-with-npm.mjs', import.meta.url).href)};
  setInterval(() => {}, 1000);
  endWithNpm();
  console.log(process.pid);
`;

/** Something like npm, which runs the program by a shell line; resolves to both, once the program runs. */
const runByShell = async (t, line, env = {}) => {
  const launch = `require('node:child_process').spawn('sh', ['-c', ${JSON.stringify(line)}], { stdio: 'inherit' })`;
  const npm = spawn(process.execPath, ['-e', launch], {
    env: { ...process.env, NODE: process.execPath, PROGRAM: program, ...env },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  const shell = once(npm.stderr, 'data');
  const [chunk] = await once(npm.stdout, 'data');
  const pid = Number(String(chunk));
  t.after(() => isAlive(pid) && process.kill(pid, 'SIGKILL'));
  return { npm, pid, shell };
};

const onLinux = { skip: process.platform !== 'linux' };
const onPosix = { skip: process.platform === 'win32' };
const underNpm = { npm_lifecycle_event: 'start' };

test('ends when the npm above its shell has been killed', onLinux, async (t) => {
  const { npm, pid } = await runByShell(t, '"$NODE" --input-type=module -e "$PROGRAM"; exit $?', underNpm);
  npm.kill('SIGKILL');
  assert.equal(await isGone(pid), true);
});

test('ends when npm passes a signal on to a shell that does not', onPosix, async (t) => {
  const { pid, shell } = await runByShell(
    t,
    'echo $$ >&2; "$NODE" --input-type=module -e "$PROGRAM"; exit $?',
    underNpm,
  );
  const [chunk] = await shell;
  process.kill(Number(String(chunk)), 'SIGTERM');
  assert.equal(await isGone(pid), true);
});

test('ends when the npm right above it has been killed', onPosix, async (t) => {
  const { npm, pid } = await runByShell(t, 'exec "$NODE" --input-type=module -e "$PROGRAM"', underNpm);
  npm.kill('SIGKILL');
  assert.equal(await isGone(pid), true);
});

test('stays when it was started without npm, whatever becomes of its parents', onPosix, async (t) => {
  const noNpm = { npm_lifecycle_event: '' };
  const { npm, pid } = await runByShell(t, 'exec "$NODE" --input-type=module -e "$PROGRAM"', noNpm);
  npm.kill('SIGKILL');
  assert.equal(await isGone(pid, 1_500), false);
});
