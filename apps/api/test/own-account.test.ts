import { describe, expect, it } from 'vitest';
import { type Asking, askGraphql, askRest, graphqlData } from './ask.js';
import { second } from './clock.js';
import { type TestIsotope, ownerSecrets, startIsotope } from './isotope.js';
import { ada, addMember, asMember, claim, signInAt } from './people.js';

const firefox = 'Mozilla/5.0 (Windows NT 10.0; Win64; x64; rv:140.0) Gecko/20100101 Firefox/140.0';
const safari =
  'Mozilla/5.0 (iPhone; CPU iPhone OS 18_0 like Mac OS X) AppleWebKit/605.1.15 (KHTML, like Gecko) Version/18.0 Mobile/15E148 Safari/604.1';

describe('sessions', () => {
  it('are listed to their person with when, from where and which browser, in plain words', async () => {
    const isotope = await startIsotope();
    await claim(isotope);
    await signedIn(isotope, { 'User-Agent': firefox, 'X-Forwarded-For': '203.0.113.7' });
    isotope.clock.advance(second);
    const phone = await signedIn(isotope, { 'User-Agent': safari, 'X-Forwarded-For': '2001:db8::7' });
    isotope.clock.advance(second);
    await signedIn(isotope, { 'User-Agent': '' });
    expect(await sessionsOf(isotope, phone)).toMatchObject([
      { browser: null, system: null, isCurrent: false },
      {
        browser: 'Safari 18',
        system: 'iOS',
        address: '2001:db8::7',
        isCurrent: true,
        createdAt: '2026-03-01T08:30:01.250Z',
      },
      { browser: 'Firefox 140', system: 'Windows', address: '203.0.113.7', isCurrent: false },
    ]);
  });

  it('are ended one by one, by their own person alone', async () => {
    const isotope = await startIsotope();
    await claim(isotope);
    const [first, here] = [await signedIn(isotope), await signedIn(isotope)];
    const grace = await addMember(isotope, 'OWNER');
    const listed = await sessionsOf(isotope, here);
    const { id } = listed.find(({ isCurrent }: any) => !isCurrent);
    expect(await end(isotope, id, asMember(grace))).toMatchObject({ code: 'SESSION_NOT_FOUND' });
    expect(await end(isotope, 'nonsense', here)).toMatchObject({ code: 'SESSION_NOT_FOUND' });
    expect(await end(isotope, id, here)).toEqual({ __typename: 'EndedSession', id });
    expect(await end(isotope, id, here)).toMatchObject({ code: 'SESSION_NOT_FOUND' });
    expect((await askGraphql(isotope, '{ viewer { authorizedBy } }', {}, first)).status).toBe(401);
    expect(await sessionsOf(isotope, here)).toHaveLength(1);
  });

  it('are ended everywhere but here, others’ left alone', async () => {
    const isotope = await startIsotope();
    await claim(isotope);
    const [, , here] = [await signedIn(isotope), await signedIn(isotope), await signedIn(isotope)];
    const grace = await addMember(isotope, 'VIEWER');
    const { endOtherSessions } = await graphqlData(isotope, 'mutation { endOtherSessions { count } }', {}, here);
    expect(endOtherSessions.count).toBe(2);
    expect(await sessionsOf(isotope, here)).toHaveLength(1);
    expect(await sessionsOf(isotope, asMember(grace))).toHaveLength(1);
  });
});

