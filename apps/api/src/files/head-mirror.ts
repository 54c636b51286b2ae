import { appendFileSync, existsSync, readFileSync } from 'node:fs';
import { z } from 'zod';
import type { Head, HeadMirror, LostHead } from '../audit/ports.js';
import { replaceFile } from '../whole-file.js';

const moment = z.iso.datetime().transform((text) => new Date(text));
const headSchema = z.object({
  organizationId: z.string(),
  sequence: z.int().positive(),
  total: z.int().nonnegative(),
  mac: z.string(),
  at: moment,
});
const lineSchema = headSchema.extend({ foundAt: moment.optional() });

/** So many lines more than there are chains are written before the file is written anew. */
const slack = 5_000;

/**
 * Keeps heads in a file, a line of JSON each, the latest of a chain last; readable by its owner alone. `copyFile` is a
 * second file that is only ever added to, for whoever carries heads away. `onNoted` is told each head.
 */
export function createHeadMirror(file: string, { copyFile, onNoted, onFault }: MirrorOptions = {}): HeadMirror {
  /** Undefined until it is known that no half line ends the file. */
  let lines = existsSync(file) ? undefined : 0;

  const read = () => parse(existsSync(file) ? readFileSync(file, 'utf8') : '');
  const append = (path: string, facts: readonly (Head | LostHead)[]) =>
    appendFileSync(path, facts.map(lineOf).join(''), { mode: 0o600 });
  const shorten = () => {
    const { heads, lost } = read();
    replaceFile(file, [...lost, ...heads.values()].map(lineOf).join(''));
    lines = 0;
  };
  const write = (facts: readonly (Head | LostHead)[]) => {
    if (lines === undefined || lines > slack) shorten();
    append(file, facts);
    lines = (lines ?? 0) + facts.length;
    if (copyFile === undefined) return;
    try {
      append(copyFile, facts);
    } catch (error) {
      onFault?.(error);
    }
  };

  return {
    read,
    note(heads) {
      write(heads);
      heads.forEach((head) => onNoted?.(head));
    },
    noteLost: write,
  };
}

interface MirrorOptions {
  readonly copyFile?: string | undefined;
  readonly onNoted?: (head: Head) => void;
  /** Told when the second file cannot be written. */
  readonly onFault?: (error: unknown) => void;
}

const lineOf = ({ organizationId, sequence, total, mac, at, ...rest }: Head | LostHead): string => {
  const lost = 'foundAt' in rest ? { foundAt: rest.foundAt } : {};
  return `${JSON.stringify({ organizationId, sequence, total, mac, at, ...lost })}\n`;
};

/** A head that was lost is no head any more: what is kept of the chain after it counts. */
function parse(text: string): ReturnType<HeadMirror['read']> {
  const heads = new Map<string, Head>();
  const lost: LostHead[] = [];
  for (const line of text.split('\n')) {
    const { foundAt, ...head } = parseLine(line) ?? {};
    if (!('mac' in head)) continue;
    if (foundAt) lost.push({ ...head, foundAt });
    if (foundAt) heads.delete(head.organizationId);
    else heads.set(head.organizationId, head);
  }
  return { heads, lost };
}

/** What a line tells; nothing where the end of the process has left half of it. */
function parseLine(line: string): (Head & { readonly foundAt?: Date | undefined }) | undefined {
  try {
    return lineSchema.parse(JSON.parse(line));
  } catch {
    return undefined;
  }
}

/** Reads the heads of a file that somebody has carried away. */
export const readHeads = (path: string): ReturnType<HeadMirror['read']> => parse(readFileSync(path, 'utf8'));
