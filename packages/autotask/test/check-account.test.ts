import { createSandbox } from '@isotope/autotask-sandbox';
import { afterEach, describe, expect, it } from 'vitest';
import { createAccountChecker, type CheckStage } from '../src/index.js';
import { anAccount, stagesOf, startChecked, type CheckedSandbox } from './accounts.js';

let test: CheckedSandbox;
afterEach(() => test.close());

const user = (name: string) => ({ userName: `${name}@sandbox.isotope.test` });

describe('an account that works', () => {
  it('is accepted in five stages, each timed, with the zone Autotask named', async () => {
    test = await startChecked();
    const report = await test.check();
    expect(report).toMatchObject({
      outcome: 'ACCEPTED',
      zone: { url: `${test.url}/ATServicesRest/`, webUrl: `${test.url}/`, name: 'Sandbox', ci: 29_999 },
    });
    expect(stagesOf(report)).toEqual([
      'CONFIGURATION PASSED',
      'ZONE PASSED',
      'NETWORK PASSED',
      'SIGN_IN PASSED',
      'PERMISSION PASSED',
    ]);
    expect(report.stages[3]?.message).toBe('Signed in; 1 of 10000 calls of this hour are used');
    for (const { startedAt, durationMs, message } of report.stages) {
      expect(startedAt).toBeInstanceOf(Date);
      expect(durationMs).toBeGreaterThan(0);
      expect(message).toEqual(expect.any(String));
    }
    const sum = report.stages.reduce((total, { durationMs = 0 }) => total + durationMs, 0);
    expect(report.durationMs).toBeGreaterThanOrEqual(sum);
  });

  it('is asked four things, and only the last two with its secret', async () => {
    test = await startChecked();
    await test.check();
    expect(test.asked()).toEqual([
      'zoneInformation',
      'versioninformation',
      'ThresholdInformation',
      'entityInformation',
    ]);
    expect(test.sandbox.calls().map(({ userName }) => userName !== undefined)).toEqual([false, false, true, true]);
  });

  it('tells each stage as it begins and as it ends', async () => {
    test = await startChecked();
    const heard: string[] = [];
    const onStage = ({ name, status }: CheckStage): void => void heard.push(`${name} ${status}`);
    await test.check({}, { onStage });
    expect(heard.slice(0, 4)).toEqual(['CONFIGURATION RUNNING', 'CONFIGURATION PASSED', 'ZONE RUNNING', 'ZONE PASSED']);
    expect(heard).toHaveLength(10);
  });

  it('is accepted when it only answers slowly', async () => {
    test = await startChecked({ slowMs: 200 });
    const report = await test.check(user('slow'));
    expect(report.outcome).toBe('ACCEPTED');
    expect(report.stages[3]?.durationMs).toBeGreaterThan(190);
  });

  it('may have spaces around its user name, which HTTP drops', async () => {
    test = await startChecked();
    expect((await test.check({ userName: ' api-user@sandbox.isotope.test ' })).outcome).toBe('ACCEPTED');
  });

  it('may have a user name that is no e-mail address, and characters an address would break on', async () => {
    const account = { userName: 'API #1 & more', secret: 'p$w#d*~@ &', kind: 'NORMAL' } as const;
    test = await startChecked({ accounts: [account] });
    expect((await test.check(account)).outcome).toBe('ACCEPTED');
  });
});

