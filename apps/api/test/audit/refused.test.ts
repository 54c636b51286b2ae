import { describe, expect, it, vi } from 'vitest';
import { ask, askRest, graphqlData } from '../ask.js';
import { anInput, anInstance } from '../builders.js';
import { day, hour, minute, second } from '../clock.js';
import { type TestIsotope, ownerSecrets, startIsotope } from '../isotope.js';
import { createChecked, createUnchecked, withToken } from '../life.js';
import { globalIdOf, mutate } from '../life-operations.js';
import * as operations from '../operations.js';
import { ada, addMember, claim, signInAt } from '../people.js';

const kinds = "('SIGN_IN_REFUSED', 'SIGN_IN_THROTTLED', 'CREDENTIALS_REFUSED', 'VERIFICATION_REFUSED')";

/** What is kept of refusals, in their order; it is written a moment after. */
const refusals = ({ rows }: TestIsotope) =>
  rows
    .all(`select * from activities where action in ${kinds} order by number`)
    .map(
      ({ action, organization_id: organization, actor_id: actor, subject_id: subject, source, address, details }) => ({
        ...{ action, organization, actor, subject, source, address },
        about: JSON.parse(details).about,
      }),
    );
const kept = (isotope: TestIsotope, expected: readonly unknown[]) =>
  vi.waitFor(() => expect(refusals(isotope)).toMatchObject(expected), { timeout: 5_000 });

const stranger = { as: null, headers: { 'X-Forwarded-For': '203.0.113.7' } };
const bearing = (header: string) => ({ as: null, headers: { ...stranger.headers, Authorization: header } });

it('tells of tries at a password that had to wait, for the one they were for', async () => {
  const isotope = await startIsotope();
  await claim(isotope);
  const wrong = { email: ada.email, password: 'wrong horse battery' };
  for (let tries = 0; tries < 5; tries += 1) await signInAt(isotope, wrong, stranger.headers);
  const waits = await signInAt(isotope, { ...wrong, password: ada.password }, stranger.headers);
  expect(waits.status).toBe(429);
  const [{ id: subject, organization_id: organization }] = isotope.rows.all('select * from users');
  const facts = { organization, actor: null, subject, source: 'CONSOLE', address: '203.0.113.7' };
  const refused = { ...facts, action: 'SIGN_IN_REFUSED', about: { by: 'PASSWORD' } };
  await kept(isotope, [
    ...Array(5).fill(refused),
    { ...facts, action: 'SIGN_IN_THROTTLED', about: { by: 'PASSWORD' } },
  ]);
  expect(JSON.stringify(refusals(isotope))).not.toContain('horse');
});

it('tells of invites that are none, and of a wrong present password', async () => {
  const isotope = await startIsotope();
  await claim(isotope);
  await ask(isotope, 'POST', '/invites/look', { ...stranger, body: { invite: 'made up' } });
  const operation = `mutation { changePassword(input: { currentPassword: "no", newPassword: "a compiler of one" }) { __typename } }`;
  await graphqlData(isotope, operation);
  const [{ id }] = isotope.rows.all('select id from users');
  await kept(isotope, [
    { action: 'SIGN_IN_REFUSED', organization: 'isotope', subject: null, about: { by: 'INVITE' } },
    { action: 'SIGN_IN_REFUSED', actor: id, subject: id, about: { by: 'CURRENT_PASSWORD' } },
  ]);
});

it('tells of credentials that are nobody’s: which kinds, from where, by which door, and no value', async () => {
  const isotope = await startIsotope();
  const [made, wrong] = ['made-up-session-value', 'made-up-secret-value'];
  for (const header of [`Bearer ${made}`, `User ${wrong}, Organization ${wrong}`, 'Basic dXNlcjpwYXNz'])
    expect((await askRest(isotope, 'GET', '/elements', bearing(header))).status).toBe(401);
  expect((await ask(isotope, 'POST', '/graphql', { ...bearing(`Bearer ${made}`), body: {} })).status).toBe(401);
  const facts = { action: 'CREDENTIALS_REFUSED', organization: 'isotope', actor: null, address: '203.0.113.7' };
  await kept(isotope, [
    { ...facts, source: 'CONSOLE', about: { carried: ['bearer'] } },
    { ...facts, source: 'REST', about: { carried: ['user', 'organization'] } },
    { ...facts, source: 'REST', about: { carried: [] } },
    { ...facts, source: 'CONSOLE', about: { carried: ['bearer'] } },
  ]);
  expect(JSON.stringify(isotope.rows.all('select * from activities'))).not.toContain('made-up');
});

