import assert from 'node:assert/strict';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { test } from 'node:test';
import { runCommand, tail } from './command.mjs';
import { Trouble } from './trouble.mjs';

const node = (script) => [process.execPath, '-e', script];

test('gives the exit code and the output of both streams', async () => {
  const { code, output } = await runCommand(node('console.log("out"); console.error("err"); process.exitCode = 3'));
  assert.equal(code, 3);
  assert.match(output, /out/);
  assert.match(output, /err/);
});

test('hands over each line as it comes and keeps all of it in the log', async (t) => {
  const folder = mkdtempSync(join(tmpdir(), 'isotope-command-'));
  t.after(() => rmSync(folder, { recursive: true }));
  const logFile = join(folder, 'logs', 'x.log');
  const lines = [];
  await runCommand(node('console.log("one\\n\\ntwo")'), { logFile, onLine: (line) => lines.push(line) });
  assert.deepEqual(lines, ['one', 'two']);
  assert.equal(readFileSync(logFile, 'utf8'), 'one\n\ntwo\n');
});

test('counts an end by signal as a failure', async () => {
  const { code } = await runCommand(node('process.kill(process.pid, "SIGKILL")'));
  assert.equal(code, 128);
});

test('ends a command that takes longer than it may', async () => {
  const { code } = await runCommand(node('setInterval(() => {}, 1000)'), { timeoutMs: 200 });
  assert.equal(code, 128);
});

test('says in a sentence which command cannot be started', async () => {
  await assert.rejects(
    runCommand(['no-such-command-anywhere']),
    (error) => error instanceof Trouble && /no-such-command-anywhere could not be started/.test(error.message),
  );
});

test('shows the end of a long output', () => {
  assert.equal(tail('1\n2\n3\n\n', 2), '2\n3');
});
