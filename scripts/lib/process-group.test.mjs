import assert from 'node:assert/strict';
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { test } from 'node:test';
import { isAlive, signalGroup, spawnGroup } from './process-group.mjs';

const sleeper = ['-e', 'setInterval(() => {}, 1000)'];

test('sees whether a process lives', async () => {
  const child = spawn(process.execPath, sleeper);
  assert.equal(isAlive(child.pid), true);
  child.kill('SIGKILL');
  await once(child, 'exit');
  assert.equal(isAlive(child.pid), false);
});

test(
  'one that has ended does not live on for want of being asked how',
  { skip: process.platform !== 'linux' },
  async () => {
    // The shell's child ends at once; `exec` leaves it a parent that never asks.
    const shell = spawn('sh', ['-c', 'true & echo $!; exec sleep 30']);
    const [chunk] = await once(shell.stdout, 'data');
    const pid = Number(String(chunk));
    const until = Date.now() + 2_000;
    while (isAlive(pid) && Date.now() < until);
    assert.doesNotThrow(() => process.kill(pid, 0));
    assert.equal(isAlive(pid), false);
    shell.kill('SIGKILL');
  },
);

test('signalling a group that is gone does nothing', async () => {
  const child = spawnGroup(process.execPath, ['-e', ''], { stdio: 'ignore' });
  await once(child, 'exit');
  signalGroup(child, 'SIGKILL');
});
