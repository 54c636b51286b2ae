import { createSandbox, type Sandbox } from '@isotope/autotask-sandbox';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { createAccountChecker, createZoneFinder } from '../src/index.js';
import { anAccount } from './accounts.js';

// The vendor's hosts, with only the host exchanged for the sandbox's on the way out.
let sandbox: Sandbox;
let sandboxUrl: string;
let hosts: string[];
beforeEach(async () => {
  hosts = [];
  sandbox = createSandbox({ faults: { zoneUrl: 'https://webservices5.autotask.net/atservicesrest/' } });
  sandboxUrl = (await sandbox.listen()).url;
});
afterEach(() => sandbox.close());

const redirectedFetch: typeof fetch = (input, init) => {
  const url = new URL(String(input));
  hosts.push(url.host);
  return fetch(`${sandboxUrl}${url.pathname}${url.search}`, init);
};

const check = (serverUrl: string) => createAccountChecker({ fetch: redirectedFetch }).check(anAccount(serverUrl));

describe('Autotask’s own hosts', () => {
  it('are found for the user when no server URL is given', async () => {
    const report = await check('');
    expect(report).toMatchObject({
      outcome: 'ACCEPTED',
      zone: { url: 'https://webservices5.autotask.net/atservicesrest/', label: 'America West', name: 'Sandbox' },
    });
    expect(report.stages[1]?.message).toBe('webservices5, America West');
    expect(hosts).toEqual(['webservices.autotask.net', ...Array<string>(3).fill('webservices5.autotask.net')]);
  });

  it('are trusted over the zone that was typed', async () => {
    expect(await check('ww3')).toMatchObject({ outcome: 'ACCEPTED', zone: { label: 'America West' } });
    expect(hosts).toEqual(['webservices3.autotask.net', ...Array<string>(3).fill('webservices5.autotask.net')]);
  });

  it('lead to no link to a console elsewhere', async () => {
    const report = await check('');
    expect('zone' in report && report.zone).not.toHaveProperty('webUrl'); // the sandbox names its own, which is not Autotask's
  });

  it('tell the zone of a user name alone', async () => {
    const finder = createZoneFinder({ fetch: redirectedFetch });
    expect(await finder.find('api-user@sandbox.isotope.test')).toMatchObject({ label: 'America West', ci: 29_999 });
    await expect(finder.find('nobody')).rejects.toMatchObject({ code: 'CREDENTIALS_REJECTED', field: 'userName' });
    await expect(finder.find('nobody', { serverUrl: 'https://evil.example' })).rejects.toMatchObject({
      code: 'SERVER_URL_INVALID',
    });
    expect(sandbox.calls().map(({ userName }) => userName)).toEqual([undefined, undefined]);
  });
});
