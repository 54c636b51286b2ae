import { afterAll, beforeAll, beforeEach, describe, expect, it, vi } from 'vitest';
import { killCommand } from '../src/cli/kill.js';
import type { CliServices } from '../src/cli/services.js';
import { askRest, graphqlData } from './ask.js';
import { follow } from './follow.js';
import { type Programs, compilePrograms, run } from './program.js';
import { type TestIsotope, ownerSecrets, startIsotope } from './isotope.js';
import { activityOf, anotherOrganization, createChecked, createUnchecked, withToken } from './life.js';

let isotope: TestIsotope;
beforeEach(async () => void (isotope = await startIsotope()));

const byNobody = { source: 'CLI', user: null, requestId: null } as const;
const nothing = { instances: [], pendingUpstream: 0 };

const disabled = () =>
  isotope.rows
    .all('select name, disabled, version from instances order by number')
    .map((row) => `${row.name} ${row.disabled ? 'off' : 'on'} ${row.version}`);

it('disables all instances of an organisation in one step, each with its activity, and no others', async () => {
  const others = await anotherOrganization(isotope);
  await createUnchecked(isotope, { name: 'One' });
  await createUnchecked(isotope, { name: 'Two' });
  await createUnchecked(isotope, { name: 'Theirs' }, others);
  const [{ id: organizationId }] = isotope.rows.all('select id from organizations order by number');
  const { instances: killed } = await isotope.useCases.killInstances({ organizationId }, byNobody);
  expect(killed.map(({ name }) => name)).toEqual(['One', 'Two']);
  expect(disabled()).toEqual(['One off 2', 'Two off 2', 'Theirs on 1']);
  expect(activityOf(isotope, 2)[0]).toMatchObject({ action: 'INSTANCE_DISABLED', source: 'CLI', state: 'UNVERIFIED' });
  expect(await isotope.useCases.killInstances({ organizationId }, byNobody)).toEqual(nothing);
  expect(activityOf(isotope, 2)).toHaveLength(2);
});

it('names what is to be revoked, and no secret', async () => {
  await createUnchecked(isotope, { name: 'One' });
  const { instances } = await isotope.useCases.killInstances({ elementKey: 'AutotaskCRM' }, byNobody);
  const [killed] = instances;
  const user = { key: 'crm.autotask.username', value: 'api-user@sandbox.isotope.test', isSecret: false };
  expect(killed?.configuration).toContainEqual(expect.objectContaining(user));
  const secret = { key: 'crm.autotask.password', value: null, isSecret: true };
  expect(killed?.configuration).toContainEqual(expect.objectContaining(secret));
  expect(JSON.stringify(killed)).not.toContain('sandbox-secret');
});

it('leaves instances of other elements alone, and refuses an element nobody knows', async () => {
  await createUnchecked(isotope, { name: 'One' });
  expect(await isotope.useCases.killInstances({ elementKey: 'autotaskfinance' }, byNobody)).toEqual(nothing);
  expect(disabled()).toEqual(['One on 1']);
  await expect(isotope.useCases.killInstances({ elementKey: 'autotaskcrn' }, byNobody)).rejects.toThrow('autotaskcrm');
  await expect(isotope.useCases.killInstances({}, byNobody)).rejects.toThrow();
  expect(disabled()).toEqual(['One on 1']);
});

const disableAll = `mutation { disableAllInstances { __typename
  ... on DisabledInstances { count pendingUpstream instances { id number name element { key } configuration { key value isSecret } } }
  ... on Problem { code message }
} }`;
const disableElement = `mutation ($key: String!) { disableInstancesOfElement(input: { elementKey: $key }) { __typename
  ... on DisabledInstances { count instances { name } }
  ... on UnknownElementProblem { suggestions }
} }`;