describe('a password', () => {
  it('is changed by whoever knows it, which ends every other session', async () => {
    const isotope = await startIsotope();
    await claim(isotope);
    const [elsewhere, here] = [await signedIn(isotope), await signedIn(isotope)];
    const newPassword = 'a better one by far';
    expect(await changePassword(isotope, { currentPassword: ada.password, newPassword }, here)).toEqual({
      __typename: 'ChangedPassword',
      endedSessions: 1,
    });
    expect((await askGraphql(isotope, '{ viewer { authorizedBy } }', {}, elsewhere)).status).toBe(401);
    expect(await sessionsOf(isotope, here)).toHaveLength(1);
    expect((await signInAt(isotope, ada)).status).toBe(401);
    expect((await signInAt(isotope, { ...ada, password: newPassword })).status).toBe(200);
  });

  it('is not changed by a wrong one, and guesses have to wait', async () => {
    const isotope = await startIsotope();
    await claim(isotope);
    const here = await signedIn(isotope);
    const wrong = { currentPassword: 'wrong horse battery', newPassword: 'a better one by far' };
    for (let guess = 0; guess < 5; guess += 1) {
      expect(await changePassword(isotope, wrong, here)).toMatchObject({ entries: [{ key: 'currentPassword' }] });
    }
    const { body } = await askGraphql(isotope, passwordOperation, { input: wrong }, here);
    expect(body.errors[0].extensions).toMatchObject({ code: 'SIGN_IN_THROTTLED' });
    isotope.pass(2 * second);
    const right = { ...wrong, currentPassword: ada.password };
    expect(await changePassword(isotope, right, here)).toMatchObject({ __typename: 'ChangedPassword' });
  });

  it.each([
    ['too short', 'short'],
    ['the one there is', ada.password],
  ])('that is %s is refused on its field', async (_, newPassword) => {
    const isotope = await startIsotope();
    await claim(isotope);
    const asked = { currentPassword: ada.password, newPassword };
    expect(await changePassword(isotope, asked, await signedIn(isotope))).toMatchObject({
      __typename: 'InvalidAccountProblem',
      entries: [{ key: 'newPassword', label: 'New password' }],
    });
  });
});

describe('an e-mail address', () => {
  const change = (isotope: TestIsotope, input: object, asking: Asking) =>
    graphqlData(
      isotope,
      `mutation ($input: ChangeEmailInput!) { changeEmail(input: $input) {
        __typename ... on ChangedEmail { viewer { user { email } } } ... on InvalidAccountProblem { entries { key message } }
      } }`,
      { input },
      asking,
    ).then(({ changeEmail }) => changeEmail);

  it('is changed by whoever knows the password; one signs in with the new one alone, and stays signed in', async () => {
    const isotope = await startIsotope();
    await claim(isotope);
    const here = await signedIn(isotope);
    const asked = { email: ' Ada@Lovelace.example ', currentPassword: ada.password };
    const email = 'ada@lovelace.example';
    expect(await change(isotope, asked, here)).toEqual({ __typename: 'ChangedEmail', viewer: { user: { email } } });
    expect((await graphqlData(isotope, '{ viewer { user { email } } }', {}, here)).viewer.user).toEqual({ email });
    expect((await signInAt(isotope, ada)).status).toBe(401);
    expect((await signInAt(isotope, { ...ada, email })).status).toBe(200);
    const [row] = isotope.rows.all("select details from activities where action = 'EMAIL_CHANGED'");
    expect(JSON.parse(row?.details)).toEqual({ before: { email: ada.email }, after: { email } });
  });

  it.each([
    ['none', { email: 'ada', currentPassword: ada.password }, 'email', 'Enter an e-mail address'],
    ['their own already', { email: ada.email, currentPassword: ada.password }, 'email', 'already'],
    ['another person’s', { email: 'grace@example.com', currentPassword: ada.password }, 'email', 'another account'],
    ['sent with a wrong password', { email: 'a@b.example', currentPassword: 'wrong' }, 'currentPassword', 'not your'],
  ])('that is %s is refused on its field, and the old one stays', async (_, input, key, message) => {
    const isotope = await startIsotope();
    await claim(isotope);
    await addMember(isotope, 'VIEWER');
    expect(await change(isotope, input, await signedIn(isotope))).toEqual({
      __typename: 'InvalidAccountProblem',
      entries: [{ key, message: expect.stringContaining(message) }],
    });
    expect((await signInAt(isotope, ada)).status).toBe(200);
  });

  it('is not given to an account that has no password, and so nothing to prove itself by', async () => {
    const isotope = await startIsotope();
    const input = { email: 'a@b.example', currentPassword: '' };
    expect(await change(isotope, input, {})).toMatchObject({ entries: [{ key: 'currentPassword' }] });
  });
});

