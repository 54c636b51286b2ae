import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';
import { replaceFile } from './whole-file.js';

/** When a backup was last made, and where to. */
export interface LastBackup {
  readonly at: Date;
  readonly file: string;
}

const fileOf = (dataDir: string): string => join(dataDir, 'last-backup.json');
const schema = z.object({ at: z.iso.datetime().pipe(z.coerce.date()), file: z.string() });

/** Notes in the data directory that a backup was made. */
export const noteBackup = (dataDir: string, { at, file }: LastBackup): void =>
  replaceFile(fileOf(dataDir), `${JSON.stringify({ at: at.toISOString(), file })}\n`);

/** What was last noted; undefined when nothing was, or nothing that can be read. */
export function readLastBackup(dataDir: string): LastBackup | undefined {
  try {
    return schema.parse(JSON.parse(readFileSync(fileOf(dataDir), 'utf8')));
  } catch {
    return undefined;
  }
}
