import { mkdtempSync, readFileSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { type Sandbox, createSandbox } from '@isotope/autotask-sandbox';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Collector, openCollector } from '../collector.js';
import { type Programs, type RunningApi, compilePrograms, run, startApi } from '../program.js';
import { openRows } from '../rows.js';
import { formsOf, search } from './forms.js';
import { invitePeople } from './people-scene.js';
import * as scenario from './scenario.js';
import { type Witness, createWitness } from './witness.js';

const { given, secretsOfOwner } = scenario;

let programs: Programs;
let dataDir: string;
let sandbox: Sandbox;
let api: RunningApi;
let collector: Collector;
let witness: Witness;
/** Every secret used: those given and those that were made on the way. */
let secrets: Record<string, string>;
let logs: string;

beforeAll(async () => {
  programs = await compilePrograms();
  dataDir = mkdtempSync(join(tmpdir(), 'isotope-scan-'));
  const codes = ['SANDBOX', given["an instance's own integration code"]];
  sandbox = createSandbox({ accounts: [{ ...scenario.account, secret: given.password }], integrationCodes: codes });
  const { url: sandboxUrl } = await sandbox.listen();
  collector = await openCollector();
  const environment = environmentOf(sandboxUrl);
  api = await startApi(programs, environment);
  witness = createWitness(api, secretsOfOwner);
  secrets = await play(sandboxUrl, environment);
  await sleep(500); // what was seen last is on its way to the collector
  const { stdout, stderr } = await api.end('SIGKILL'); // so that the write-ahead log stays on the disk as it is
  logs += stdout + stderr;
}, 120_000);

afterAll(async () => {
  await sandbox.close();
  await collector.close();
  programs.remove();
  rmSync(dataDir, { recursive: true });
});

const environmentOf = (sandboxUrl: string) => ({
  ISOTOPE_DATA_DIR: dataDir,
  ISOTOPE_SANDBOX: 'on',
  ISOTOPE_SANDBOX_PORT: new URL(sandboxUrl).port,
  ISOTOPE_USER_SECRET: given['user secret'],
  ISOTOPE_ORGANIZATION_SECRET: given['organization secret'],
  ISOTOPE_MASTER_KEY: given['master key'],
  ISOTOPE_AUTOTASK_INTEGRATION_CODE: given['integration code'],
  ISOTOPE_LOG_LEVEL: 'trace',
  OTEL_EXPORTER_OTLP_ENDPOINT: collector.url,
  OTEL_EXPORTER_OTLP_PROTOCOL: 'http/json',
  OTEL_BSP_SCHEDULE_DELAY: '100',
});

/** Plays the whole scenario and gives every secret that was in it. */
async function play(sandboxUrl: string, environment: Record<string, string>): Promise<Record<string, string>> {
  const scene = { witness, sandbox, sandboxUrl, url: api.url };
  const tokens = await scenario.useInstances(scene);
  await scenario.failToCreate(scene);
  await scenario.failByGraphql(scene);
  const sessions = await scenario.signInAndOut(scene);
  const ofPeople = await invitePeople(scene);
  await scenario.comeAsAStranger(scene);
  const made = await run(programs.cli, ['organizations', 'create', 'Globex', '--json'], environment);
  const refused = await run(programs.cli, ['organizations', 'create'], environment);
  logs = made.stderr + refused.stderr + refused.stdout;
  const globex = JSON.parse(made.stdout);
  await witness.ask('GET', '/elements/api-v2/elements', { as: globex });
  await breakThings(sandboxUrl);
  return {
    ...given,
    ...ofPeople,
    'element token': tokens[0] ?? '',
    'another element token': tokens[1] ?? '',
    session: sessions[0] ?? '',
    'another session': sessions[1] ?? '',
    'user secret of Globex': globex.userSecret,
    'organization secret of Globex': globex.organizationSecret,
    'sign-in link': globex.link.split('#')[1],
  };
}

