import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { test } from 'node:test';
import { inRoot, readJson } from '../lib/root.mjs';

test('npm run pack:core makes a package that runs in a project elsewhere and holds no more than it needs', (t) => {
  const project = mkdtempSync(join(tmpdir(), 'isotope-pack-'));
  t.after(() => rmSync(project, { recursive: true }));
  const said = execFileSync(process.execPath, [inRoot('scripts/pack-core.mjs'), project], { encoding: 'utf8' });
  const [, file] = /^npm install (.*\.tgz)$/m.exec(said);

  const names = execFileSync('tar', ['tzf', file], { encoding: 'utf8' }).trim().split('\n');
  const others = names.filter((name) => !/^package\/dist\/[\w/-]+\.(d\.ts|js)$/.test(name));
  assert.deepEqual(
    others.sort(),
    ['LICENSE', 'README.md', 'package.json', 'schema.graphql'].map((n) => `package/${n}`),
  );

  const installed = join(project, 'node_modules/@isotope/core');
  mkdirSync(installed, { recursive: true });
  execFileSync('tar', ['xzf', file, '-C', installed, '--strip-components=1']);
  const { dependencies } = readJson(join(installed, 'package.json'));
  assert.deepEqual(Object.keys(dependencies), ['zod']);
  assert.match(dependencies.zod, /^\^\d/);
  symlinkSync(inRoot('packages/core/node_modules/zod'), join(project, 'node_modules/zod'));
  const program = `import { createInstancesClient } from '@isotope/core';
    const client = createInstancesClient({ baseUrl: 'http://127.0.0.1:4000', userSecret: 'u', organizationSecret: 'o' });
    console.log(typeof client.createInstance, import.meta.resolve('@isotope/core/schema.graphql'));`;
  writeFileSync(join(project, 'program.mjs'), program);
  assert.match(execFileSync(process.execPath, [join(project, 'program.mjs')], { encoding: 'utf8' }), /^function file:/);
});