it('is a mutation for owners, within their organisation, and its activity says who', async () => {
  const others = await anotherOrganization(isotope);
  const { id } = await createUnchecked(isotope, { name: 'One' });
  await createUnchecked(isotope, { name: 'Theirs' }, others);
  const { disableAllInstances: killed } = await graphqlData(isotope, disableAll);
  expect(killed).toMatchObject({ __typename: 'DisabledInstances', count: 1, pendingUpstream: 0 });
  expect(killed.instances).toMatchObject([{ number: id, name: 'One', element: { key: 'autotaskcrm' } }]);
  const secret = { key: 'crm.autotask.password', value: null, isSecret: true };
  expect(killed.instances[0].configuration).toContainEqual(secret);
  expect(disabled()).toEqual(['One off 2', 'Theirs on 1']);
  const [activity] = isotope.rows.all("select * from activities where action = 'INSTANCE_DISABLED'");
  const [owner] = isotope.rows.all('select id from users order by number');
  expect(activity).toMatchObject({ source: 'GRAPHQL', actor_id: owner.id, address: '127.0.0.1' });
  expect(activity.request_id).toMatch(/^[0-9a-f]{24}$/);
});

it('refuses a call with the token of an instance at once', async () => {
  const { token } = await createUnchecked(isotope, { name: 'One' });
  const call = () => askRest(isotope, 'GET', '/hubs/crm/ping', withToken(token));
  expect((await call()).status).toBe(200);
  expect((await graphqlData(isotope, disableElement, { key: 'AutotaskCRM' })).disableInstancesOfElement.count).toBe(1);
  expect(await call()).toMatchObject({ status: 403, body: { message: expect.stringContaining('disabled') } });
});

it('refuses the status, the end and the file of a bulk job to a call with the token of its instance', async () => {
  const { id, token } = await createChecked(isotope, { name: 'One' });
  const call = (method: string, path: string) => askRest(isotope, method, path, withToken(token));
  const job = (await call('POST', '/bulk/query?q=select%20*%20from%20contacts')).body.id;
  const status = () => call('GET', `/bulk/${job}/status`);
  await vi.waitFor(async () => expect((await status()).body.status).toBe('COMPLETED'));
  await graphqlData(isotope, disableAll);
  const refused = { status: 403, body: { code: 'INSTANCE_DISABLED' } };
  expect(await status()).toMatchObject(refused);
  expect(await call('PUT', `/bulk/${job}/cancel`)).toMatchObject(refused);
  for (const path of ['/hubs/crm', '', `/instances/${id}`]) {
    expect(await call('GET', `${path}/bulk/${job}/contacts`)).toMatchObject(refused);
    expect(await call('GET', `${path}/bulk/${job}/contacts?spreadsheet=true&labels=false`)).toMatchObject(refused);
  }
  expect(isotope.rows.all("select * from activities where action = 'BULK_DOWNLOADED'")).toEqual([]);
});

it('by element leaves those of other elements alone, and names the nearest when it knows none', async () => {
  await createUnchecked(isotope, { name: 'One' });
  const of = async (key: string) => (await graphqlData(isotope, disableElement, { key })).disableInstancesOfElement;
  expect(await of('autotaskfinance')).toMatchObject({ count: 0, instances: [] });
  expect(await of('autotaskcrn')).toMatchObject({
    __typename: 'UnknownElementProblem',
    suggestions: expect.arrayContaining(['autotaskcrm']),
  });
  expect(await of('')).toMatchObject({ __typename: 'UnknownElementProblem' });
  expect(disabled()).toEqual(['One on 1']);
});

it('tells those who follow the instances', async () => {
  await createUnchecked(isotope, { name: 'One' });
  const query = 'subscription { instanceChanged { name disabled } }';
  const following = await follow(isotope, 'unused', undefined, query);
  await graphqlData(isotope, disableAll);
  for await (const { data } of following) {
    expect(data.data.instanceChanged).toEqual({ name: 'One', disabled: true });
    break;
  }
  following.stop();
});