describe('a user secret', () => {
  it('is rotated: the new one is shown once and works, the old one stops at once', async () => {
    const isotope = await startIsotope();
    await askRest(isotope, 'GET', '/instances'); // whoever was recognised a moment ago is not remembered either
    const { rotateUserSecret } = await graphqlData(isotope, 'mutation { rotateUserSecret { userSecret } }');
    const { userSecret } = rotateUserSecret;
    expect(userSecret).toMatch(/^[A-Za-z0-9+/]{43}=$/);
    expect((await askRest(isotope, 'GET', '/elements')).status).toBe(401);
    const { organizationSecret } = ownerSecrets;
    expect((await askRest(isotope, 'GET', '/elements', { as: { userSecret, organizationSecret } })).status).toBe(200);
    expect(JSON.stringify(isotope.rows.all('select * from users'))).not.toContain(userSecret);
  });
});

describe('a profile', () => {
  it('keeps names, language, time zone and theme; what is left out stays, null empties', async () => {
    const isotope = await startIsotope();
    const all = {
      firstName: ' Ada ',
      lastName: 'Lovelace',
      language: 'DE-at',
      timeZone: 'Europe/Vienna',
      theme: 'DARK',
    };
    expect(await updateProfile(isotope, all)).toMatchObject({
      viewer: {
        user: { firstName: 'Ada', lastName: 'Lovelace' },
        preferences: { language: 'de-AT', timeZone: 'Europe/Vienna', theme: 'DARK' },
      },
    });
    await updateProfile(isotope, { theme: null, lastName: '' });
    const query = '{ viewer { user { firstName lastName } preferences { language timeZone theme } } }';
    expect((await graphqlData(isotope, query)).viewer).toEqual({
      user: { firstName: 'Ada', lastName: null },
      preferences: { language: 'de-AT', timeZone: 'Europe/Vienna', theme: null },
    });
    const rows = isotope.rows.all("select changes from activities where action = 'PROFILE_CHANGED' order by number");
    expect(rows.map(({ changes }) => JSON.parse(changes))).toEqual([
      ['firstName', 'lastName', 'language', 'timeZone', 'theme'],
      ['lastName', 'theme'],
    ]);
  });

  it('refuses names, languages and time zones that are none, all at once', async () => {
    const isotope = await startIsotope();
    const wrong = { firstName: 'x'.repeat(101), language: 'not a language', timeZone: 'Europe/Atlantis' };
    const problem = await updateProfile(isotope, wrong);
    expect(problem.entries.map(({ key }: { key: string }) => key)).toEqual(['firstName', 'language', 'timeZone']);
    expect(await updateProfile(isotope, { language: 'en'.repeat(500) })).toMatchObject({ code: 'INVALID_ACCOUNT' });
  });

  it('writes nothing when nothing changes', async () => {
    const isotope = await startIsotope();
    await updateProfile(isotope, { theme: 'DARK' });
    await updateProfile(isotope, { theme: 'DARK' });
    expect(isotope.rows.all("select 1 from activities where action = 'PROFILE_CHANGED'")).toHaveLength(1);
  });
});

async function signedIn(isotope: TestIsotope, headers: Record<string, string> = {}): Promise<Asking> {
  const { body } = await signInAt(isotope, ada, headers);
  return { as: { session: body.token } };
}

async function sessionsOf(isotope: TestIsotope, asking: Asking) {
  const query = '{ viewer { sessions { id createdAt expiresAt address browser system isCurrent } } }';
  return (await graphqlData(isotope, query, {}, asking)).viewer.sessions;
}

async function end(isotope: TestIsotope, id: string, asking: Asking) {
  const operation = `mutation ($id: ID!) {
    endSession(input: { id: $id }) { __typename ... on EndedSession { id } ... on Problem { code } }
  }`;
  return (await graphqlData(isotope, operation, { id }, asking)).endSession;
}

const passwordOperation = `mutation ($input: ChangePasswordInput!) {
  changePassword(input: $input) {
    __typename
    ... on ChangedPassword { endedSessions }
    ... on InvalidAccountProblem { entries { key label } }
  }
}`;

const changePassword = async (isotope: TestIsotope, input: object, asking: Asking) =>
  (await graphqlData(isotope, passwordOperation, { input }, asking)).changePassword;

async function updateProfile(isotope: TestIsotope, input: object) {
  const operation = `mutation ($input: UpdateProfileInput!) {
    updateProfile(input: $input) {
      ... on UpdatedProfile { viewer { user { firstName lastName } preferences { language timeZone theme } } }
      ... on InvalidAccountProblem { code entries { key } }
    }
  }`;
  return (await graphqlData(isotope, operation, { input })).updateProfile;
}
