import { describe, expect, it } from 'vitest';
import { anInstanceResource } from '../../test/builders.js';
import { aClient, aPlatform, json, organizationSecret, type Reply, text, userSecret } from '../../test/platform.js';
import { PlatformError } from '../problem.js';

/** What getting an instance fails with when the platform gives this reply. */
async function failureOf(reply: Reply): Promise<PlatformError> {
  const { origin } = await aPlatform(reply);
  const outcome = await aClient(origin, { retries: 0 })
    .getInstance(7)
    .catch((error: unknown) => error);
  if (outcome instanceof PlatformError) return outcome;
  throw new Error('The call did not fail with a PlatformError.');
}

describe('a refusal', () => {
  it('tells all that the platform told', async () => {
    const problems = [{ key: 'acme.user', label: 'User', code: 'MISSING', message: 'User is required.' }];
    const error = await failureOf(
      json(
        { requestId: 'r1', message: 'Refused', providerMessage: 'Locked', code: 'INVALID_CONFIGURATION', problems },
        400,
      ),
    );

    expect(error.message).toBe('Refused');
    expect(error.kind).toBe('HTTP');
    expect(error.details).toEqual({
      status: 400,
      requestId: 'r1',
      providerMessage: 'Locked',
      code: 'INVALID_CONFIGURATION',
      problems,
    });
  });

  it('tells both versions of a change that came too late, and the nearest names of what is not there', async () => {
    const versions = { expectedVersion: 1, currentVersion: 2 };
    const late = await failureOf(json({ message: 'Changed', code: 'VERSION_CONFLICT', ...versions }, 409));
    expect(late.details).toEqual({ status: 409, code: 'VERSION_CONFLICT', ...versions });
    const unknown = await failureOf(json({ message: 'None', suggestions: ['autotaskcrm'] }, 404));
    expect(unknown.details).toEqual({ status: 404, suggestions: ['autotaskcrm'] });
  });

  it('takes the request id from the header when the body has none', async () => {
    const error = await failureOf(json({ message: 'Refused', requestId: null }, 401, { 'Elements-Request-Id': 'h1' }));

    expect(error.requestId).toBe('h1');
  });

  it.each([
    ['HTML of a proxy', text('<html>Bad Gateway</html>', 502)],
    ['an empty body', text('', 502)],
    ['half of its JSON', text('{"message": "Ref', 502)],
    ['JSON of another shape', json({ error: 'x' }, 502)],
    ['a JSON string', json('x', 502)],
    ['JSON null', json(null, 502)],
  ])('is told by its status when it comes with %s', async (_, reply) => {
    const error = await failureOf(reply);

    expect(error.message).toBe('The platform answered 502 without saying why.');
    expect([error.kind, error.details]).toEqual(['HTTP', { status: 502 }]);
  });

  it('keeps the platform’s message beside fields it cannot read', async () => {
    const error = await failureOf(json({ message: 'Refused', requestId: 7, problems: 'x', code: {} }, 400));

    expect([error.message, error.details]).toEqual(['Refused', { status: 400 }]);
  });

  it.each([
    ['seconds', { 'Retry-After': '30' }, {}, 30],
    ['a date that has passed', { 'Retry-After': 'Wed, 21 Oct 2015 07:28:00 GMT' }, {}, 0],
    ['the body, since browsers hide the header', {}, { retryAfterSeconds: 12 }, 12],
    ['the header before the body', { 'Retry-After': '30' }, { retryAfterSeconds: 12 }, 30],
    ['nothing it can read', { 'Retry-After': 'soon' }, {}, undefined],
  ])('says when to come back by %s', async (_, headers: Record<string, string>, body, seconds) => {
    const error = await failureOf(json({ message: 'Slow down', ...body }, 429, headers));

    expect(error.details.retryAfterSeconds).toBe(seconds);
  });

  it('says when to come back by a date to come', async () => {
    const inAMinute = new Date(Date.now() + 60_000).toUTCString();
    const error = await failureOf(json({ message: 'Slow down' }, 429, { 'Retry-After': inAMinute }));

    expect(error.details.retryAfterSeconds).toBeGreaterThan(55);
    expect(error.details.retryAfterSeconds).toBeLessThanOrEqual(60);
  });

  it('holds neither secret, though the platform repeats them', async () => {
    const said = `Bad header: User ${userSecret}, Organization ${organizationSecret}`;
    const problems = [{ key: 'a', code: 'INVALID', message: said }];
    const error = await failureOf(json({ message: said, providerMessage: said, problems }, 401));

    expect(error.message).toBe('Bad header: User [secret], Organization [secret]');
    expect(JSON.stringify([error, error.stack])).not.toContain(userSecret);
    expect(JSON.stringify([error, error.stack])).not.toContain(organizationSecret);
  });
});

describe('an answer that is a success and yet no use', () => {
  it.each([
    ['HTML', text('<html>Sign in</html>')],
    ['nothing', text('')],
    ['half of its JSON', text('{"id":1,"token":"mQuw4rrhnrM')],
  ])('is an invalid answer when it is %s, quoted nowhere', async (_, reply) => {
    const error = await failureOf(reply);

    expect([error.kind, error.status]).toEqual(['INVALID_ANSWER', 200]);
    expect(error.message).toBe('The platform answered with something other than JSON.');
    expect(error.cause).toBeUndefined();
  });

  it('names what is wrong or missing and shows no value, since one may be a token', async () => {
    const answer = { ...anInstanceResource(), id: 'mQuw', token: ['mQuw'], element: { id: 50, key: 7, name: 'n' } };
    const error = await failureOf(json(answer, 200, { 'Elements-Request-Id': 'h1' }));

    expect(error.message).toBe(
      "The platform's answer is not what was asked for. Wrong or missing: id, token, element.key.",
    );
    expect([error.kind, error.details]).toEqual(['INVALID_ANSWER', { status: 200, requestId: 'h1' }]);
  });

  it('is named as a whole when it is another kind of thing', async () => {
    expect((await failureOf(json([]))).message).toContain('Wrong or missing: the answer as a whole.');
  });
});
