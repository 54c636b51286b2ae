import { execFileSync, spawnSync } from 'node:child_process';
import { closeSync, constants, mkdtempSync, openSync, readFileSync, readSync, rmSync, writeSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { createLogOutput } from './log-output.js';

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'isotope-log-output-'));
});
afterEach(() => rmSync(folder, { recursive: true }));

/** An output into a file, the file's lines, and the disk, which has room for so many bytes more. */
function aFile() {
  const path = join(folder, 'log');
  const disk = { room: Infinity };
  const write = (fd: number, bytes: Buffer, offset: number) => {
    const taken = Math.min(disk.room, bytes.length - offset);
    if (taken === 0) throw Object.assign(new Error('ENOSPC: no space left on device, write'), { code: 'ENOSPC' });
    disk.room -= taken;
    return writeSync(fd, bytes, offset, taken);
  };
  const output = createLogOutput(openSync(path, 'a'), write);
  return { output, disk, lines: () => readFileSync(path, 'utf8').split('\n').slice(0, -1) };
}

it('writes in blocks, and all of it when asked to', () => {
  const { output, lines } = aFile();
  output.write('one\n');
  expect(lines()).toEqual([]);
  output.flushSync();
  expect(lines()).toEqual(['one']);
  for (let each = 0; each < 5; each++) output.write(`${'x'.repeat(999)}\n`);
  expect(lines()).toHaveLength(5);
  output.flushSync();
  expect(lines()).toHaveLength(6);
});

it('drops what a full disk does not take, and says once how much that was when there is room again', () => {
  const { output, disk, lines } = aFile();
  disk.room = 6;
  for (const line of ['one\n', 'two\n', 'three\n', 'four\n']) {
    output.write(line);
    output.flushSync();
  }
  disk.room = Infinity;
  output.write('five\n');
  output.flushSync();
  output.write('six\n');
  output.flushSync();
  const [said, ...others] = lines().filter((line) => line.startsWith('{'));
  expect(JSON.parse(said ?? '')).toMatchObject({ level: 'warn', missing: 3, code: 'ENOSPC' });
  expect(others).toEqual([]);
  expect(lines().filter((line) => line !== said)).toEqual(['one', 'tw', 'five', 'six']);
});

it.skipIf(process.platform !== 'linux')('waits for no reader of a pipe, and holds no more than it should', () => {
  const path = join(folder, 'pipe');
  execFileSync('mkfifo', [path]);
  const reader = openSync(path, constants.O_RDONLY | constants.O_NONBLOCK);
  const output = createLogOutput(openSync(path, 'w'));
  const line = `${'x'.repeat(999)}\n`;
  for (let each = 0; each < 2_000; each++) output.write(line);
  output.flushSync();
  let read = '';
  const buffer = Buffer.alloc(65_536);
  while (!read.endsWith('"}\n')) {
    read += buffer.toString('utf8', 0, readSync(reader, buffer));
    output.flushSync();
  }
  closeSync(reader);
  const all = read.split('\n').slice(0, -1);
  const { missing } = JSON.parse(all.pop() ?? '');
  expect(new Set(all)).toEqual(new Set(['x'.repeat(999)]));
  expect(missing + all.length).toBe(2_000);
});

it.skipIf(process.platform !== 'linux')('ends nobody where nothing can be written at all', () => {
  const program = `
    import { createLogOutput } from ${JSON.stringify(new URL('log-output.ts', import.meta.url).href)};
    const output = createLogOutput();
    for (let each = 0; each < 100; each++) output.write('x'.repeat(999) + '\\n');
    output.flushSync();
    setTimeout(() => console.error('lives'), 700);`;
  const full = openSync('/dev/full', 'w');
  const args = ['--import', 'tsx', '--input-type=module', '-e', program];
  const { stderr, status } = spawnSync(process.execPath, args, { stdio: ['ignore', full, 'pipe'], timeout: 20_000 });
  closeSync(full);
  expect([String(stderr), status]).toEqual(['lives\n', 0]);
});
