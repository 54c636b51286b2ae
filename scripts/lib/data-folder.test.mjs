import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, rmSync, statSync, writeFileSync } from 'node:fs';
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

test('says so, and does not try for ever, where no folder can be made', { skip: !existsSync('/proc/self') }, () => {
  const program = `
    import { makeDataFolder } from ${JSON.stringify(new URL('data-folder.mjs', import.meta.url).href)};
    makeDataFolder({ dataFolder: '/proc/isotope/data' });`;
  const args = ['--input-type=module', '-e', program];
  const { stderr } = spawnSync(process.execPath, args, { encoding: 'utf8', timeout: 10_000 });
  assert.match(stderr, /The data directory \/proc\/isotope\/data cannot be used \(ENOENT\): set ISOTOPE_DATA_DIR/);
});
