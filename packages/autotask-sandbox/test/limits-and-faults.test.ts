import { afterEach, describe, expect, it } from 'vitest';
import { vendorLimits } from '../src/index.js';
import { startSandbox, type TestSandbox } from './client.js';

let test: TestSandbox;
afterEach(() => test.sandbox.close());

const change = (changes: unknown): Promise<Response> =>
  fetch(`${test.url}/__sandbox/faults`, {
    method: 'PATCH',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify(changes),
  });

describe('limits', () => {
  it('counts the calls of the last hour, its own included, and forgets older ones', async () => {
    let now = 0;
    test = await startSandbox({ now: () => now });
    await test.ask('Companies/0');
    now = 59 * 60_000;
    expect((await test.ask('ThresholdInformation')).body).toEqual({
      externalRequestThreshold: 10_000,
      requestThresholdTimeframe: 60,
      currentTimeframeRequestCount: 2,
    });
    now = 60 * 60_000;
    expect((await test.ask('ThresholdInformation')).body.currentTimeframeRequestCount).toBe(2);
  });

  it('refuses calls beyond the hour’s limit with 429 once it is switched on', async () => {
    test = await startSandbox({ faults: { hourlyLimit: 2 } });
    const statuses = [];
    for (let call = 0; call < 3; call += 1) statuses.push((await test.ask('Companies/0')).status);
    expect(statuses).toEqual([200, 200, 429]);
  });

  it('refuses a fourth call in flight on one object, and none on another object', async () => {
    test = await startSandbox({ faults: { ...vendorLimits, delayMs: 200 } });
    const calls = [0, 1, 2, 3].map(() => test.ask('Companies/0'));
    const answers = await Promise.all([...calls, test.ask('Contacts/4')]);
    expect(answers.map(({ status }) => status).sort()).toEqual([200, 200, 200, 200, 429]);
    expect(answers[4]?.status).toBe(200);
    expect(answers.find(({ status }) => status === 429)?.body).toEqual({
      errors: ['The Autotask API thread threshold of 3 threads has been exceeded.'],
    });
  });

  it('becomes slower when half of the hour’s calls are used', async () => {
    test = await startSandbox({ faults: { hourlyLimit: 4, hasLatencyTiers: true } });
    await test.ask('Companies/0');
    const begun = performance.now();
    await test.ask('Companies/0');
    expect(performance.now() - begun).toBeGreaterThan(490);
  });

  it('limits nothing unless told to', async () => {
    test = await startSandbox({ faults: { delayMs: 50 } });
    const answers = await Promise.all(Array.from({ length: 8 }, () => test.ask('Companies/0')));
    expect(new Set(answers.map(({ status }) => status))).toEqual(new Set([200]));
  });
});

describe('faults switched while it runs', () => {
  it('says that a user may not query', async () => {
    test = await startSandbox();
    await change({ isReadingAllowed: false });
    const { body } = await test.ask('Companies/entityInformation');
    expect(body.info).toMatchObject({ canQuery: false, userAccessForQuery: 'None' });
  });

  it('answers in place of the vendor on the paths named, and goes back when the fault is deleted', async () => {
    test = await startSandbox();
    await change({
      answer: { status: 503, body: '<h1>Down</h1>', contentType: 'text/html', path: 'thresholdinformation' },
    });
    const { status, text, headers } = await test.ask('ThresholdInformation');
    expect([status, text, headers.get('content-type')]).toEqual([503, '<h1>Down</h1>', 'text/html']);
    expect((await test.ask('Companies/0')).status).toBe(200);
    await fetch(`${test.url}/__sandbox/faults`, { method: 'DELETE' });
    expect((await test.ask('ThresholdInformation')).status).toBe(200);
  });

  it('sends every call elsewhere', async () => {
    test = await startSandbox({ faults: { redirectTo: 'https://elsewhere.example/' } });
    const { status, headers } = await test.ask('Companies/0');
    expect([status, headers.get('location')]).toEqual([302, 'https://elsewhere.example/']);
  });

  it('drops the connection', async () => {
    test = await startSandbox({ faults: { isConnectionDropped: true } });
    await expect(test.ask('Companies/0')).rejects.toThrow();
    expect((await test.ask('/healthz')).status).toBe(200);
  });

  it('names another zone', async () => {
    test = await startSandbox({ faults: { zoneUrl: 'https://elsewhere.example/ATServicesRest/' } });
    const { body } = await test.ask('zoneInformation?user=api-user%40sandbox.isotope.test');
    expect(body.url).toBe('https://elsewhere.example/ATServicesRest/');
  });

  it('refuses a fault it does not know, naming it, and changes nothing', async () => {
    test = await startSandbox();
    const response = await change({ delayMs: 9, lockAfterFailure: 1 });
    expect(response.status).toBe(400);
    expect(await response.text()).toContain('lockAfterFailure');
    expect((await test.ask('/__sandbox/faults')).body).toEqual(test.sandbox.faults.current());
    expect(test.sandbox.faults.current().delayMs).toBe(0);
  });

  it('lists the calls it saw with their user, and neither secret nor query', async () => {
    test = await startSandbox();
    await test.ask('Companies/query?search=%7B%7D');
    const { body, text } = await test.ask('/__sandbox/calls');
    expect(body.calls).toEqual([
      { method: 'GET', path: '/ATServicesRest/V1.0/Companies/query', userName: 'api-user@sandbox.isotope.test' },
    ]);
    expect(text).not.toContain('sandbox-secret');
  });
});
