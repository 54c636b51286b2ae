import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';
import { readIfPresent } from './files.mjs';
import { inRoot } from './root.mjs';

/**
 * What was installed or built last, remembered inside node_modules so that it is forgotten together with it. A stamp is a
 * flat object of text; a missing or damaged one reads as empty.
 */
export const createStamp = (name, folder = inRoot('node_modules', '.isotope')) => {
  const path = `${folder}/${name}.json`;
  return {
    read: () => {
      try {
        return JSON.parse(readIfPresent(path) ?? '{}');
      } catch {
        return {};
      }
    },
    write: (value) => {
      mkdirSync(dirname(path), { recursive: true });
      writeFileSync(path, `${JSON.stringify(value, null, 2)}\n`);
    },
  };
};
