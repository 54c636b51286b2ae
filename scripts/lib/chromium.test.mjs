import assert from 'node:assert/strict';
import { chmodSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { delimiter, join } from 'node:path';
import { test } from 'node:test';
import { chromiumFor, onPath } from './chromium.mjs';
import { Trouble } from './trouble.mjs';

const options = { skip: process.platform === 'win32' };

const aFolderWith = (t, programs) => {
  const folder = mkdtempSync(join(tmpdir(), 'isotope-chromium-'));
  t.after(() => rmSync(folder, { recursive: true }));
  for (const [name, code] of Object.entries(programs)) {
    writeFileSync(join(folder, name), `#!/bin/sh\nexit ${code}\n`);
    chmodSync(join(folder, name), 0o755);
  }
  return folder;
};

test('takes the browser it is told to take, before any on the path', options, async (t) => {
  const folder = aFolderWith(t, { mine: 0, chromium: 0 });
  const env = { ISOTOPE_CHROMIUM: join(folder, 'mine'), PATH: folder };
  assert.equal(await chromiumFor({ env }), join(folder, 'mine'));
});

test('refuses the browser it is told to take when that does not run, rather than take another', options, async (t) => {
  const folder = aFolderWith(t, { mine: 127, chromium: 0 });
  for (const name of ['mine', 'absent']) {
    const env = { ISOTOPE_CHROMIUM: join(folder, name), PATH: folder };
    await assert.rejects(
      chromiumFor({ env }),
      (error) => error instanceof Trouble && /ISOTOPE_CHROMIUM/.test(error.message),
    );
  }
});

test('passes over a browser on the path that lacks its libraries', options, async (t) => {
  const [broken, whole] = [aFolderWith(t, { chromium: 127 }), aFolderWith(t, { 'google-chrome': 0 })];
  const env = { PATH: [broken, whole].join(delimiter) };
  assert.equal(await chromiumFor({ env }), join(whole, 'google-chrome'));
});

test('takes the browser without windows before one with them', options, async (t) => {
  const folder = aFolderWith(t, { chromium: 0, 'chromium-headless-shell': 0 });
  assert.equal(await chromiumFor({ env: { PATH: folder } }), join(folder, 'chromium-headless-shell'));
});

test('looks only at what may be executed', options, (t) => {
  const folder = aFolderWith(t, { chromium: 0 });
  chmodSync(join(folder, 'chromium'), 0o644);
  assert.equal(onPath({ PATH: folder }).includes(join(folder, 'chromium')), false);
});
