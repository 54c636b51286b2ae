import assert from 'node:assert/strict';
import { mkdtempSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { test } from 'node:test';
import { makeDataFolder } from './data-folder.mjs';
import { Trouble } from './trouble.mjs';

const aFolder = (t) => {
  const folder = mkdtempSync(join(tmpdir(), 'isotope-data-'));
  t.after(() => rmSync(folder, { recursive: true }));
  return folder;
};

test('makes the data directory for its owner only, and leaves it be when it is there', (t) => {
  const dataFolder = join(aFolder(t), 'a', 'b');
  makeDataFolder({ dataFolder });
  makeDataFolder({ dataFolder });
  assert.equal(statSync(dataFolder).mode & 0o777, process.platform === 'win32' ? 0o666 : 0o700);
});

test('names the variable when something stands where the data directory should be', (t) => {
  const file = join(aFolder(t), 'file');
  writeFileSync(file, '');
  for (const dataFolder of [file, join(file, 'below')]) {
    assert.throws(
      () => makeDataFolder({ dataFolder }),
      (error) =>
        error instanceof Trouble && error.message.includes(dataFolder) && /ISOTOPE_DATA_DIR/.test(error.message),
    );
  }
});
