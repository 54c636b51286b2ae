import { CombinedError } from '@urql/core';
import { describe, expect, it, vi } from 'vitest';
import { failureOf } from './failure';

const refused = (code: string) =>
  new CombinedError({ graphQLErrors: [{ message: 'No.', extensions: { code, requestId: 'r-1' } }] });

describe('failureOf', () => {
  it('finds nothing wrong with a whole answer', () => {
    expect(failureOf({})).toBeUndefined();
  });

  it('tells an ended session from everything else', () => {
    expect(failureOf({ error: refused('UNAUTHENTICATED') })?.kind).toBe('signedOut');
  });

  it('keeps the sentence and the request id the API gave', () => {
    const failure = failureOf({ error: refused('INTERNAL_SERVER_ERROR') });
    expect(failure).toEqual({ kind: 'broken', message: 'No.', requestId: 'r-1', code: 'INTERNAL_SERVER_ERROR' });
  });

  it('keeps what a provider said and when to come back', () => {
    const extensions = { code: 'PROVIDER_THROTTLED', providerMessage: 'Too many requests', retryAfterSeconds: 30 };
    const error = new CombinedError({ graphQLErrors: [{ message: 'Later.', extensions }] });
    expect(failureOf({ error })).toMatchObject(extensions);
  });

  it('keeps where a filter is wrong', () => {
    const at = (problems: unknown) =>
      failureOf({
        error: new CombinedError({
          graphQLErrors: [{ message: 'No.', extensions: { code: 'INVALID_QUERY', problems } }],
        }),
      })?.position;
    expect(at([{ key: 'where', position: 12 }])).toBe(12);
    for (const none of [undefined, [], [{ key: 'where' }], [{ key: 'orderBy', position: 3 }]]) {
      expect(at(none)).toBeUndefined();
    }
  });

  it('takes the request id from the answer when the error has none', () => {
    const error = new CombinedError({ graphQLErrors: ['No.'] });
    expect(failureOf({ error, extensions: { requestId: 'r-2' } })?.requestId).toBe('r-2');
  });

  it.each(['DOCUMENT_NOT_FOUND', 'DOCUMENT_NOT_TRUSTED'])('tells by %s that the page is of another release', (code) => {
    expect(failureOf({ error: refused(code) })?.kind).toBe('outdated');
  });

  it('calls the API unreachable when the network fails, and when the door says so', () => {
    const offline = new CombinedError({ networkError: new TypeError('fetch failed') });
    expect(failureOf({ error: offline })).toMatchObject({ kind: 'unreachable', message: '' });
    expect(failureOf({ error: refused('API_UNREACHABLE') })?.kind).toBe('unreachable');
  });

  it('tells a browser without a network from an API that does not answer', () => {
    const error = new CombinedError({ networkError: new TypeError('Failed to fetch') });
    vi.stubGlobal('navigator', { onLine: false });
    expect(failureOf({ error })?.kind).toBe('offline');
    vi.stubGlobal('navigator', { onLine: true });
    expect(failureOf({ error })?.kind).toBe('unreachable');
    vi.unstubAllGlobals();
  });
});
