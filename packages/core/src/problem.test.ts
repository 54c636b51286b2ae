import { describe, expect, it } from 'vitest';
import { PlatformError, problemBody } from './problem.js';

describe('problemBody', () => {
  it('is the platform’s two fields, and what Isotope adds for programs', () => {
    const body = {
      requestId: '5b0437c6e4b07731ae39b533',
      message: 'Missing required configuration: acme.user (User).',
      code: 'INVALID_CONFIGURATION',
      problems: [{ key: 'acme.user', label: 'User', code: 'MISSING', message: 'User is required.' }],
    };

    expect(problemBody.parse(body)).toEqual(body);
    expect(problemBody.parse({ message: 'No users found' })).toEqual({ message: 'No users found' });
  });

  it('is readable by its message alone, whatever stands beside it', () => {
    const body = {
      message: 'Refused',
      requestId: 7,
      providerMessage: {},
      code: [],
      problems: 'x',
      retryAfterSeconds: -1,
    };

    expect(Object.entries(problemBody.parse(body)).filter(([, value]) => value !== undefined)).toEqual([
      ['message', 'Refused'],
    ]);
    expect(problemBody.safeParse({ requestId: 'abc' }).success).toBe(false);
  });
});

describe('PlatformError', () => {
  it('is an error with its name, message and cause, and shows status and request id', () => {
    const cause = new Error('below');
    const error = new PlatformError('Refused', 'HTTP', { status: 400, requestId: 'abc' }, { cause });

    expect(error).toBeInstanceOf(Error);
    expect(String(error)).toBe('PlatformError: Refused');
    expect([error.kind, error.status, error.requestId, error.cause]).toEqual(['HTTP', 400, 'abc', cause]);
  });

  it('has no status and no request id when there was no answer', () => {
    const error = new PlatformError('No answer', 'NETWORK');

    expect([error.status, error.requestId, error.details]).toEqual([undefined, undefined, {}]);
  });
});
