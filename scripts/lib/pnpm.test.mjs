import assert from 'node:assert/strict';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { test } from 'node:test';
import { npx, pinnedPnpm, pnpm, toolEnvironment } from './pnpm.mjs';

test('pins pnpm to one exact version', () => {
  assert.match(pinnedPnpm(), /^pnpm@\d+\.\d+\.\d+$/);
  assert.deepEqual(pnpm('install').slice(-3), ['--yes', pinnedPnpm(), 'install']);
});

test("runs npx by node where npm's own lies beside the npm that started us", (t) => {
  const folder = mkdtempSync(join(tmpdir(), 'isotope-npx-'));
  t.after(() => rmSync(folder, { recursive: true }));
  writeFileSync(join(folder, 'npx-cli.js'), '');
  assert.deepEqual(npx({ npm_execpath: join(folder, 'npm-cli.js') }), [process.execPath, join(folder, 'npx-cli.js')]);
});

test('is not misled by another package manager having started us', () => {
  assert.notEqual(npx({ npm_execpath: '/opt/yarn/bin/yarn.js' })[1], '/opt/yarn/bin/npx-cli.js');
});

test('never lets a production environment leave out what the build needs', () => {
  const env = toolEnvironment({ NODE_ENV: 'production', PATH: '/bin' });
  assert.equal('NODE_ENV' in env, false);
  assert.equal(env.PATH, '/bin');
});
