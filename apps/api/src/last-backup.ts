import { readFileSync, renameSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';

/** When a backup was last made, and where to. */
export interface LastBackup {
  readonly at: Date;
  readonly file: string;
}

const fileOf = (dataDir: string): string => join(dataDir, 'last-backup.json');
const schema = z.object({ at: z.iso.datetime().pipe(z.coerce.date()), file: z.string() });

/** Notes in the data directory that a backup was made. */
export function noteBackup(dataDir: string, { at, file }: LastBackup): void {
  const draft = `${fileOf(dataDir)}.${process.pid}`;
  writeFileSync(draft, `${JSON.stringify({ at: at.toISOString(), file })}\n`, { mode: 0o600 });
  renameSync(draft, fileOf(dataDir));
}

/** What was last noted; undefined when nothing was, or nothing that can be read. */
export function readLastBackup(dataDir: string): LastBackup | undefined {
  try {
    return schema.parse(JSON.parse(readFileSync(fileOf(dataDir), 'utf8')));
  } catch {
    return undefined;
  }
}