it('tells the organisation whose user carries a token that reaches nothing any more', async () => {
  const isotope = await startIsotope();
  const { id, token } = await createUnchecked(isotope);
  await askRest(isotope, 'DELETE', `/instances/${id}`);
  const { headers } = withToken(token);
  expect((await askRest(isotope, 'GET', '/hubs/crm/ping', { as: null, headers })).status).toBe(401);
  const [{ id: actor, organization_id: organization }] = isotope.rows.all('select * from users');
  await kept(isotope, [{ organization, actor, about: { carried: ['user', 'organization', 'element'] } }]);
});

it('tells of a session that has ended, and of its owner’s next request alone', async () => {
  const isotope = await startIsotope();
  const { session } = await addMember(isotope, 'EDITOR');
  isotope.clock.advance(12 * hour);
  expect((await askRest(isotope, 'GET', '/elements', { as: { session } })).status).toBe(401);
  await kept(isotope, [{ action: 'CREDENTIALS_REFUSED', about: { carried: ['bearer'] } }]);
});

it('tells of a wrong token for the metrics', async () => {
  const isotope = await startIsotope({ env: { ISOTOPE_METRICS_TOKEN: 'a-token-for-prometheus' } });
  expect((await ask(isotope, 'GET', '/metrics', stranger)).status).toBe(401);
  expect((await ask(isotope, 'GET', '/metrics', bearing('Bearer a-token-for-promethea'))).status).toBe(401);
  const facts = { action: 'CREDENTIALS_REFUSED', organization: 'isotope', address: '203.0.113.7' };
  await kept(isotope, [{ ...facts, about: { carried: ['metrics token'] } }]);
});

it('tells nothing of whoever carries nothing, and nothing of what is let in', async () => {
  const isotope = await startIsotope();
  await askRest(isotope, 'GET', '/elements', stranger);
  await askRest(isotope, 'GET', '/elements');
  isotope.clock.advance(hour);
  await askRest(isotope, 'GET', '/elements', bearing('Bearer x'));
  await kept(isotope, [{ about: { carried: ['bearer'] } }]);
});

it('does not fill the audit with a thousand wrong tokens of one network', async () => {
  const isotope = await startIsotope();
  const asked = Array.from({ length: 1_000 }, (_, index) =>
    askRest(isotope, 'GET', '/elements', bearing(`Bearer x${index}`)),
  );
  expect(new Set((await Promise.all(asked)).map(({ status }) => status))).toEqual(new Set([401]));
  await kept(isotope, Array(5).fill({ action: 'CREDENTIALS_REFUSED' }));
  isotope.clock.advance(hour + second + minute);
  await kept(isotope, [...Array(5).fill({}), { about: { carried: ['bearer'], count: 995 } }]);
}, 30_000);

it('gives owners all of their organisation', async () => {
  const isotope = await startIsotope();
  await claim(isotope);
  await signInAt(isotope, { email: ada.email, password: 'wrong horse battery' });
  await kept(isotope, [{ action: 'SIGN_IN_REFUSED' }]);
  const query =
    '{ auditEvents(first: 1, filter: { actions: [SIGN_IN_REFUSED] }) { nodes { action about subject { email } } } }';
  const { auditEvents } = await graphqlData(isotope, query, {}, { as: ownerSecrets });
  expect(auditEvents.nodes).toEqual([
    { action: 'SIGN_IN_REFUSED', about: { by: 'PASSWORD' }, subject: { email: ada.email } },
  ]);
});

