import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { type Secrets, askRest, graphqlData } from './ask.js';
import { day, hour, minute } from './clock.js';
import { proves } from './compatibility/proves.js';
import { type TestIsotope, openIsotope, ownerSecrets } from './isotope.js';
import { activityOf, anotherOrganization, clientOf, createUnchecked, withToken } from './life.js';

let isotope: TestIsotope;
let others: Secrets;
beforeAll(async () => {
  // Uses of tokens are written down every half minute, which no test waits for.
  vi.useFakeTimers({ toFake: ['setInterval', 'clearInterval'] });
  isotope = await openIsotope();
  others = await anotherOrganization(isotope);
});
afterAll(async () => {
  await isotope.close();
  vi.useRealTimers();
});

/** Lets half a minute pass for whatever is done now and then, and what it wrote come to rest. */
async function writtenDown(): Promise<void> {
  await vi.advanceTimersByTimeAsync(30_000);
  await new Promise((resolve) => setTimeout(resolve, 20));
}

const platformText = 'Invalid Organization or User secret, or invalid Element token provided.';

/** The path every token is tried on. */
const statusWith = async (token: string, as: Secrets = ownerSecrets) =>
  (await askRest(isotope, 'GET', '/instances/configuration', withToken(token, as))).status;

const globalIdOf = async (number: number): Promise<string> => {
  const { instances } = await graphqlData(isotope, '{ instances(first: 200) { nodes { id number } } }');
  return instances.nodes.find((node: { number: number }) => node.number === number).id;
};

const rotate = async (number: number, endOldTokens = false): Promise<any> => {
  const mutation = `mutation ($input: RotateInstanceTokenInput!) {
    rotateInstanceToken(input: $input) { ... on RotatedToken { token oldTokenExpiresAt instance { number version } } }
  }`;
  const input = { id: await globalIdOf(number), endOldTokens };
  return (await graphqlData(isotope, mutation, { input })).rotateInstanceToken;
};

const tokenFacts = async (number: number) => {
  const query = `query ($id: ID!) {
    instance(id: $id) { token { createdAt lastUsedAt retiring { expiresAt lastUsedAt } } }
  }`;
  return (await graphqlData(isotope, query, { id: await globalIdOf(number) })).instance.token;
};

const tokenPaths = [
  ['PUT', '/instances'],
  ['PATCH', '/instances'],
  ['DELETE', '/instances'],
  ['GET', '/instances/configuration'],
  ['GET', '/instances/configuration/filter.response.nulls'],
  ['PATCH', '/instances/configuration/filter.response.nulls'],
  ['PUT', '/instances/enabled'],
  ['DELETE', '/instances/enabled'],
] as const;

describe.each(tokenPaths)('%s %s', (method, path) => {
  it('needs an element token, and says so with the platform’s 401', async () => {
    proves('token.missing');
    const { status, body } = await askRest(isotope, method, path, { body: method === 'GET' ? undefined : {} });
    expect([status, body.message]).toEqual([401, platformText]);
  });

  it('refuses a token nobody has, one of another organisation, and one of a deleted instance', async () => {
    proves('delete.token', 'header.refused');
    const theirs = await createUnchecked(isotope, {}, others);
    const gone = await createUnchecked(isotope);
    await clientOf(isotope).deleteInstance(gone.id);
    for (const token of ['nobody+has/this=', theirs.token, gone.token]) {
      const { status, body } = await askRest(isotope, method, path, withToken(token));
      expect([status, body.message]).toEqual([401, platformText]);
    }
    expect((await clientOf(isotope, others).getInstance(theirs.id)).name).toBe('Acme');
  });
});

it('is not bothered by a token beside an id: the id says which instance is meant', async () => {
  proves('token.mixed', 'list.withToken');
  const one = await createUnchecked(isotope, { name: 'One' });
  const two = await createUnchecked(isotope, { name: 'Two' });
  const withOne = withToken(one.token);
  const read = await askRest(isotope, 'GET', `/instances/${two.id}`, withOne);
  const renamed = await askRest(isotope, 'PATCH', `/instances/${two.id}`, { ...withOne, body: { name: 'New' } });
  const deleted = await askRest(isotope, 'DELETE', `/instances/${two.id}`, withOne);
  expect([read.body.name, renamed.body.name, deleted.status]).toEqual(['Two', 'New', 200]);
  const all = await askRest(isotope, 'GET', '/instances?searchText=One', withOne);
  expect(all.body.map(({ id }: { id: number }) => id)).toEqual([one.id]);
});