describe('an account that is refused', () => {
  it('names the user when Autotask knows none of that name, and never sends the secret', async () => {
    test = await startChecked();
    const report = await test.check(user('nobody'));
    expect(report).toMatchObject({
      outcome: 'REFUSED',
      code: 'CREDENTIALS_REJECTED',
      field: 'userName',
      providerMessage: 'Zone information could not be determined',
    });
    expect(stagesOf(report)).toEqual([
      'CONFIGURATION PASSED',
      'ZONE FAILED',
      'NETWORK SKIPPED',
      'SIGN_IN SKIPPED',
      'PERMISSION SKIPPED',
    ]);
    expect(test.asked()).toEqual(['zoneInformation']);
  });

  it('names the secret on a 401, which is tried once only', async () => {
    test = await startChecked();
    const report = await test.check({ secret: 'wrong' });
    expect(report).toMatchObject({ outcome: 'REFUSED', code: 'CREDENTIALS_REJECTED', field: 'secret' });
    expect(report).toMatchObject({ providerMessage: 'HTTP 401 Unauthorized' });
    expect(test.asked().filter((path) => path === 'ThresholdInformation')).toHaveLength(1);
  });

  it.each([
    [user('locked'), 'REFUSED', 'PROVIDER_USER_LOCKED', 'userName', 'SIGN_IN', /has been locked/],
    [
      { integrationCode: 'OTHER' },
      'REFUSED',
      'INTEGRATION_CODE_REJECTED',
      'integrationCode',
      'SIGN_IN',
      /IntegrationCode/,
    ],
    [user('denied'), 'REFUSED', 'PERMISSION_DENIED', 'userName', 'PERMISSION', /adequate permissions/],
    [user('limited'), 'UNREACHABLE', 'PROVIDER_THROTTLED', undefined, 'SIGN_IN', /threshold/],
  ])('%j is %s as %s', async (changes, outcome, code, field, failed, words) => {
    test = await startChecked();
    const report = await test.check(changes);
    expect(report).toMatchObject({ outcome, code, providerMessage: expect.stringMatching(words) });
    expect('field' in report ? report.field : undefined).toBe(field);
    const stage = report.stages.find(({ status }) => status === 'FAILED');
    expect(stage).toMatchObject({ name: failed, code, providerMessage: expect.stringMatching(words) });
  });

  it('says when to come again after a 429', async () => {
    test = await startChecked();
    expect(await test.check(user('limited'))).toMatchObject({ retryAfterSeconds: 30 });
  });

  it('may not read when its rights say so, without any words of refusal', async () => {
    test = await startChecked({ faults: { isReadingAllowed: false } });
    const report = await test.check();
    expect(report).toMatchObject({ code: 'PERMISSION_DENIED', outcome: 'REFUSED' });
    expect(report).not.toHaveProperty('providerMessage');
  });

  it.each([
    ['no integration code', { integrationCode: undefined }, 'INTEGRATION_CODE_REJECTED', 'integrationCode'],
    ['an empty integration code', { integrationCode: ' ' }, 'INTEGRATION_CODE_REJECTED', 'integrationCode'],
    [
      'an integration code with a line break',
      { integrationCode: 'a\r\nb' },
      'INTEGRATION_CODE_REJECTED',
      'integrationCode',
    ],
    ['no user name', { userName: '' }, 'CREDENTIALS_REJECTED', 'userName'],
    ['a secret with a line break', { secret: 'a\nX-Other: b' }, 'CREDENTIALS_REJECTED', 'secret'],
    ['an endless secret', { secret: 'x'.repeat(5_000) }, 'CREDENTIALS_REJECTED', 'secret'],
    ['a server that is not Autotask’s', { serverUrl: 'https://evil.example/' }, 'SERVER_URL_INVALID', 'serverUrl'],
    ['a private server', { serverUrl: 'http://127.0.0.1:1/' }, 'SERVER_URL_INVALID', 'serverUrl'],
  ])('sends nothing for %s', async (_what, changes, code, field) => {
    test = await startChecked();
    const report = await test.check(changes);
    expect(report).toMatchObject({ outcome: 'REFUSED', code, field });
    expect(stagesOf(report)[0]).toBe('CONFIGURATION FAILED');
    expect(test.asked()).toEqual([]);
  });

  it('never sees its secret again, whatever Autotask answers', async () => {
    const body = JSON.stringify({
      errors: ['User api-user with Password sandbox-secret and code SANDBOX was refused'],
    });
    const answer = { status: 401, body, contentType: 'application/json', path: 'Threshold' };
    test = await startChecked({ faults: { answer } });
    const report = await test.check();
    expect(report).toMatchObject({ providerMessage: 'User api-user with Password ••• and code ••• was refused' });
    expect(JSON.stringify(report)).not.toContain('sandbox-secret');
  });
});