it('is a command: which says what to revoke, and wants to be told what to switch off', async () => {
  const programs = await compilePrograms();
  const kill = (...args: readonly string[]) =>
    run(programs.cli, ['kill', ...args], {
      ISOTOPE_DATA_DIR: isotope.dataDir,
      ISOTOPE_USER_SECRET: ownerSecrets.userSecret,
      ISOTOPE_ORGANIZATION_SECRET: ownerSecrets.organizationSecret,
    });
  try {
    await createUnchecked(isotope, { name: 'One' });
    const [vague, misspelt, nobody, done] = [
      await kill(),
      await kill('--organization', 'Acme'),
      await kill('--organization', '7', '--yes'),
      await kill('--organization', '1', '--element', 'autotaskcrm', '--yes'),
    ];
    expect([vague.code, misspelt.code, nobody.code, done.code]).toEqual([2, 2, 1, 0]);
    expect(vague.stderr).toContain('--element');
    expect(nobody.stderr).toContain('organizations list');
    expect(done.stdout).toMatch(/^1 instance is disabled\. Revoke at the provider:$/m);
    expect(done.stdout).toContain('crm.autotask.username=api-user@sandbox.isotope.test');
    expect(done.stdout).toContain('crm.autotask.password (secret)');
    expect(done.stdout).not.toMatch(/event\.|filter\./); // leads to no account
    expect(disabled()).toEqual(['One off 2']);
  } finally {
    programs.remove();
  }
}, 60_000);

describe('the command', () => {
  let programs: Programs;
  beforeAll(async () => void (programs = await compilePrograms()), 60_000);
  afterAll(() => programs.remove());
  const environment = () => ({
    ISOTOPE_DATA_DIR: isotope.dataDir,
    ISOTOPE_USER_SECRET: ownerSecrets.userSecret,
    ISOTOPE_ORGANIZATION_SECRET: ownerSecrets.organizationSecret,
  });
  const kill = (...args: readonly string[]) =>
    run(programs.cli, ['kill', '--element', 'autotaskcrm', ...args], environment());

  it('changes nothing in a dry run, and lists what killing then disables', async () => {
    for (const name of ['One', 'Two']) await createUnchecked(isotope, { name });
    const dry = await kill('--dry-run');
    expect([dry.code, dry.stderr]).toEqual([0, '']);
    expect(dry.stdout).toMatch(/^2 instances would be disabled\. To be revoked at the provider then:$/m);
    expect(disabled()).toEqual(['One on 1', 'Two on 1']);
    const json = await kill('--dry-run', '--json');
    expect(disabled()).toEqual(['One on 1', 'Two on 1']);
    const done = await kill('--yes', '--json');
    expect(JSON.parse(done.stdout)).toEqual(JSON.parse(json.stdout));
    expect(disabled()).toEqual(['One off 2', 'Two off 2']);
    expect((await kill('--dry-run')).stdout).toBe('No instance is enabled that fits. Nothing has changed.\n');
  }, 60_000);

  it('wants --yes where nobody is there to be asked', async () => {
    await createUnchecked(isotope, { name: 'One' });
    const { code, stdout, stderr } = await kill();
    expect([code, stdout, stderr]).toEqual([2, '', expect.stringMatching(/^error: say --yes .*--dry-run/)]);
    expect(disabled()).toEqual(['One on 1']);
  }, 60_000);

  it.each([
    ['no', 'One on 1'],
    ['', 'One on 1'],
    ['YES ', 'One off 2'],
  ])('asks on a terminal how many it may disable, and takes %j for what it is', async (answer, state) => {
    await createUnchecked(isotope, { name: 'One' });
    const asked: string[] = [];
    const printed: string[] = [];
    const terminal = { isThere: true, ask: async (question: string) => (asked.push(question), answer) };
    const services = { useCases: isotope.useCases, print: (line: string) => void printed.push(line) };
    const command = killCommand((work) => work(services as CliServices), terminal);
    const ran = command.parseAsync(['--element', 'autotaskcrm'], { from: 'user' });
    if (state === 'One on 1') await expect(ran).rejects.toThrow('nothing has changed');
    else await ran;
    expect([asked, disabled()]).toEqual([['Disable 1 instance at once? Type yes: '], [state]]);
    expect(printed.length > 0).toBe(state === 'One off 2');
  });
});
