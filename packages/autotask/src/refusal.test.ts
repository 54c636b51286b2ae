import { describe, expect, it } from 'vitest';
import { isFailure, isSecretRefused, readRefusal, readRejection } from './refusal.js';

const context = { secrets: ['hunter2'], now: 0 };

const anAnswer = (status: number, body: unknown, headers: Record<string, string> = {}) => ({
  status,
  headers: new Headers(headers),
  text: body === undefined ? '' : JSON.stringify(body),
  json: body,
});

const saying = (status: number, ...errors: string[]) => anAnswer(status, { errors });

describe('what a refused answer means', () => {
  it.each([
    [500, 'IntegrationCode is invalid.', 'INTEGRATION_CODE_REJECTED', 'integrationCode'],
    [401, 'IntegrationCode is invalid.', 'INTEGRATION_CODE_REJECTED', 'integrationCode'],
    [500, 'Zone information could not be determined', 'CREDENTIALS_REJECTED', 'userName'],
    [401, 'The user account has been locked. Please see your …', 'PROVIDER_USER_LOCKED', 'userName'],
    [500, 'The user account has been locked.', 'PROVIDER_USER_LOCKED', 'userName'],
    [500, 'The logged in Resource does not have the adequate permissions to …', 'PERMISSION_DENIED', 'userName'],
    [403, 'Whatever', 'PERMISSION_DENIED', 'userName'],
    [401, 'Authorization error', 'CREDENTIALS_REJECTED', 'secret'],
    [500, 'The Autotask API thread threshold of 3 threads has been exceeded.', 'PROVIDER_THROTTLED', undefined],
    [500, 'Itgenatr005', 'PROVIDER_THROTTLED', undefined],
    [429, 'Whatever', 'PROVIDER_THROTTLED', undefined],
    [500, 'An unexpected error has occurred.', 'PROVIDER_UNREACHABLE', undefined],
    [500, 'Something never seen', 'PROVIDER_UNREACHABLE', undefined],
    [503, 'Whatever', 'PROVIDER_UNREACHABLE', undefined],
    [418, 'Whatever', 'PROVIDER_UNREACHABLE', undefined],
  ])('reads %i “%s” as %s', (status, text, code, field) => {
    expect(readRefusal(saying(status, text), context)).toMatchObject({ code, field, providerMessage: text });
  });

  it('reads an empty 401 as a refused secret', () => {
    const refusal = readRefusal(anAnswer(401, undefined), context);
    expect(refusal).toMatchObject({ code: 'CREDENTIALS_REJECTED', field: 'secret' });
    expect(isSecretRefused(refusal)).toBe(true);
    expect(isSecretRefused(readRefusal(saying(500, 'Zone information could not be determined'), context))).toBe(false);
  });

  it('tells when to come again only where that is the matter', () => {
    expect(readRefusal(anAnswer(429, undefined, { 'retry-after': '30' }), context).retryAfterSeconds).toBe(30);
    expect(readRefusal(saying(500, 'thread threshold'), context).retryAfterSeconds).toBe(60);
    expect(readRefusal(anAnswer(503, undefined, { 'retry-after': '30' }), context).retryAfterSeconds).toBeUndefined();
  });

  it('blames a request of ours only where its content may be wrong and Autotask says so', () => {
    const wrong = saying(500, 'Unable to find type in the Project Entity.');
    expect(readRejection(wrong, context).code).toBe('REQUEST_REJECTED');
    expect(readRefusal(wrong, context).code).toBe('PROVIDER_UNREACHABLE');
    expect(readRejection(saying(500, 'An unexpected error has occurred.'), context).code).toBe('PROVIDER_UNREACHABLE');
    expect(readRejection(anAnswer(500, undefined), context).code).toBe('PROVIDER_UNREACHABLE');
    expect(readRejection(saying(503, 'Down'), context).code).toBe('PROVIDER_UNREACHABLE');
  });

  it('takes for a failure of Autotask’s only what it could not answer or held back, whatever its status', () => {
    const answers = [
      saying(500, 'Missing Required Field: companyName'),
      saying(500, 'Zone information could not be determined'),
      saying(500, 'IntegrationCode is invalid.'),
      anAnswer(401, undefined),
      anAnswer(200, { item: {} }),
    ];
    const failures = [
      saying(500, 'An unexpected error has occurred.'),
      anAnswer(500, undefined),
      saying(503, 'Down'),
      anAnswer(429, undefined),
      saying(500, 'thread threshold'),
    ];
    expect(answers.map(isFailure)).toEqual(answers.map(() => false));
    expect(failures.map(isFailure)).toEqual(failures.map(() => true));
  });

  it('never repeats the secret', () => {
    expect(readRefusal(saying(401, 'hunter2 is wrong'), context).providerMessage).toBe('••• is wrong');
  });
});
