import { readFileSync } from 'node:fs';
import { join } from 'node:path';

/** When each migration in a folder was made, in milliseconds, which is how they are told apart. */
export function readMigrationTimes(folder: string): readonly number[] {
  const journal = JSON.parse(readFileSync(join(folder, 'meta', '_journal.json'), 'utf8')) as {
    readonly entries: readonly { readonly when: number }[];
  };
  return journal.entries.map(({ when }) => when);
}

/** When the newest of them was made. */
export const latestMigration = (folder: string): number => Math.max(...readMigrationTimes(folder));
