import assert from 'node:assert/strict';
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { test } from 'node:test';
import { isGone } from '../test/gone.mjs';
import { isAlive, signalGroup, spawnGroup } from './process-group.mjs';

const onLinux = { skip: process.platform !== 'linux' };
const sleeper = ['-e', 'setInterval(() => {}, 1000)'];

test('sees whether a process lives', async () => {
  const child = spawn(process.execPath, sleeper);
  assert.equal(isAlive(child.pid), true);
  child.kill('SIGKILL');
  await once(child, 'exit');
  assert.equal(isAlive(child.pid), false);
});

test('one that has ended does not live on for want of being asked how', onLinux, async (t) => {
  // By the time its child ends the shell has become a `sleep`, a parent that never asks.
  const shell = spawn('sh', ['-c', 'sleep 0.2 & echo $!; exec sleep 30'], { stdio: ['ignore', 'pipe', 'ignore'] });
  t.after(() => shell.kill('SIGKILL'));
  const [chunk] = await once(shell.stdout, 'data');
  const pid = Number(String(chunk));
  assert.equal(isAlive(pid), true);
  assert.equal(await isGone(pid), true);
  assert.doesNotThrow(() => process.kill(pid, 0), 'the system itself still knows it');
});

test('signalling a group that is gone does nothing', async () => {
  const child = spawnGroup(process.execPath, ['-e', ''], { stdio: 'ignore' });
  await once(child, 'exit');
  signalGroup(child, 'SIGKILL');
});
