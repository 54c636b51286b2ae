import { constants, fstatSync, openSync, writeSync } from 'node:fs';

/** Where lines go. */
export interface LogOutput {
  write(line: string): void;
  /** Returns when every line is written, or cannot be for now. */
  flushSync(): void;
}

/** Writes bytes from an offset on; gives how many were taken. */
type Write = (fd: number, bytes: Buffer, offset: number) => number;

const blockLength = 4_000;
const flushMs = 500;
const mostHeld = 1_000_000;
const patienceMs = 100;

/**
 * Lines to a file descriptor, in blocks, at the latest after half a second. They hold nobody up and end nobody: what the
 * system refuses, as on a full disk, is dropped, and what a pipe's reader does not keep up with is held up to a megabyte.
 * When lines are taken again, one of them says how many are missing and why.
 */
export function createLogOutput(standard = 1, write: Write = writeSync): LogOutput {
  const fd = withoutWaiting(standard);
  let held = '';
  let unread = Buffer.alloc(0);
  let isBehind = false;
  let isCut = false;
  let missing = 0;
  let fault: string | undefined;

  const flush = (patience: number): void => {
    const [start, end] = [isCut ? '\n' : '', missing > 0 ? missingLine(missing, fault) : ''];
    const block = Buffer.concat([unread, Buffer.from(start + held + end)]);
    held = '';
    const { written, code } = writeOut(write, fd, block, patience);
    const rest = block.subarray(written);
    isBehind = code === 'EAGAIN';
    if (code !== undefined && !isBehind) {
      fault = code;
      missing += lineEndsIn(rest) - (end === '' ? 0 : 1) - (written === 0 ? start.length : 0);
      if (written > 0) isCut = block[written - 1] !== lineEnd;
      unread = Buffer.alloc(0);
      return;
    }
    [unread, missing, isCut] = [rest, 0, false];
  };

  setInterval(() => flush(0), flushMs).unref();
  return {
    write(line) {
      if (held.length + unread.length + line.length > mostHeld) {
        fault = 'EAGAIN';
        missing += 1;
        return;
      }
      held += line;
      if (held.length >= blockLength && !isBehind) flush(0);
    },
    flushSync: () => flush(isBehind ? 0 : patienceMs),
  };
}

/** A full pipe holds up whoever writes to it, unless it is opened anew for that; Linux can do so, mostly. */
function withoutWaiting(fd: number): number {
  try {
    if (!fstatSync(fd).isFIFO()) return fd;
    return openSync(`/proc/self/fd/${fd}`, constants.O_WRONLY | constants.O_NONBLOCK);
  } catch {
    return fd;
  }
}

/** Writes as much as is taken; waits so long, altogether, for a reader to make room. */
function writeOut(
  write: Write,
  fd: number,
  bytes: Buffer,
  patience: number,
): { readonly written: number; readonly code?: string } {
  const until = performance.now() + patience;
  let written = 0;
  while (written < bytes.length) {
    try {
      written += write(fd, bytes, written);
    } catch (error) {
      const { code = 'unknown' } = error as NodeJS.ErrnoException;
      if (code !== 'EAGAIN' || performance.now() >= until) return { written, code };
      Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, 5);
    }
  }
  return { written };
}

const lineEnd = 10;
const lineEndsIn = (bytes: Buffer): number => bytes.reduce((sum, byte) => sum + Number(byte === lineEnd), 0);

const missingLine = (missing: number, code: string | undefined): string =>
  `${JSON.stringify({
    level: 'warn',
    time: new Date().toISOString(),
    missing,
    code,
    msg: 'lines of the log before this one could not be written',
  })}\n`;
