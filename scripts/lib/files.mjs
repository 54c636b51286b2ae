import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { join, relative, sep } from 'node:path';

/** Every file below a folder, sorted, as absolute paths; a folder is not entered if `skip`, asked with its name and parent, says so. */
export const filesBelow = (folder, skip = () => false) =>
  readdirSync(folder, { withFileTypes: true })
    .sort((a, b) => (a.name < b.name ? -1 : 1))
    .flatMap((entry) => {
      const path = join(folder, entry.name);
      if (entry.isDirectory()) return skip(entry.name, folder) ? [] : filesBelow(path, skip);
      return entry.isFile() ? [path] : [];
    });

/** One hash over the names and contents of files; a file that is not there counts as its absence. */
export const hashOfFiles = (base, paths) => {
  const hash = createHash('sha256');
  for (const path of paths) {
    const content = readIfPresent(path);
    hash.update(`${relative(base, path).split(sep).join('/')}\0${content?.length ?? 'absent'}\0`);
    if (content) hash.update(content);
  }
  return hash.digest('hex');
};

/** A file's bytes, or undefined when it is not there. */
export const readIfPresent = (path) => {
  try {
    return readFileSync(path);
  } catch (error) {
    if (error.code === 'ENOENT') return undefined;
    throw error;
  }
};
