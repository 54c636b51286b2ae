import { createSandbox, type Sandbox } from '@isotope/autotask-sandbox';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import {
  createAccountChecker,
  createAutotaskClients,
  createTraffic,
  type AccountChecker,
  type AutotaskClients,
  type Traffic,
} from '../src/index.js';
import { anAccount } from './data-client.js';

let sandbox: Sandbox;
let url: string;
let traffic: Traffic;
let checker: AccountChecker;
let clients: AutotaskClients;
beforeEach(async () => {
  sandbox = createSandbox({ faults: { threadLimit: 3 } });
  url = (await sandbox.listen()).url;
  traffic = createTraffic({ patienceMs: 200 });
  checker = createAccountChecker({ allowedOrigins: [url], traffic, deadlineMs: 5_000 });
  clients = createAutotaskClients({ allowedOrigins: [url], traffic });
});
afterEach(() => Promise.all([checker.close(), clients.close(), sandbox.close()]));

const client = () => clients.for(anAccount(url));

describe('checks and data that share their traffic', () => {
  it('keep to three threads together', async () => {
    await client().get('Companies', 0);
    sandbox.faults.change({ delayMs: 60 });
    const reading = Array.from({ length: 9 }, () => client().get('Companies', 0));
    const checking = Array.from({ length: 3 }, () => checker.check(anAccount(url)));
    await Promise.all(reading);
    expect((await Promise.all(checking)).map(({ outcome }) => outcome)).toEqual(['ACCEPTED', 'ACCEPTED', 'ACCEPTED']);
    expect(sandbox.counters().threadViolations).toBe(0);
  });

  it('count each other’s calls, and learn from a check how many others made', async () => {
    await client().get('Companies', 0);
    await checker.check(anAccount(url));
    expect(client().usage()).toMatchObject({ usedByUs: 3, readAt: expect.any(Date), limit: 10_000 });
  });

  it('let a check go out when data must wait for the hour’s budget', async () => {
    await client().get('Companies', 0);
    const [database] = [`${url} 29999`];
    traffic.noteThreshold(database, { limit: 10_000, windowMinutes: 60, used: 9_900 });
    await expect(client().get('Companies', 0)).rejects.toMatchObject({ code: 'PROVIDER_THROTTLED' });
    expect(await checker.check(anAccount(url))).toMatchObject({ outcome: 'ACCEPTED' });
  });

  it('end a check that waits for a thread at its deadline', async () => {
    await client().get('Companies', 0);
    sandbox.faults.change({ delayMs: 30_000 });
    const reading = Array.from({ length: 3 }, () => client().get('Companies', 0, { deadlineMs: 3_000 }));
    const hasty = createAccountChecker({ allowedOrigins: [url], traffic, deadlineMs: 1_000 });
    await expect.poll(() => client().usage()?.inFlight).toBe(3);
    sandbox.faults.change({ delayMs: 0 });
    expect(await hasty.check(anAccount(url))).toMatchObject({ outcome: 'UNREACHABLE', code: 'PROVIDER_TIMEOUT' });
    await Promise.allSettled(reading);
    await hasty.close();
  });
});
