import { type Logger, pino } from 'pino';
import { type LogOutput, createLogOutput } from './log-output.js';
import type { Redaction } from './redaction.js';

/** Fields that are never written, wherever a log line has them. */
const secretFields = [
  'password',
  'secret',
  'userSecret',
  'organizationSecret',
  'token',
  'authorization',
  'cookie',
  'configuration',
];

/**
 * Logs JSON lines, to standard output unless told otherwise. Fields named like secrets are redacted by name; lines of level `warn` and above,
 * where text of foreign origin may stand, are cleaned of every secret of recent requests by value as well. A line of level `error` is written
 * before the call returns, with all before it: what went wrong is known even when the process is killed in the same moment.
 */
export function createLogger(
  level: string,
  redaction: Redaction,
  out: LogOutput = createLogOutput(),
  traceId?: () => string | undefined,
): Logger {
  const stream = {
    lastLevel: 0,
    write(line: string) {
      out.write(this.lastLevel >= 40 ? redaction.clean(line) : line);
      if (this.lastLevel >= 50) out.flushSync();
    },
    flush: (done?: () => void) => {
      out.flushSync();
      done?.();
    },
    flushSync: () => out.flushSync(),
    [Symbol.for('pino.metadata')]: true,
  };
  return pino(
    {
      level,
      base: null,
      timestamp: pino.stdTimeFunctions.isoTime,
      formatters: { level: (label) => ({ level: label }) },
      ...(traceId && { mixin: () => mixinOf(traceId()) }),
      redact: { paths: secretFields.flatMap((field) => [field, `*.${field}`]), censor: '[redacted]' },
    },
    stream,
  );
}

/** What joins a line to the trace it was written in. */
const mixinOf = (traceId: string | undefined) => (traceId === undefined ? {} : { traceId });

/** The same log for lines whose every field is of our own making: looking for secrets in those costs as much as writing. */
export const withoutRedaction = (logger: Logger): Logger => logger.child({}, { redact: [] });
