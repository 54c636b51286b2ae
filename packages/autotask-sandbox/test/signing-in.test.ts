import { afterEach, describe, expect, it } from 'vitest';
import { signedIn, startSandbox, type TestAnswer, type TestSandbox } from './client.js';

let test: TestSandbox;
afterEach(() => test.sandbox.close());

const signInAs = (changes: Partial<typeof signedIn>): Promise<TestAnswer> =>
  test.ask('ThresholdInformation', { headers: { ...signedIn, ...changes } });

const locked = { errors: ['The user account has been locked. Please see your Autotask Administrator for details.'] };

describe('signing in', () => {
  it('refuses a stranger with 401 and no body', async () => {
    test = await startSandbox();
    const { status, text } = await test.ask('ThresholdInformation', { headers: {} });
    expect([status, text]).toEqual([401, '']);
  });

  it('lets the account in, its user name in any casing', async () => {
    test = await startSandbox();
    expect((await signInAs({ UserName: 'API-User@Sandbox.Isotope.Test' })).status).toBe(200);
  });

  it('refuses a wrong secret with 401 and no body', async () => {
    test = await startSandbox();
    const { status, text } = await signInAs({ Secret: 'wrong' });
    expect([status, text]).toEqual([401, '']);
  });

  it.each(['OTHER', ''])('refuses the integration code “%s” with 500, only once the secret is right', async (code) => {
    test = await startSandbox();
    const { status, body } = await signInAs({ ApiIntegrationCode: code });
    expect([status, body]).toEqual([500, { errors: ['IntegrationCode is invalid.'] }]);
    expect((await signInAs({ ApiIntegrationCode: code, Secret: 'wrong' })).status).toBe(401);
  });

  it('locks a user after as many failures as are allowed, and then answers as locked even to the right secret', async () => {
    test = await startSandbox({ faults: { lockAfterFailures: 2 } });
    expect((await signInAs({ Secret: 'wrong' })).text).toBe('');
    expect((await signInAs({ Secret: 'wrong' })).body).toEqual(locked);
    const { status, body } = await signInAs({});
    expect([status, body]).toEqual([401, locked]);
  });

  it('unlocks by a reset', async () => {
    test = await startSandbox({ faults: { lockAfterFailures: 1 } });
    await signInAs({ Secret: 'wrong' });
    expect((await signInAs({})).status).toBe(401);
    await fetch(`${test.url}/__sandbox/reset`, { method: 'POST' });
    expect((await signInAs({})).status).toBe(200);
  });

  it('counts failures anew after a success', async () => {
    test = await startSandbox({ faults: { lockAfterFailures: 2 } });
    await signInAs({ Secret: 'wrong' });
    await signInAs({});
    expect((await signInAs({ Secret: 'wrong' })).text).toBe('');
  });

  it('never locks when it is told not to', async () => {
    test = await startSandbox({ faults: { lockAfterFailures: 0 } });
    for (let failure = 0; failure < 8; failure += 1) await signInAs({ Secret: 'wrong' });
    expect((await signInAs({})).status).toBe(200);
  });

  it('serves the accounts it is given instead of its own', async () => {
    test = await startSandbox({
      accounts: [{ userName: 'other', secret: 'other-secret', kind: 'NORMAL' }],
      integrationCodes: ['OTHER'],
    });
    const other = { UserName: 'other', Secret: 'other-secret', ApiIntegrationCode: 'OTHER' };
    expect((await signInAs(other)).status).toBe(200);
    expect((await signInAs({})).status).toBe(401);
  });
});

describe('the accounts with faults', () => {
  it('answers locked@ as locked whatever the secret', async () => {
    test = await startSandbox();
    const UserName = 'locked@sandbox.isotope.test';
    for (const Secret of ['sandbox-secret', 'wrong'])
      expect(await signInAs({ UserName, Secret })).toMatchObject({ status: 401, body: locked });
  });

  it('answers limited@ with 429 and when to come again', async () => {
    test = await startSandbox();
    const { status, headers } = await signInAs({ UserName: 'limited@sandbox.isotope.test' });
    expect([status, headers.get('retry-after')]).toEqual([429, '30']);
  });

  it('lets denied@ sign in and refuses it every entity', async () => {
    test = await startSandbox();
    const headers = { ...signedIn, UserName: 'denied@sandbox.isotope.test' };
    expect((await test.ask('ThresholdInformation', { headers })).status).toBe(200);
    for (const path of ['Companies/entityInformation', 'Contacts/4'])
      expect(await test.ask(path, { headers })).toMatchObject({
        status: 500,
        body: { errors: [expect.stringContaining('does not have the adequate permissions to query')] },
      });
  });

  it('lets slow@ wait for data and not for metadata', async () => {
    test = await startSandbox({ slowMs: 300 });
    const headers = { ...signedIn, UserName: 'slow@sandbox.isotope.test' };
    const begun = performance.now();
    await test.ask('Companies/entityInformation', { headers });
    const afterMetadata = performance.now();
    expect((await test.ask('Companies/0', { headers })).status).toBe(200);
    expect(afterMetadata - begun).toBeLessThan(300);
    expect(performance.now() - afterMetadata).toBeGreaterThan(290);
  });

  it('stops working for slow@ when the client hangs up', async () => {
    test = await startSandbox({ faults: { threadLimit: 1 } });
    const headers = { ...signedIn, UserName: 'slow@sandbox.isotope.test' };
    const gone = test.ask('Companies/0', { headers, signal: AbortSignal.timeout(100) });
    await expect(gone).rejects.toThrow();
    await expect.poll(async () => (await test.ask('Companies/0')).status).toBe(200); // its only thread is free again
  });

  it('closes at once with a slow answer in flight', async () => {
    test = await startSandbox();
    const headers = { ...signedIn, UserName: 'slow@sandbox.isotope.test' };
    const cut = test.ask('Companies/0', { headers }).catch((error: Error) => error);
    await expect.poll(() => test.sandbox.calls().length).toBe(1);
    const begun = performance.now();
    await test.sandbox.close();
    expect(performance.now() - begun).toBeLessThan(1_000);
    expect(await cut).toBeInstanceOf(Error);
  });
});
