import { expect, it, vi } from 'vitest';
import { ask, askRest, graphqlData } from '../ask.js';
import { hour, minute, second } from '../clock.js';
import { type TestIsotope, ownerSecrets, startIsotope } from '../isotope.js';
import { createUnchecked, withToken } from '../life.js';
import { ada, addMember, claim, signInAt } from '../people.js';

const kinds = "('SIGN_IN_REFUSED', 'SIGN_IN_THROTTLED', 'CREDENTIALS_REFUSED')";

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
    { ...facts, source: 'REST', about: { carried: ['bearer'] } },
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
