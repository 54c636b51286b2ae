import { mkdirSync, mkdtempSync, readFileSync, readdirSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, it, onTestFinished } from 'vitest';
import { makeFile, replaceFile } from './whole-file.js';

function aFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), 'isotope-whole-file-'));
  onTestFinished(() => rmSync(folder, { recursive: true }));
  return folder;
}

it('replaces a file by one that is readable by its owner alone, and leaves nothing else behind', () => {
  const folder = aFolder();
  const path = join(folder, 'note.json');
  for (const text of ['old', 'new']) replaceFile(path, text);
  expect([readFileSync(path, 'utf8'), statSync(path).mode & 0o777]).toEqual(['new', 0o600]);
  expect(readdirSync(folder)).toEqual(['note.json']);
});

it('makes a file once, and leaves one that is there as it is', () => {
  const folder = aFolder();
  const path = join(folder, 'ring.json');
  expect([makeFile(path, 'first'), makeFile(path, 'second')]).toEqual([true, false]);
  expect([readFileSync(path, 'utf8'), statSync(path).mode & 0o777]).toEqual(['first', 0o600]);
  expect(readdirSync(folder)).toEqual(['ring.json']);
});

it('leaves no draft of what cannot be put in its place', () => {
  const folder = aFolder();
  mkdirSync(join(folder, 'taken', 'by-a-folder'), { recursive: true });
  expect(() => replaceFile(join(folder, 'taken'), 'text')).toThrow();
  expect(readdirSync(folder)).toEqual(['taken']);
});
