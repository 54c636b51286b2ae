import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { createSandbox, vendorLimits } from '@isotope/autotask-sandbox';
import { afterEach, describe, expect, it } from 'vitest';
import { createSignInGuard, createTraffic, everything } from '../src/index.js';
import { anAccount, startData, type DataSandbox } from './data-client.js';

let test: DataSandbox;
afterEach(() => test.close());

const times = <Result>(count: number, work: (index: number) => Promise<Result>): Promise<Result[]> =>
  Promise.all(Array.from({ length: count }, (_, index) => work(index)));

describe('threads', () => {
  it('are three for an object, however many callers there are', async () => {
    test = await startData({ faults: { ...vendorLimits, delayUpToMs: 20 } });
    await times(40, (index) => test.client({ caller: `instance ${index % 4}` }).get('Companies', 0));
    expect(test.sandbox.counters()).toMatchObject({ threadViolations: 0, calls: expect.any(Number) });
  });

  it('of one object do not hold up another', async () => {
    test = await startData({ faults: { delayMs: 700 } });
    const client = test.client();
    await client.get('Resources', 4);
    const begun = performance.now();
    await Promise.all([times(2, () => client.get('Companies', 0)), times(2, () => client.get('Contacts', 4))]);
    expect(performance.now() - begun).toBeLessThan(1_350);
  });

  it('go round among the callers of a database, so that a long line holds nobody up', async () => {
    test = await startData({ faults: { delayMs: 30 } });
    const order: string[] = [];
    const call = (caller: string) =>
      test
        .client({ caller })
        .get('Companies', 0)
        .then(() => order.push(caller));
    await call('first');
    const all = times(30, () => call('busy'));
    await call('patient');
    expect(order.filter((each) => each === 'busy').length).toBeLessThan(10);
    await all;
  });

  it('are kept free for people when bulk work runs', async () => {
    test = await startData({ faults: { delayMs: 400 } });
    const client = test.client();
    await client.get('Companies', 0);
    const bulk = times(8, () => client.get('Companies', 0, { isBulk: true }));
    const begun = performance.now();
    await client.get('Companies', 0);
    expect(performance.now() - begun).toBeLessThan(780);
    await bulk;
  });

  it('are given time when the vendor refuses one, and the call is done after all', async () => {
    test = await startData({ faults: { threadLimit: 2, delayMs: 20 } });
    const found = await times(6, () => test.client().get('Companies', 0));
    expect(found.every((each) => each?.id === 0)).toBe(true);
    expect(test.sandbox.counters().threadViolations).toBeLessThan(3);
  });
});

describe('the hour’s budget', () => {
  it('is shared by all callers of a database and read from the vendor, who knows the others', async () => {
    test = await startData();
    const outsider = await fetch(`${test.url}/ATServicesRest/V1.0/Companies/0`, { headers: headersOf() });
    expect(outsider.status).toBe(200);
    const [one, other] = [test.client({ caller: 'one' }), test.client({ caller: 'other' })];
    expect(one.usage()).toBeUndefined();
    await one.get('Companies', 0);
    await other.get('Contacts', 4);
    expect(await one.threshold()).toEqual({ limit: 10_000, windowMinutes: 60, used: 4 });
    expect(other.usage()).toEqual(one.usage());
    expect(one.usage()).toMatchObject({
      ci: 29_999,
      used: 4,
      usedByUs: 3,
      limit: 10_000,
      inFlight: 0,
      waiting: 0,
      readAt: expect.any(Date),
      latency: { p50Ms: expect.any(Number), p95Ms: expect.any(Number), samples: 3 },
    });
    expect(test.clients.usage()).toEqual([one.usage()]);
  });

  it('is asked for by itself after some calls', async () => {
    test = await startData();
    const client = test.client();
    for (let call = 0; call < 12; call += 1) await client.get('Companies', 0);
    await expect.poll(() => client.usage()?.readAt).toBeInstanceOf(Date);
    expect(test.asked().filter((each) => each === 'GET ThresholdInformation')).toHaveLength(1);
  });

  it('slows us down before the vendor does', async () => {
    test = await startData({ faults: { hourlyLimit: 100 } });
    const client = test.client();
    await client.threshold();
    const begun = performance.now();
    const calls = times(90, () => client.get('Companies', 0, { deadlineMs: 1_500 }).catch((error: unknown) => error));
    await expect.poll(() => client.usage()?.used, { timeout: 3_000 }).toBeGreaterThan(44);
    expect(performance.now() - begun).toBeLessThan(3_000);
    await calls;
    expect(client.usage()?.used).toBeLessThan(50);
    expect(test.sandbox.counters().hourlyViolations).toBe(0);
  });

  it('refuses at once what could go out only much later, naming the wait', async () => {
    test = await startData({ faults: { hourlyLimit: 1 } });
    const client = test.client();
    await client.threshold();
    await expect(client.get('Companies', 0)).rejects.toMatchObject({
      code: 'PROVIDER_THROTTLED',
      retryAfterSeconds: expect.any(Number),
    });
    expect(test.sandbox.counters()).toMatchObject({ calls: 1, hourlyViolations: 0 });
  });

  it('is asked for anew by who is held back, and goes on as soon as it may', async () => {
    let now = Date.now();
    const traffic = createTraffic({ now: () => now });
    test = await startData({}, { traffic });
    await test.client().get('Companies', 0);
    traffic.noteThreshold(`${test.url} 29999`, { limit: 10_000, windowMinutes: 60, used: 9_900 });
    now += 60_000;
    await expect(test.client().get('Companies', 0)).rejects.toMatchObject({ code: 'PROVIDER_THROTTLED' });
    await expect.poll(() => test.client().usage()?.used).toBeLessThan(10);
    expect(await test.client().get('Companies', 0)).toMatchObject({ id: 0 });
  });

  it('is not thought used up for a refusal without a known word', async () => {
    test = await startData();
    const answer = { status: 429, body: '', contentType: 'text/plain', path: '/Companies' };
    await test.client().get('Contacts', 4);
    test.sandbox.faults.change({ answer });
    const reading = test.client().get('Companies', 0);
    await expect.poll(() => test.client().usage()?.pausedUntil).toBeInstanceOf(Date);
    test.sandbox.faults.reset();
    expect(await reading).toMatchObject({ id: 0 });
    expect(test.client().usage()?.used).toBeLessThan(10);
  }, 20_000);

  it('is respected when the vendor says first that it is used up', async () => {
    test = await startData();
    const limited = test.client({ userName: 'limited@sandbox.isotope.test' });
    await expect(limited.get('Companies', 0)).rejects.toMatchObject({
      code: 'PROVIDER_THROTTLED',
      retryAfterSeconds: 30,
      providerMessage: expect.stringContaining('request threshold'),
    });
    expect(limited.usage()).toMatchObject({ pausedUntil: expect.any(Date) });
    await expect(limited.get('Contacts', 4)).rejects.toMatchObject({ code: 'PROVIDER_THROTTLED' });
    expect(test.asked()).toHaveLength(1);
  });
});

