import assert from 'node:assert/strict';
import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, dirname, join } from 'node:path';
import { test } from 'node:test';
import { changedFiles, readGenerated, restore } from './generated-files.mjs';

const aPackage = (t, files) => {
  const folder = mkdtempSync(join(tmpdir(), 'isotope-generated-'));
  t.after(() => rmSync(folder, { recursive: true }));
  const write = (path, text) => {
    mkdirSync(dirname(join(folder, path)), { recursive: true });
    writeFileSync(join(folder, path), text);
  };
  for (const [path, text] of Object.entries(files)) write(path, text);
  return { folder, write, path: (name) => join(folder, name), read: () => readGenerated([folder]) };
};

const types = 'src/resolvers.generated.ts';
const migration = 'migrations/sqlite/0000_first.sql';
const files = { [types]: 'types', [migration]: 'create', 'src/graphql/graphql-env.d.ts': 'env', 'src/main.ts': 'ours' };

test('looks at generated files only, and at none a build has made', (t) => {
  const { read } = aPackage(t, { ...files, 'dist/x.generated.ts': '', 'node_modules/x/migrations/1.sql': '' });
  assert.equal(read().size, 3);
});

test('finds nothing changed where everything is current', (t) => {
  const { read, write } = aPackage(t, files);
  const before = read();
  write(types, 'types');
  assert.deepEqual(changedFiles(before, read()), []);
});

test('finds what is new, gone and different', (t) => {
  const { read, write, path } = aPackage(t, files);
  const before = read();
  write(types, 'other types');
  write('migrations/sqlite/0001_second.sql', 'alter');
  rmSync(path(migration));
  const names = changedFiles(before, read()).map((one) => basename(one));
  assert.deepEqual(names, ['0000_first.sql', '0001_second.sql', 'resolvers.generated.ts']);
});

test('puts everything back', (t) => {
  const { read, write, path } = aPackage(t, files);
  const before = read();
  write(types, 'other types');
  write('migrations/sqlite/0001_second.sql', 'alter');
  rmSync(path(migration));
  restore(before, read());
  assert.deepEqual(changedFiles(before, read()), []);
  assert.equal(existsSync(path('migrations/sqlite/0001_second.sql')), false);
  assert.equal(readFileSync(path(types), 'utf8'), 'types');
});