it('lets nobody in by the user of one organisation and a token of another, or by a token alone', async () => {
  const theirs = await createUnchecked(isotope, {}, others);
  const attempts = [
    `User ${ownerSecrets.userSecret}, Element ${theirs.token}`,
    `Organization ${others.organizationSecret}, Element ${theirs.token}`,
    `Element ${theirs.token}`,
  ];
  for (const Authorization of attempts) {
    const answer = await askRest(isotope, 'GET', '/instances/configuration', { as: null, headers: { Authorization } });
    expect(answer.status).toBe(401);
  }
});

describe('rotating a token', () => {
  it('gives a new one at once; the old one works for 24 hours and not a moment longer', async () => {
    const { id, token } = await createUnchecked(isotope);
    const rotated = await rotate(id);
    expect(rotated.token).not.toBe(token);
    expect(rotated.instance).toEqual({ number: id, version: 2 });
    expect(Date.parse(rotated.oldTokenExpiresAt)).toBe(isotope.clock.now().getTime() + day);
    expect([await statusWith(token), await statusWith(rotated.token)]).toEqual([200, 200]);
    isotope.clock.advance(day - 1);
    expect([await statusWith(token), await statusWith(rotated.token)]).toEqual([200, 200]);
    isotope.clock.advance(1);
    expect([await statusWith(token), await statusWith(rotated.token)]).toEqual([401, 200]);
    expect(activityOf(isotope, id)[0]).toMatchObject({ action: 'TOKEN_ROTATED', source: 'GRAPHQL' });
  });

  it('shows the new one to the old wire, and keeps neither readable in the database', async () => {
    const { id, token } = await createUnchecked(isotope);
    const rotated = await rotate(id);
    expect((await clientOf(isotope).getInstance(id)).token).toBe(rotated.token);
    const kept = JSON.stringify([
      isotope.rows.all('select * from instances'),
      isotope.rows.all('select * from retiring_tokens'),
    ]);
    for (const secret of [token, rotated.token]) expect(kept).not.toContain(secret);
  });

  it('lets several old ones work side by side, each for its own 24 hours', async () => {
    const { id, token: first } = await createUnchecked(isotope);
    const { token: second } = await rotate(id);
    isotope.clock.advance(hour);
    const { token: third } = await rotate(id);
    expect((await tokenFacts(id)).retiring).toHaveLength(2);
    isotope.clock.advance(23 * hour);
    expect([await statusWith(first), await statusWith(second), await statusWith(third)]).toEqual([401, 200, 200]);
  });

  it('ends all older ones at once for one that has leaked', async () => {
    const { id, token: first } = await createUnchecked(isotope);
    const { token: second } = await rotate(id);
    const { token: third, oldTokenExpiresAt } = await rotate(id, true);
    expect(oldTokenExpiresAt).toBeNull();
    expect([await statusWith(first), await statusWith(second), await statusWith(third)]).toEqual([401, 401, 200]);
    expect((await tokenFacts(id)).retiring).toEqual([]);
  });

  it('ends with the instance: an old token of a deleted one is refused', async () => {
    const { id, token } = await createUnchecked(isotope);
    const rotated = await rotate(id);
    await clientOf(isotope).deleteInstance(id);
    expect([await statusWith(token), await statusWith(rotated.token)]).toEqual([401, 401]);
  });
});

describe('the last use of a token', () => {
  it('is known once it has been written down, for old and new tokens apart', async () => {
    const { id, token } = await createUnchecked(isotope);
    expect(await tokenFacts(id)).toMatchObject({ lastUsedAt: null, retiring: [] });
    await statusWith(token);
    await writtenDown();
    const firstUse = isotope.clock.now().toISOString();
    expect(await tokenFacts(id)).toMatchObject({ lastUsedAt: firstUse });

    const rotated = await rotate(id);
    expect(await tokenFacts(id)).toMatchObject({ lastUsedAt: null, retiring: [{ lastUsedAt: firstUse }] });
    isotope.clock.advance(minute);
    await statusWith(rotated.token);
    await writtenDown();
    const secondUse = isotope.clock.now().toISOString();
    expect(await tokenFacts(id)).toMatchObject({ lastUsedAt: secondUse, retiring: [{ lastUsedAt: firstUse }] });
    isotope.clock.advance(minute);
    await statusWith(token);
    await writtenDown();
    expect(await tokenFacts(id)).toMatchObject({
      lastUsedAt: secondUse,
      retiring: [{ lastUsedAt: isotope.clock.now().toISOString() }],
    });
  });

  it('is no change of the instance', async () => {
    const { id, token } = await createUnchecked(isotope);
    const before = isotope.rows.all('select version, updated_at from instances where number = ?', id);
    await statusWith(token);
    await writtenDown();
    expect(isotope.rows.all('select version, updated_at from instances where number = ?', id)).toEqual(before);
  });
});
