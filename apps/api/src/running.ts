import { readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';
import { replaceFile } from './whole-file.js';

const schema = z.object({ pid: z.int().positive(), keyIds: z.array(z.string()) });

/** What an API tells of itself to the commands run beside it: its process, and the keys it has in force. */
export interface Running {
  readonly pid: number;
  readonly keyIds: readonly string[];
}

/** Not `running.json`: that is the note of `npm start`, which keeps this process among others. */
const runningFile = (dataDir: string): string => join(dataDir, 'api.json');

/** Tells it; what was told before is replaced in one step. */
export const tellRunning = (dataDir: string, running: Running): void =>
  replaceFile(runningFile(dataDir), `${JSON.stringify(running)}\n`);

export const untellRunning = (dataDir: string): void => rmSync(runningFile(dataDir), { force: true });

/** What was last told; undefined when nothing was. After a crash, until the next starts, it tells of a process that is no more. */
export function readRunning(dataDir: string): Running | undefined {
  try {
    return schema.parse(JSON.parse(readFileSync(runningFile(dataDir), 'utf8')));
  } catch {
    return undefined;
  }
}

/** What `npm start` notes in the data directory of what it keeps running; undefined when it has noted nothing. */
export function readStarted(dataDir: string): z.output<typeof note> | undefined {
  try {
    return note.parse(JSON.parse(readFileSync(join(dataDir, 'running.json'), 'utf8')));
  } catch {
    return undefined;
  }
}

const note = z.object({
  pid: z.int().positive(),
  /** Where people reach the console. */
  consoleUrl: z.url(),
  /** Where the console listens on this machine. */
  localConsoleUrl: z.url().optional(),
  apiUrl: z.url().optional(),
  /** Absent where none runs. */
  sandboxUrl: z.url().optional(),
});
