import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, relative, sep } from 'node:path';
import { filesBelow } from './files.mjs';
import { root } from './root.mjs';

const skippedFolders = new Set(['node_modules', 'dist', 'test-results']);
const isSkipped = (name) => name.startsWith('.') || skippedFolders.has(name);

// The same as in .prettierignore: what people review but do not write.
const isGenerated = (path) => /\.generated\.(ts|json)$|[\\/]graphql-env\.d\.ts$|[\\/]migrations[\\/]/.test(path);

/** The generated files below some folders with their contents. */
export const readGenerated = (folders) =>
  new Map(
    folders
      .flatMap((folder) => filesBelow(folder, isSkipped))
      .filter(isGenerated)
      .map((path) => [path, readFileSync(path)]),
  );

/** The paths, relative to the repository, of files that are new, gone or different after. */
export const changedFiles = (before, after) => {
  const isSame = (path) => before.has(path) && after.has(path) && before.get(path).equals(after.get(path));
  return [...new Set([...before.keys(), ...after.keys()])]
    .filter((path) => !isSame(path))
    .map((path) => relative(root, path).split(sep).join('/'))
    .sort();
};

/** Puts generated files back as they were, so that looking whether they are current changes nothing. */
export const restore = (before, after) => {
  for (const path of after.keys()) if (!before.has(path)) rmSync(path);
  for (const [path, content] of before) {
    if (after.get(path)?.equals(content)) continue;
    mkdirSync(dirname(path), { recursive: true });
    writeFileSync(path, content);
  }
};
