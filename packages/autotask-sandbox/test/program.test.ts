import { execFileSync, spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, rmSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { text } from 'node:stream/consumers';
import { afterAll, beforeAll, expect, it } from 'vitest';

// Compiled apart, inside the package so that its dependencies are found, and away from what others may be using.
const home = join(import.meta.dirname, '..');
let out: string;

beforeAll(() => {
  out = mkdtempSync(join(home, 'node_modules', '.program-test-'));
  const tsc = createRequire(import.meta.url).resolve('typescript/bin/tsc');
  execFileSync(process.execPath, [tsc, '-p', 'tsconfig.build.json', '--outDir', out], { cwd: home });
}, 60_000);

afterAll(() => rmSync(out, { recursive: true, force: true }));

const start = (port: string): ChildProcess =>
  spawn(process.execPath, [join(out, 'main.js')], {
    env: { ...process.env, ISOTOPE_SANDBOX_PORT: port, ISOTOPE_HOST: '127.0.0.1' },
  });

const firstLine = async (program: ChildProcess): Promise<string> =>
  String((await once(program.stdout!, 'data'))[0]).trim();

it.each(['SIGTERM', 'SIGINT'] as const)(
  'says where it is ready in one line, and ends at once on %s',
  async (signal) => {
    const program = start('0');
    const line = await firstLine(program);
    const [url] = /http:\/\/127\.0\.0\.1:\d+$/.exec(line) ?? [];
    expect((await fetch(`${url}/healthz`)).status).toBe(200);
    const begun = performance.now();
    program.kill(signal);
    expect(await once(program, 'exit')).toEqual([0, null]);
    expect(performance.now() - begun).toBeLessThan(2_000);
  },
);

it('names the variable to change when its port is taken', async () => {
  const first = start('0');
  const [port = ''] = /\d+$/.exec(await firstLine(first)) ?? [];
  const second = start(port);
  const [said, [code]] = await Promise.all([text(second.stderr!), once(second, 'exit')]);
  first.kill();
  expect(said).toBe(`Port ${port} is taken; set ISOTOPE_SANDBOX_PORT to a free one.\n`);
  expect(code).toBe(1);
});

it('refuses a port that is none, naming the variable', async () => {
  const program = start('many');
  const [said, [code]] = await Promise.all([text(program.stderr!), once(program, 'exit')]);
  expect(said).toContain('ISOTOPE_SANDBOX_PORT');
  expect(code).toBe(1);
});
