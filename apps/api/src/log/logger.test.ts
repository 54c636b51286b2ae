import { describe, expect, it } from 'vitest';
import { createLogger } from './logger.js';
import { createRedaction } from './redaction.js';

/** A logger and the lines it has written. */
function aLogger(level = 'trace') {
  const lines: string[] = [];
  const redaction = createRedaction();
  const logger = createLogger(level, redaction, { write: (line) => void lines.push(line), flushSync: () => undefined });
  return { logger, redaction, lines, last: () => JSON.parse(lines.at(-1) ?? 'null') };
}

describe('the log', () => {
  it('is lines of JSON with a word for the level and the time in UTC', () => {
    const { logger, last } = aLogger();
    logger.info({ requestId: 'x' }, 'request');
    expect(last()).toEqual({
      level: 'info',
      time: expect.stringMatching(/^\d{4}-\d\d-\d\dT.*Z$/),
      requestId: 'x',
      msg: 'request',
    });
  });

  it.each([
    'password',
    'secret',
    'userSecret',
    'organizationSecret',
    'token',
    'authorization',
    'cookie',
    'configuration',
  ])('never holds a field called %s', (field) => {
    const { logger, lines } = aLogger();
    logger.info({ [field]: 'hunter2-hunter2', inner: { [field]: 'hunter2-hunter2' } }, 'careless');
    expect(lines.join('')).not.toContain('hunter2');
    expect(lines.join('')).toContain('[redacted]');
  });

  it.each(['warn', 'error', 'fatal'] as const)('never holds a secret of a request in a line of level %s', (level) => {
    const { logger, redaction, lines } = aLogger();
    redaction.remember('hunter2-hunter2');
    const err = new Error('Refused hunter2-hunter2', { cause: new Error('because of hunter2-hunter2') });
    logger[level]({ err, note: 'hunter2-hunter2' }, 'it was hunter2-hunter2');
    expect(lines.join('')).not.toContain('hunter2');
    expect(JSON.parse(lines[0] ?? '').err.message).toContain('[redacted]');
  });

  it('has written an error before the call returns, and takes its time with the rest', () => {
    const told: string[] = [];
    const out = { write: () => void told.push('line'), flushSync: () => void told.push('written') };
    const logger = createLogger('info', createRedaction(), out);
    logger.warn('soon');
    logger.error('now');
    expect(told).toEqual(['line', 'line', 'written']);
  });

  it('holds nothing below its level', () => {
    const { logger, lines } = aLogger('warn');
    logger.info('quiet');
    expect(lines).toEqual([]);
  });
});