/** Faults of our own, whose reasons are logged: a row that cannot be read, a write that fails. */
async function breakThings(sandboxUrl: string): Promise<void> {
  const rows = openRows(join(dataDir, 'isotope.db'));
  rows.damage("create trigger full before insert on activities begin select raise(abort, 'the disk is full'); end");
  rows.damage("update instances set configuration = '{ damaged' where number = 1");
  rows.close();
  const body = {
    element: { key: 'autotaskcrm' },
    name: 'x',
    externalAuthentication: 'initial',
    configuration: {
      'crm.autotask.username': 'a',
      'crm.autotask.password': given.password,
      'crm.autotask.server.url': sandboxUrl,
    },
  };
  await witness.ask('POST', '/elements/api-v2/instances', { body });
  await witness.ask('GET', '/elements/api-v2/instances/1');
  await witness.graphql('{ instances { nodes { configuration { key } } } }', {});
}

describe('after everything that can be done with secrets', () => {
  it('has done what it says: creates, refusals, sign-ins and faults of ours', () => {
    const statuses = witness.heard.map(({ place }) => place.split('→ ')[1]).filter((status) => status !== undefined);
    expect([...new Set(statuses)].sort()).toEqual(['200', '400', '401', '404', '413', '415', '500', '502']);
    expect(witness.heard.length).toBeGreaterThan(40);
    expect(Object.values(secrets).every((secret) => secret.length >= 12)).toBe(true);
    expect(logs).toContain('the disk is full');
    expect(logs.split('\n').length).toBeGreaterThan(40);
  });

  it('has none of them in the database, its write-ahead log or any other file', () => {
    const files = readdirSync(dataDir, { recursive: true, encoding: 'utf8' });
    expect(files).toContain('isotope.db-wal');
    const found = files.flatMap((file) => search(file, readFileSync(join(dataDir, file)), secrets));
    expect(found).toEqual([]);
  });

  it('has none of them in its logs', () => {
    expect(search('logs', logs, secrets)).toEqual([]);
  });

  it('has none of them in the traces it sent, nor anything else that was sent to it', () => {
    const spans = collector.spans();
    const seen = new Set(spans.map(({ attributes }) => attributes['isotope.layer']));
    expect([...seen].sort()).toEqual(
      [undefined, 'auth', 'call', 'operation', 'parse', 'provider', 'store', 'use-case', 'vault'].sort(),
    );
    expect(spans.length).toBeGreaterThan(300);
    const sent = Buffer.concat(collector.bodies);
    expect(search('traces', sent, { ...secrets, 'a user name': scenario.account.userName })).toEqual([]);
  });

  it('has none of them in any answer, but those that are made to show one', () => {
    const found = witness.heard.flatMap(({ place, text, shows }) =>
      search(place, text, secrets).filter(({ secret }) => !shows.some((shown) => secret.endsWith(shown))),
    );
    expect(found).toEqual([]);
  });

  it('was shown those by the answers that are made to', () => {
    const shown = witness.heard.filter(({ shows }) => shows.length > 0);
    for (const { place, text, shows } of shown) {
      const secretsShown = search(place, text, secrets).map(({ secret }) => secret);
      expect([place, secretsShown.some((secret) => shows.some((each) => secret.endsWith(each)))]).toEqual([
        place,
        true,
      ]);
    }
  });
});

describe('the search', () => {
  const secret = given.password;

  it.each([
    ['as it is', secret],
    ['in JSON', JSON.stringify({ secret })],
    ['in JSON within JSON', JSON.stringify(JSON.stringify({ secret }))],
    ['in an address', encodeURIComponent(secret)],
    ['in a form', new URLSearchParams({ secret }).toString()],
    ['in hexadecimal digits', Buffer.from(secret).toString('hex').toUpperCase()],
    ['in base64', Buffer.from(secret).toString('base64')],
    ['in base64 behind another text', Buffer.from(`user:${secret}`).toString('base64')],
    ['in base64 before another text', Buffer.from(`ab${secret}cd`).toString('base64url')],
  ])('would find a secret %s, in text and in bytes', (_, written) => {
    expect(search('x', `before ${written} after`, { secret })).not.toEqual([]);
    expect(search('x', Buffer.from(`before ${written} after`), { secret })).not.toEqual([]);
  });

  it('finds nothing where there is nothing', () => {
    expect(search('x', 'an ordinary line', { secret })).toEqual([]);
    expect(formsOf(secret).every((form) => form.length >= 12)).toBe(true);
  });
});
