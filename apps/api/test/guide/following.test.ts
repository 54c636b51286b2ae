import { spawn } from 'node:child_process';
import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { text } from 'node:stream/consumers';
import { fileURLToPath } from 'node:url';
import { afterAll, expect, it } from 'vitest';
import { applied, diffsIn, filesIn } from './page.js';

const root = fileURLToPath(new URL('../../../../', import.meta.url));
const guide = readFileSync(join(root, 'docs/adding-an-element.md'), 'utf8');

const copy = mkdtempSync(join(tmpdir(), 'isotope-guide-'));
afterAll(() => rmSync(copy, { recursive: true }));

/** A copy of the API's sources in a tree that is otherwise the real one. */
function copySources(): void {
  const api = join(copy, 'apps/api');
  mkdirSync(api, { recursive: true });
  for (const shared of ['packages', 'docs', 'node_modules', 'package.json', 'tsconfig.base.json']) {
    symlinkSync(join(root, shared), join(copy, shared));
  }
  for (const shared of ['node_modules', 'migrations', 'package.json', 'tsconfig.json']) {
    symlinkSync(join(root, 'apps/api', shared), join(api, shared));
  }
  for (const own of ['src', 'test']) cpSync(join(root, 'apps/api', own), join(api, own), { recursive: true });
  // What the setup of all tests makes ready, no test here needs.
  const config = readFileSync(join(root, 'apps/api/vitest.config.ts'), 'utf8').replace(/^ *globalSetup.*$/m, '');
  writeFileSync(join(api, 'vitest.config.ts'), config);
}

function followThePage(): void {
  for (const { path, text: shown } of filesIn(guide)) {
    mkdirSync(dirname(join(copy, path)), { recursive: true });
    writeFileSync(join(copy, path), shown);
  }
  for (const diff of diffsIn(guide)) {
    const path = join(copy, diff.path);
    writeFileSync(path, applied(diff, readFileSync(path, 'utf8')));
  }
}

async function run(command: string, ...args: readonly string[]) {
  const child = spawn(join(root, 'apps/api/node_modules/.bin', command), args, {
    cwd: join(copy, 'apps/api'),
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  const code = new Promise<number | null>((resolve) => child.on('close', resolve));
  const [out, err] = await Promise.all([text(child.stdout), text(child.stderr)]);
  return { code: await code, said: `${out}${err}` };
}

it('whoever follows the guide has an element the suite holds to its promises, and other tests that still pass', async () => {
  copySources();
  followThePage();

  const tests = ['test/conformance', 'test/elements.test.ts', 'test/elements-hubs.test.ts', 'test/guide/guide.test.ts'];
  const { code, said } = await run('vitest', 'run', ...tests, '-t', "^(?!'autotask)", '--reporter=verbose');
  expect(said).toContain('acmedesk');
  expect(code, said).toBe(0);
}, 600_000);
