import assert from 'node:assert/strict';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { test } from 'node:test';
import { createStamp } from './stamp.mjs';

const aFolder = (t) => {
  const folder = mkdtempSync(join(tmpdir(), 'isotope-stamp-'));
  t.after(() => rmSync(folder, { recursive: true }));
  return folder;
};

test('remembers what was written last', (t) => {
  const folder = join(aFolder(t), 'not', 'there', 'yet');
  createStamp('build', folder).write({ core: 'abc' });
  assert.deepEqual(createStamp('build', folder).read(), { core: 'abc' });
});

test('a missing or damaged stamp is an empty one, so everything counts as stale', (t) => {
  const folder = aFolder(t);
  assert.deepEqual(createStamp('build', folder).read(), {});
  writeFileSync(join(folder, 'build.json'), '{"core": ');
  assert.deepEqual(createStamp('build', folder).read(), {});
});
