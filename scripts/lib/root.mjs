import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

/** The repository's top folder, absolute. */
export const root = fileURLToPath(new URL('../..', import.meta.url)).replace(/[\\/]$/, '');

/** A path below the repository's top folder. */
export const inRoot = (...parts) => join(root, ...parts);

/** The JSON in a file. */
export const readJson = (path) => JSON.parse(readFileSync(path, 'utf8'));
