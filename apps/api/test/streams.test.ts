import { expect, it, vi } from 'vitest';
import { ask, askGraphql, askRest, graphqlData } from './ask.js';
import { anUncheckedInstance } from './builders.js';
import { type TestIsotope, ownerSecrets, startIsotope } from './isotope.js';
import { type TestMember, addMember, asMember } from './people.js';

const query = 'subscription { instanceChanged { name } }';

/** Follows what changes; gives the text of the stream once it has ended. */
async function followAs({ url }: TestIsotope, authorization: string): Promise<{ readonly ended: Promise<string> }> {
  const response = await fetch(`${url}/graphql/stream`, {
    method: 'POST',
    headers: { Authorization: authorization, 'Content-Type': 'application/json', Accept: 'text/event-stream' },
    body: JSON.stringify({ query }),
  });
  expect(response.status).toBe(200);
  return { ended: response.text() };
}
const bearer = ({ session }: TestMember) => `Bearer ${session}`;
const secretsOf = async (isotope: TestIsotope, member: TestMember) => {
  const { body } = await askRest(isotope, 'GET', '/authentication/secrets', asMember(member));
  return `User ${body.userSecret}, Organization ${body.organizationSecret}`;
};
const create = (isotope: TestIsotope, name: string) =>
  askRest(isotope, 'POST', '/instances', { body: anUncheckedInstance(isotope, { name }) });

it('a stream ends with the membership of whoever follows it, by session or by secrets; others go on', async () => {
  const isotope = await startIsotope();
  const [grace, joan] = [await addMember(isotope, 'VIEWER'), await addMember(isotope, 'VIEWER', 'joan@example.com')];
  const bySession = await followAs(isotope, bearer(grace));
  const bySecrets = await followAs(isotope, await secretsOf(isotope, grace));
  const other = await followAs(isotope, bearer(joan));
  await create(isotope, 'Before');
  await graphqlData(isotope, `mutation { removeMember(input: { id: "${grace.id}" }) { __typename } }`);
  for (const { ended } of [bySession, bySecrets]) expect(await ended).toContain('Before');
  await create(isotope, 'After');
  await graphqlData(isotope, `mutation { removeMember(input: { id: "${joan.id}" }) { __typename } }`);
  expect(await other.ended).toContain('After');
  expect(await bySession.ended).not.toContain('After');
});

it('a stream ends with its session, and with the secret it was asked for by', async () => {
  const isotope = await startIsotope();
  const grace = await addMember(isotope, 'VIEWER');
  const bySession = await followAs(isotope, bearer(grace));
  const bySecrets = await followAs(isotope, await secretsOf(isotope, grace));
  await graphqlData(isotope, 'mutation { rotateUserSecret { userSecret } }', {}, asMember(grace));
  await bySecrets.ended;
  const signedOut = { as: null, headers: { Authorization: bearer(grace) } };
  expect((await ask(isotope, 'DELETE', '/sessions/current', signedOut)).status).toBe(200);
  await bySession.ended;
  expect((await askGraphql(isotope, '{ viewer { authorizedBy } }', {}, asMember(grace))).status).toBe(401);
});

it('changes of accounts that come together have each stream asked about once', async () => {
  const isotope = await startIsotope();
  const grace = await addMember(isotope, 'VIEWER');
  await followAs(isotope, bearer(grace));
  const authorize = vi.spyOn(isotope.useCases, 'authorize');
  const asked = () =>
    authorize.mock.calls.filter(([{ bearer }, ...more]) => bearer === grace.session && more.length === 0);
  await addMember(isotope, 'VIEWER', 'joan@example.com');
  await vi.waitFor(() => expect(asked()).not.toEqual([]), { timeout: 10_000 });
  expect(asked()).toHaveLength(1);
});

it('somebody who follows a hundred streams may follow no more, others may', async () => {
  const isotope = await startIsotope();
  const grace = await addMember(isotope, 'VIEWER');
  const { userSecret, organizationSecret } = ownerSecrets;
  const owner = `User ${userSecret}, Organization ${organizationSecret}`;
  await Promise.all(Array.from({ length: 100 }, () => followAs(isotope, owner)));
  const refused = await ask(isotope, 'POST', '/graphql/stream', {
    body: { query },
    headers: { Accept: 'text/event-stream' },
  });
  expect([refused.status, refused.body.errors[0].extensions.code]).toEqual([429, 'TOO_MANY_STREAMS']);
  await followAs(isotope, bearer(grace));
});