describe('an account that its provider refuses', () => {
  const wrong = { 'crm.autotask.password': 'wrong-hunter2' };
  const nobody = { 'crm.autotask.username': 'guess@sandbox.isotope.test' };
  const refused = (source: string, actor: unknown, about: object) => ({
    ...{ action: 'VERIFICATION_REFUSED', actor, source, about: { elementKey: 'autotaskcrm', ...about } },
  });
  const actorOf = ({ rows }: TestIsotope) => rows.all('select id from users')[0].id;
  const expectNoValue = ({ rows }: TestIsotope) =>
    expect(JSON.stringify(rows.all('select * from activities'))).not.toMatch(/hunter2|guess|sandbox\.isotope\.test/);

  it('is told with who tried it and why, for what was to be created or changed by REST', async () => {
    const isotope = await startIsotope();
    const { id: instance } = await createUnchecked(isotope);
    const asked = [
      await askRest(isotope, 'POST', '/instances', { body: anInstance(isotope, { configuration: wrong }) }),
      await askRest(isotope, 'POST', '/instances', { body: anInstance(isotope, { configuration: nobody }) }),
      await askRest(isotope, 'PATCH', `/instances/${instance}`, { body: { configuration: wrong } }),
    ];
    expect(asked.map(({ status, body }) => [status, body.code])).toEqual(Array(3).fill([400, 'CREDENTIALS_REJECTED']));
    const code = 'CREDENTIALS_REJECTED';
    const actor = actorOf(isotope);
    await kept(isotope, [
      refused('REST', actor, { wanted: 'createInstance', code }),
      refused('REST', actor, { wanted: 'createInstance', code }),
      refused('REST', actor, { wanted: 'updateInstance', instance, code }),
    ]);
    expect(refusals(isotope).map(({ about }) => Object.keys(about).length)).toEqual([3, 3, 4]);
    expectNoValue(isotope);
  });

  it('is told the same by GraphQL, where an account can be tried and not kept', async () => {
    const isotope = await startIsotope();
    const { id: instance } = await createUnchecked(isotope);
    const user = { 'crm.autotask.username': 'locked@sandbox.isotope.test' };
    const integration = { 'crm.autotask.integration.code': 'guess' };
    const input = (configuration: Record<string, string>) => ({ input: anInput(isotope, { configuration }) });
    await graphqlData(isotope, operations.createInstance, input(integration));
    await graphqlData(isotope, operations.verifyConfiguration, input(user));
    const configuration = Object.entries(wrong).map(([key, value]) => ({ key, value }));
    await mutate(isotope, 'updateInstance', { id: await globalIdOf(isotope, instance), configuration });
    const actor = actorOf(isotope);
    await kept(isotope, [
      refused('GRAPHQL', actor, { wanted: 'createInstance', code: 'INTEGRATION_CODE_REJECTED' }),
      refused('GRAPHQL', actor, { wanted: 'verifyConfiguration', code: 'PROVIDER_USER_LOCKED' }),
      refused('GRAPHQL', actor, { wanted: 'updateInstance', instance, code: 'CREDENTIALS_REJECTED' }),
    ]);
    expectNoValue(isotope);
    const query = '{ auditEvents(first: 1, filter: { actions: [VERIFICATION_REFUSED] }) { nodes { action about } } }';
    expect((await graphqlData(isotope, query)).auditEvents.nodes).toMatchObject([
      { action: 'VERIFICATION_REFUSED', about: { wanted: 'updateInstance', instance } },
    ]);
  });

  it('is not told where nobody could be asked, nor a second time where a stored one was checked, be it by Isotope itself', async () => {
    const isotope = await startIsotope();
    const { id } = await createUnchecked(isotope, { configuration: wrong });
    await createChecked(isotope);
    const checked = await mutate(isotope, 'checkInstance', { id: await globalIdOf(isotope, id) });
    expect(checked.verification.verdict).toBe('REJECTED');
    await isotope.useCases.checkDue(10);
    isotope.sandbox.faults.change({ isReadingAllowed: false });
    isotope.clock.advance(day + 2 * hour);
    await isotope.useCases.checkDue(10);
    isotope.sandbox.faults.change({ isConnectionDropped: true });
    const unreachable = await askRest(isotope, 'POST', '/instances', { body: anInstance(isotope) });
    expect(unreachable.body.code).toBe('PROVIDER_UNREACHABLE');
    await askRest(isotope, 'GET', '/elements', bearing('Bearer x'));
    await kept(isotope, [{ action: 'CREDENTIALS_REFUSED' }]);
    const checks = isotope.rows.all("select source, state from activities where action = 'INSTANCE_CHECKED'");
    expect(checks).toEqual([
      { source: 'GRAPHQL', state: 'REJECTED' },
      { source: 'SYSTEM', state: 'REJECTED' },
    ]);
  });
});
