import { describe, expect, it } from 'vitest';
import { AutotaskError, type AutotaskErrorCode } from '../errors.js';
import { unreachable } from '../unreachable.js';
import { outcomeUnknown } from './outcome.js';

const failed = (code: string): AutotaskError =>
  unreachable('https://webservices5.autotask.net/', Object.assign(new Error('failed'), { code }));

describe('a write that failed', () => {
  it.each(['ECONNREFUSED', 'ENOTFOUND', 'UND_ERR_CONNECT_TIMEOUT', 'CERT_HAS_EXPIRED', 'EADDRNOTPUBLIC'])(
    'was surely not done when no connection came about: %s',
    (code) => {
      expect(outcomeUnknown(failed(code))).toMatchObject({ code: 'PROVIDER_UNREACHABLE' });
    },
  );

  it.each(['ECONNRESET', 'UND_ERR_SOCKET', 'EPIPE', 'ETIMEDOUT', 'EPROTO', 'EHOSTUNREACH'])(
    'may have been done after %s',
    (code) => {
      const failure = failed(code);
      expect(outcomeUnknown(failure)).toMatchObject({ code: 'OUTCOME_UNKNOWN', cause: failure });
    },
  );

  it.each<AutotaskErrorCode>(['REQUEST_REJECTED', 'PERMISSION_DENIED', 'PROVIDER_THROTTLED', 'CREDENTIALS_REJECTED'])(
    'was surely not done when Autotask said %s',
    (code) => {
      const failure = new AutotaskError(code, 'No.');
      expect(outcomeUnknown(failure)).toBe(failure);
    },
  );

  it('may have been done when Autotask failed, took too long, or the caller stopped; its words are kept', () => {
    const failure = new AutotaskError('PROVIDER_UNREACHABLE', 'No.', { providerMessage: 'An unexpected error' });
    expect(outcomeUnknown(failure)).toMatchObject({ code: 'OUTCOME_UNKNOWN', providerMessage: 'An unexpected error' });
    expect(outcomeUnknown(new AutotaskError('PROVIDER_TIMEOUT', 'No.'))).toMatchObject({ code: 'OUTCOME_UNKNOWN' });
    expect(outcomeUnknown(new Error('stopped'))).toMatchObject({ code: 'OUTCOME_UNKNOWN' });
  });
});