const headersOf = () => ({
  UserName: 'api-user@sandbox.isotope.test',
  Secret: 'sandbox-secret',
  ApiIntegrationCode: 'SANDBOX',
});

describe('one slow customer', () => {
  it('holds up nobody else', async () => {
    const slow = createSandbox({ faults: { delayMs: 5_000 }, ci: 1 });
    const { url } = await slow.listen();
    test = await startData({}, { allowedOrigins: [url] });
    const stuck = times(30, () => test.clients.for(anAccount(url)).get('Companies', 0, { deadlineMs: 4_000 }));
    stuck.catch(() => undefined);
    const begun = performance.now();
    await times(30, () => test.client().get('Companies', 0));
    expect(performance.now() - begun).toBeLessThan(3_500);
    await expect(stuck).rejects.toMatchObject({ code: 'PROVIDER_TIMEOUT' });
    await slow.close();
  });
});

describe('reads', () => {
  it('are tried again when they fail in a way that may pass', async () => {
    test = await startData({ faults: { unavailableShare: 0.4, unexpectedShare: 0.2, cutShare: 0.1 }, chanceSeed: 3 });
    const found = await times(12, () => test.client().count('Companies', everything));
    expect(new Set(found)).toEqual(new Set([40]));
  });

  it('are given up after some tries, with what the vendor said', async () => {
    test = await startData({ faults: { unexpectedShare: 1 } });
    await expect(test.client().get('Companies', 0)).rejects.toMatchObject({
      code: 'PROVIDER_UNREACHABLE',
      providerMessage: expect.stringContaining('unexpected error'),
    });
    expect(test.asked()).toHaveLength(4);
  });

  it('are not tried again when nothing would change', async () => {
    test = await startData();
    await expect(test.client().count('Nonsense', everything)).rejects.toMatchObject({ code: 'REQUEST_REJECTED' });
    expect(test.asked()).toHaveLength(1);
  });
});

