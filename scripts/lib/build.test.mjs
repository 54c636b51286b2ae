import assert from 'node:assert/strict';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterEach, beforeEach, test } from 'node:test';
import { sourceHashes } from './build.mjs';
import { readWorkspace } from './workspace.mjs';

let base;
const write = (path, text) => {
  mkdirSync(dirname(join(base, path)), { recursive: true });
  writeFileSync(join(base, path), text);
};
const hashes = () => sourceHashes(readWorkspace(base), base);

beforeEach(() => {
  base = mkdtempSync(join(tmpdir(), 'isotope-build-'));
  write('tsconfig.base.json', '{}');
  write('turbo.json', '{}');
  write('packages/core/package.json', JSON.stringify({ name: 'core' }));
  write('packages/core/src/index.ts', 'export {}');
  write('apps/api/package.json', JSON.stringify({ name: 'api', dependencies: { core: 'workspace:*', zod: '4' } }));
  write('apps/api/src/main.ts', 'export {}');
});

afterEach(() => rmSync(base, { recursive: true }));

test('a changed source makes its package stale and every package that needs it', () => {
  const before = hashes();
  write('packages/core/src/index.ts', 'export const a = 1');
  assert.notEqual(hashes().core, before.core);
  assert.notEqual(hashes().api, before.api);
});

test('a change above leaves the packages below as they are', () => {
  const before = hashes();
  write('apps/api/src/main.ts', 'export const a = 1');
  assert.equal(hashes().core, before.core);
  assert.notEqual(hashes().api, before.api);
});

test('a new, a renamed and a removed file each count', () => {
  const before = hashes().core;
  write('packages/core/src/new.ts', '');
  const withNew = hashes().core;
  assert.notEqual(withNew, before);
  rmSync(join(base, 'packages/core/src/new.ts'));
  assert.equal(hashes().core, before);
  write('packages/core/src/other.ts', '');
  assert.notEqual(hashes().core, withNew);
});

test('the compiler setting counts for all', () => {
  const before = hashes();
  write('tsconfig.base.json', '{ "compilerOptions": {} }');
  assert.notEqual(hashes().core, before.core);
  assert.notEqual(hashes().api, before.api);
});

test('a folder of sources counts, whatever it is called', () => {
  const before = hashes().core;
  write('packages/core/src/test/page.ts', 'export {}');
  assert.notEqual(hashes().core, before);
});

test('what a build makes, and what only tests read, does not count', () => {
  const before = hashes();
  for (const path of ['dist/index.js', '.next/BUILD_ID', 'src/index.test.ts', 'test/http.ts', 'next-env.d.ts']) {
    write(`packages/core/${path}`, 'made');
  }
  assert.deepEqual(hashes(), before);
});
