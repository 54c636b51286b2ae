import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import Database from 'better-sqlite3';
import { expect, it, onTestFinished } from 'vitest';
import { isLocked, takeLock } from './lock-file.js';

function aPath(): string {
  const folder = mkdtempSync(join(tmpdir(), 'isotope-lock-file-'));
  onTestFinished(() => rmSync(folder, { recursive: true }));
  return join(folder, 'x.lock');
}

it('is held by one at a time, and free again once it is released', () => {
  const path = aPath();
  const lock = takeLock(path, 0);
  expect([takeLock(path, 0), isLocked(path)]).toEqual([undefined, true]);
  lock?.release();
  expect(isLocked(path)).toBe(false);
  takeLock(path, 0)?.release();
});

it('is not taken for held because somebody looks', () => {
  const path = aPath();
  takeLock(path, 0)?.release();
  const looking = new Database(path, { readonly: true });
  onTestFinished(() => void looking.close());
  looking.exec('begin; select count(*) from sqlite_master');
  expect(isLocked(path)).toBe(false);
});
