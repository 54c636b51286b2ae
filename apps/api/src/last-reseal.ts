import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';
import type { ResealStatus } from './status/ports.js';
import { replaceFile } from './whole-file.js';

const schema = z.object({
  keyId: z.string(),
  startedAt: z.coerce.date(),
  resealed: z.int().min(0),
  finishedAt: z.coerce.date().nullable(),
});

const resealFile = (dataDir: string): string => join(dataDir, 'reseal.json');

/** Notes how far sealing anew has come; what was noted before is replaced in one step. */
export const noteReseal = (dataDir: string, reseal: ResealStatus): void =>
  replaceFile(resealFile(dataDir), `${JSON.stringify(reseal)}\n`);

/** The last time; undefined when nothing was ever sealed anew. */
export function readReseal(dataDir: string): ResealStatus | undefined {
  try {
    return schema.parse(JSON.parse(readFileSync(resealFile(dataDir), 'utf8')));
  } catch {
    return undefined;
  }
}
