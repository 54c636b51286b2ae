import assert from 'node:assert/strict';
import { mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { test } from 'node:test';
import { installedPackages, isFree, unfitPackages } from './licenses.mjs';

test('a licence is free when one of its choices is, whole', () => {
  for (const license of ['MIT', '(MIT OR GPL-3.0)', 'GPL-3.0 OR Apache-2.0', '(MIT AND Zlib)'])
    assert.ok(isFree(license), license);
  for (const license of ['GPL-3.0', '(MIT AND GPL-3.0)', 'none', 'SEE LICENSE IN FILE', 'MIT-like'])
    assert.ok(!isFree(license), license);
});

test('an exception holds for the packages and the licence it names, and for no other', () => {
  const unfit = unfitPackages([
    { name: 'axe-core', version: '1.0.0', license: 'MPL-2.0' },
    { name: 'axe-core', version: '2.0.0', license: 'GPL-3.0' },
    { name: 'other', version: '1.0.0', license: 'MPL-2.0' },
  ]);
  assert.deepEqual(
    unfit.map(({ name, version }) => `${name}@${version}`),
    ['axe-core@2.0.0', 'other@1.0.0'],
  );
});

test('installed packages are found where pnpm lays them, each once, with every old way to name a licence', () => {
  const folder = mkdtempSync(join(tmpdir(), 'isotope-licenses-'));
  try {
    const lay = (entry, name, license) => {
      const path = join(folder, entry, 'node_modules', name);
      mkdirSync(path, { recursive: true });
      writeFileSync(join(path, 'package.json'), JSON.stringify({ name, version: '1.0.0', ...license }));
      return path;
    };
    const one = lay('one@1.0.0', 'one', { license: 'MIT' });
    lay('@scope+two@1.0.0', '@scope/two', { licenses: [{ type: 'MIT' }, { type: 'GPL-3.0' }] });
    lay('three@1.0.0', 'three', {});
    symlinkSync(one, join(folder, 'three@1.0.0', 'node_modules', 'one'));
    const found = installedPackages(folder).map(({ name, license }) => `${name}: ${license}`);
    assert.deepEqual(found.sort(), ['@scope/two: (MIT OR GPL-3.0)', 'one: MIT', 'three: none']);
  } finally {
    rmSync(folder, { recursive: true });
  }
});