describe('a server that does not behave', () => {
  it('is not followed when it redirects, and the secret goes nowhere', async () => {
    const elsewhere = createSandbox();
    const { url } = await elsewhere.listen();
    test = await startChecked({ faults: { redirectTo: `${url}/ATServicesRest/` } });
    expect(await test.check()).toMatchObject({ outcome: 'REFUSED', code: 'SERVER_URL_INVALID', field: 'serverUrl' });
    expect(elsewhere.calls()).toEqual([]);
    await elsewhere.close();
  });

  it.each([
    'https://evil.example/ATServicesRest/',
    'http://127.0.0.1:1/',
    'https://webservices.autotask.net/',
    'nonsense',
  ])('is not believed when it names %s as the zone', async (zoneUrl) => {
    test = await startChecked({ faults: { zoneUrl } });
    expect(await test.check()).toMatchObject({ outcome: 'REFUSED', code: 'SERVER_URL_INVALID' });
    expect(test.asked()).toEqual(['zoneInformation']);
  });

  it.each([
    ['a 503 without words', { status: 503, body: '', contentType: 'text/plain', path: 'Threshold' }, 'SIGN_IN FAILED'],
    ['a page', { status: 200, body: '<h1>Hello</h1>', contentType: 'text/html', path: 'Threshold' }, 'SIGN_IN FAILED'],
    ['other JSON', { status: 200, body: '[]', contentType: 'application/json', path: 'entity' }, 'PERMISSION FAILED'],
    [
      'a zone of another shape',
      { status: 200, body: '{}', contentType: 'application/json', path: 'zone' },
      'ZONE FAILED',
    ],
    ['a 404', { status: 404, body: '', contentType: 'text/plain', path: 'zone' }, 'ZONE FAILED'],
    ['a 401 before any secret', { status: 401, body: '', contentType: 'text/plain', path: 'zone' }, 'ZONE FAILED'],
    ['a 502 for its version', { status: 502, body: '', contentType: 'text/plain', path: 'version' }, 'NETWORK FAILED'],
    [
      'a flood, also of what would be right',
      {
        status: 200,
        body: JSON.stringify({ info: { canQuery: true, padding: 'x'.repeat(2_000_000) } }),
        contentType: 'application/json',
        path: 'entityInformation',
      },
      'PERMISSION FAILED',
    ],
  ])('is unreachable when it answers with %s', async (_what, answer, stage) => {
    test = await startChecked({ faults: { answer } });
    const report = await test.check();
    expect(report).toMatchObject({ outcome: 'UNREACHABLE', code: 'PROVIDER_UNREACHABLE' });
    expect(stagesOf(report)).toContain(stage);
  });

  it('is unreachable when it drops the connection, in plain words', async () => {
    test = await startChecked({ faults: { isConnectionDropped: true } });
    const report = await test.check();
    expect(report).toMatchObject({ outcome: 'UNREACHABLE', code: 'PROVIDER_UNREACHABLE' });
    expect('message' in report && report.message).toMatch(
      /^127\.0\.0\.1:\d+ could not be reached: it closed the connection\.$/,
    );
  });

  it('is unreachable when nothing listens', async () => {
    test = await startChecked();
    await test.sandbox.close();
    expect(await test.check()).toMatchObject({
      code: 'PROVIDER_UNREACHABLE',
      message: expect.stringContaining('it refused the connection'),
    });
  });

  it('times out when it does not answer, and is left at once', async () => {
    test = await startChecked({}, { deadlineMs: 300 });
    const begun = performance.now();
    const report = await test.check(user('slow'));
    expect(report).toMatchObject({ outcome: 'UNREACHABLE', code: 'PROVIDER_TIMEOUT' });
    expect(stagesOf(report)[3]).toBe('SIGN_IN FAILED');
    expect('message' in report && report.message).toContain('within 0.3 seconds');
    expect(performance.now() - begun).toBeLessThan(2_000);
  });
});

describe('a caller who stops', () => {
  it('gets the reason it gave, and the server is left', async () => {
    test = await startChecked();
    const controller = new AbortController();
    const onStage = ({ name, status }: CheckStage): void => {
      if (name === 'SIGN_IN' && status === 'RUNNING')
        setTimeout(() => controller.abort(new Error('closed the page')), 50);
    };
    const check = test.check(user('slow'), { onStage, signal: controller.signal });
    await expect(check).rejects.toThrow('closed the page');
    expect((await test.check()).outcome).toBe('ACCEPTED');
  });

  it('who stopped before it began has nothing sent', async () => {
    test = await startChecked();
    await expect(test.check({}, { signal: AbortSignal.abort(new Error('never mind')) })).rejects.toThrow('never mind');
    expect(test.asked()).toEqual([]);
  });
});

describe('a user who moved to another zone', () => {
  const move = async (secretThere: string) => {
    const there = createSandbox({
      accounts: [{ userName: 'mover', secret: secretThere, kind: 'NORMAL' }],
    });
    const { url: urlThere } = await there.listen();
    test = await startChecked({ accounts: [{ userName: 'mover', secret: 'old', kind: 'NORMAL' }] });
    const checker = createAccountChecker({ allowedOrigins: [test.url, urlThere] });
    const onStage = ({ name, status }: CheckStage): void => {
      if (name === 'SIGN_IN' && status === 'RUNNING')
        test.sandbox.faults.change({ zoneUrl: `${urlThere}/ATServicesRest/` });
    };
    const account = anAccount(test.url, { userName: 'mover', secret: 'new' });
    const report = await checker.check(account, { onStage });
    await Promise.all([checker.close(), there.close()]);
    return { report, urlThere, triesThere: there.calls().filter(({ path }) => path.endsWith('ThresholdInformation')) };
  };

  it('is tried once more, there', async () => {
    const { report, urlThere } = await move('new');
    expect(report).toMatchObject({ outcome: 'ACCEPTED', zone: { url: `${urlThere}/ATServicesRest/` } });
  });

  it('is tried there once only', async () => {
    const { report, triesThere } = await move('another');
    expect(report).toMatchObject({ code: 'CREDENTIALS_REJECTED', field: 'secret' });
    expect(triesThere).toHaveLength(1);
  });
});
