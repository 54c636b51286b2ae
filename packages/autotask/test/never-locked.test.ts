import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { createAccountChecker, createSignInGuard } from '../src/index.js';
import { anAccount, stagesOf, startChecked, type CheckedSandbox } from './accounts.js';

let now: number;
let test: CheckedSandbox;
beforeEach(async () => {
  now = Date.parse('2026-01-01T00:00:00Z');
  test = await startChecked({ faults: { lockAfterFailures: 4 } }, { now: () => now });
});
afterEach(() => test.close());

const signIns = (): number => test.asked().filter((path) => path === 'ThresholdInformation').length;

describe('the customer’s user', () => {
  it('is not asked again with a secret that was just refused, and nothing at all is sent', async () => {
    await test.check({ secret: 'wrong' });
    const sent = test.asked().length;
    const report = await test.check({ secret: 'wrong' });
    expect(report).toMatchObject({ outcome: 'REFUSED', code: 'CREDENTIALS_REJECTED', field: 'secret' });
    expect(stagesOf(report)).toEqual([
      'CONFIGURATION PASSED',
      'ZONE SKIPPED',
      'NETWORK SKIPPED',
      'SIGN_IN FAILED',
      'PERMISSION SKIPPED',
    ]);
    expect(test.asked()).toHaveLength(sent);
  });

  it('is one user however its name is written, and a secret is one with spaces around it', async () => {
    await test.check({ secret: 'wrong' });
    await test.check({ secret: ' wrong ' });
    await test.check({ secret: 'wrong', userName: 'API-USER@sandbox.isotope.test ' });
    expect(signIns()).toBe(1);
  });

  it('is asked again with the same secret after ten minutes: it may have become right', async () => {
    await test.check({ secret: 'wrong' });
    now += 10 * 60_000;
    await test.check({ secret: 'wrong' });
    expect(signIns()).toBe(2);
  });

  it('is spared a fourth secret after three were refused, and is not locked', async () => {
    for (const secret of ['a', 'b', 'c']) await test.check({ secret });
    const report = await test.check();
    expect(report).toMatchObject({ outcome: 'UNREACHABLE', code: 'PROVIDER_THROTTLED', retryAfterSeconds: 900 });
    expect(signIns()).toBe(3);
    now += 15 * 60_000;
    expect((await test.check()).outcome).toBe('ACCEPTED');
  });

  it('has its wrong secrets forgotten once one was right', async () => {
    for (const secret of ['a', 'b']) await test.check({ secret });
    await test.check();
    for (const secret of ['c', 'd'])
      expect(await test.check({ secret })).toMatchObject({ code: 'CREDENTIALS_REJECTED' });
    expect((await test.check()).outcome).toBe('ACCEPTED');
  });

  it('is asked once for many checks of one wrong secret at the same time', async () => {
    const reports = await Promise.all(Array.from({ length: 10 }, () => test.check({ secret: 'wrong' })));
    expect(reports.map(({ outcome }) => outcome)).toEqual(Array.from({ length: 10 }, () => 'REFUSED'));
    expect(signIns()).toBe(1);
  });

  it('is not locked by many checks of different wrong secrets at the same time', async () => {
    const checks = Array.from({ length: 10 }, (_, index) => test.check({ secret: `wrong ${index}` }));
    const codes = (await Promise.all(checks)).map((report) => ('code' in report ? report.code : ''));
    expect(codes.filter((code) => code === 'CREDENTIALS_REJECTED')).toHaveLength(3);
    expect(codes.filter((code) => code === 'PROVIDER_THROTTLED')).toHaveLength(7);
    expect(signIns()).toBe(3);
  });

  it('is not held against for a locked user, a wrong code or an unknown name', async () => {
    for (const integrationCode of ['a', 'b', 'c', 'd']) await test.check({ integrationCode });
    for (let time = 0; time < 4; time += 1) await test.check({ userName: 'locked@sandbox.isotope.test' });
    expect(await test.check({ userName: 'locked@sandbox.isotope.test' })).toMatchObject({
      code: 'PROVIDER_USER_LOCKED',
    });
    expect((await test.check()).outcome).toBe('ACCEPTED');
  });
});

describe('checks of one user', () => {
  it('run one after another, those of two users side by side', async () => {
    await test.close();
    test = await startChecked({ faults: { delayMs: 100 } });
    test.sandbox.faults.change({ threadLimit: 1 }); // a second call in flight on one object would be refused
    const alone = await Promise.all([test.check(), test.check(), test.check()]);
    expect(alone.map(({ outcome }) => outcome)).toEqual(['ACCEPTED', 'ACCEPTED', 'ACCEPTED']);
    const beside = await Promise.all([test.check(), test.check({ userName: 'denied@sandbox.isotope.test' })]);
    expect(beside.map((report) => ('code' in report ? report.code : ''))).toContain('PROVIDER_THROTTLED');
  });

  it('have all their time to ask after waiting for others, and are never told that the provider was late', async () => {
    await test.close();
    test = await startChecked({ slowMs: 1_500 }, { deadlineMs: 2_500 });
    const slow = { userName: 'slow@sandbox.isotope.test' };
    const [first, second, third] = await Promise.all([test.check(slow), test.check(slow), test.check(slow)]);
    expect([first?.outcome, second?.outcome]).toEqual(['ACCEPTED', 'ACCEPTED']);
    expect(third).toMatchObject({ outcome: 'UNREACHABLE', code: 'PROVIDER_THROTTLED', retryAfterSeconds: 30 });
    expect(signIns()).toBe(2);
  });

  it('stop waiting at once when their caller does', async () => {
    await test.close();
    test = await startChecked({ slowMs: 700 });
    const slow = { userName: 'slow@sandbox.isotope.test' };
    const running = test.check(slow);
    await expect.poll(signIns).toBe(1);
    const caller = new AbortController();
    const waiting = test.check(slow, { signal: caller.signal });
    caller.abort(new Error('gone'));
    await expect(waiting).rejects.toThrow('gone');
    expect((await running).outcome).toBe('ACCEPTED');
  });

  it('give up waiting at their deadline, without having asked', async () => {
    await test.close();
    const guard = createSignInGuard();
    test = await startChecked({ slowMs: 1_500 }, { guard });
    const hasty = createAccountChecker({ guard, allowedOrigins: [test.url], deadlineMs: 200 });
    const slow = { userName: 'slow@sandbox.isotope.test' };
    const running = test.check(slow);
    await expect.poll(signIns).toBe(1);
    const waiting = await hasty.check(anAccount(test.url, slow));
    expect(waiting).toMatchObject({ outcome: 'UNREACHABLE', code: 'PROVIDER_THROTTLED', retryAfterSeconds: 30 });
    expect(stagesOf(waiting)).toContain('SIGN_IN FAILED');
    expect(signIns()).toBe(1);
    expect((await running).outcome).toBe('ACCEPTED');
    await hasty.close();
  });
});
