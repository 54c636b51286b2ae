import { readFileSync, renameSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';
import type { ResealStatus } from './status/ports.js';

const schema = z.object({
  keyId: z.string(),
  startedAt: z.coerce.date(),
  resealed: z.int().min(0),
  finishedAt: z.coerce.date().nullable(),
});

const resealFile = (dataDir: string): string => join(dataDir, 'reseal.json');

/** Notes how far sealing anew has come; what was noted before is replaced in one step. */
export function noteReseal(dataDir: string, reseal: ResealStatus): void {
  const draft = `${resealFile(dataDir)}.${process.pid}`;
  writeFileSync(draft, `${JSON.stringify(reseal)}\n`, { mode: 0o600 });
  renameSync(draft, resealFile(dataDir));
}

/** The last time; undefined when nothing was ever sealed anew. */
export function readReseal(dataDir: string): ResealStatus | undefined {
  try {
    return schema.parse(JSON.parse(readFileSync(resealFile(dataDir), 'utf8')));
  } catch {
    return undefined;
  }
}