describe('a secret that is wrong', () => {
  it('is tried once, however many calls come with it', async () => {
    test = await startData();
    const wrong = test.client({ secret: 'old' });
    const results = await Promise.allSettled(Array.from({ length: 20 }, () => wrong.get('Companies', 0)));
    expect(results.every(({ status }) => status === 'rejected')).toBe(true);
    expect(test.sandbox.counters().refusedSignIns).toBe(1);
    await expect(wrong.get('Companies', 0)).rejects.toMatchObject({ code: 'CREDENTIALS_REJECTED', field: 'secret' });
    expect(await test.client().get('Companies', 0)).toMatchObject({ id: 0 });
  });

  it('that was changed while calls are under way does not lock the user', async () => {
    test = await startData({ faults: { delayMs: 30 } });
    const objects = ['Companies', 'Contacts', 'Opportunities', 'Projects', 'Tasks', 'Products', 'Resources'];
    await test.client().get('Companies', 0);
    const calls = objects.flatMap((object) => [1, 2, 3, 4].map(() => test.client().get(object, 4)));
    const results = Promise.allSettled(calls);
    await expect.poll(() => test.client().usage()?.usedByUs).toBeGreaterThan(6);
    test.sandbox.faults.change({ areSecretsWrong: true });
    const refused = (await results).filter(({ status }) => status === 'rejected');
    expect(refused.length).toBeGreaterThan(4);
    expect(test.sandbox.counters().refusedSignIns).toBeLessThanOrEqual(4);
    test.sandbox.faults.change({ areSecretsWrong: false });
    const { status } = await fetch(`${test.url}/ATServicesRest/V1.0/Companies/0`, { headers: headersOf() });
    expect(status).toBe(200);
  });

  it('that somebody tries elsewhere does not stop those who have the right one', async () => {
    const guard = createSignInGuard();
    test = await startData({ faults: { lockAfterFailures: 0 } }, { guard });
    await test.client().get('Companies', 0);
    for (const secret of ['one', 'two', 'three'])
      await expect(test.client({ secret }).get('Companies', 0)).rejects.toMatchObject({ code: 'CREDENTIALS_REJECTED' });
    await expect(test.client({ secret: 'four' }).get('Companies', 0)).rejects.toMatchObject({
      code: 'PROVIDER_THROTTLED',
    });
    expect(await test.client().get('Companies', 0)).toMatchObject({ id: 0 });
    expect(test.sandbox.counters().refusedSignIns).toBe(3);
  });

  it('that somebody tried before a restart does not either, where the secret was accepted when it was last checked', async () => {
    const guard = createSignInGuard();
    test = await startData({ faults: { lockAfterFailures: 0 } }, { guard });
    for (const secret of ['one', 'two', 'three'])
      await expect(test.client({ secret }).get('Companies', 0)).rejects.toMatchObject({ code: 'CREDENTIALS_REJECTED' });
    await expect(test.client().get('Companies', 0)).rejects.toMatchObject({ code: 'PROVIDER_THROTTLED' });
    expect(await test.client({ wasAccepted: true }).get('Companies', 0)).toMatchObject({ id: 0 });
    expect(test.sandbox.counters().refusedSignIns).toBe(3);
  });

  it('is known to all that share a guard', async () => {
    const guard = createSignInGuard();
    test = await startData({}, { guard });
    const wrong = test.client({ secret: 'old' });
    await expect(wrong.get('Companies', 0)).rejects.toMatchObject({ code: 'CREDENTIALS_REJECTED' });
    expect(guard.findRefusal(`${test.url} api-user@sandbox.isotope.test`, 'old')).toBeDefined();
  });
});

describe('a zone', () => {
  it('is asked for once, however many calls come at first', async () => {
    test = await startData();
    await times(10, () => test.client().get('Companies', 0));
    const asked = test.sandbox.calls().filter(({ path }) => path.endsWith('zoneInformation'));
    expect(asked).toHaveLength(1);
  });

  it.each(['REFUSED', 'EMPTY'] as const)(
    'that moved (%s) is found again, and the call goes on there',
    async (wrongZone) => {
      const next = createSandbox({ ci: 7 });
      const { url } = await next.listen();
      test = await startData({}, { allowedOrigins: [url] });
      const client = test.client();
      await client.get('Companies', 0);
      test.sandbox.faults.change({ wrongZone, zoneUrl: `${url}/ATServicesRest/` });
      expect(await client.get('Companies', 0)).toMatchObject({ id: 0 });
      expect(await client.zone()).toMatchObject({ url: `${url}/ATServicesRest/` });
      await client.get('Companies', 0);
      expect(next.counters().calls).toBe(2);
      expect(test.asked()).toHaveLength(2);
      await next.close();
    },
  );

  it('that could not be found is asked for again by the next call', async () => {
    test = await startData();
    const stranger = test.client({ userName: 'nobody@sandbox.isotope.test' });
    for (const _ of [1, 2])
      await expect(stranger.get('Companies', 0)).rejects.toMatchObject({
        code: 'CREDENTIALS_REJECTED',
        field: 'userName',
      });
    expect(test.sandbox.calls().map(({ path }) => path.split('/').at(-1))).toEqual([
      'zoneInformation',
      'zoneInformation',
    ]);
  });

  it('that nobody tells is waited for no longer than the caller wants', async () => {
    const silent = createServer(() => undefined);
    await new Promise<void>((resolve) => silent.listen(0, '127.0.0.1', resolve));
    const url = `http://127.0.0.1:${(silent.address() as AddressInfo).port}`;
    test = await startData({}, { allowedOrigins: [url] });
    const call = test.clients.for(anAccount(url)).get('Companies', 0, { deadlineMs: 300 });
    await expect(call).rejects.toMatchObject({ code: 'PROVIDER_TIMEOUT' });
    silent.closeAllConnections();
    silent.close();
  });

  it('kept from before is used without asking', async () => {
    test = await startData();
    const zone = { url: `${test.url}/ATServicesRest/`, name: 'Kept', ci: 29_999 };
    await test.client({ zone }).get('Companies', 0);
    expect(test.sandbox.calls()).toHaveLength(1);
  });
});
