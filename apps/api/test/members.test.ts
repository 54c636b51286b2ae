import { describe, expect, it } from 'vitest';
import { type Asking, ask, askGraphql, askRest, graphqlData } from './ask.js';
import { anUncheckedInstance } from './builders.js';
import { day, minute } from './clock.js';
import { type TestIsotope, startIsotope } from './isotope.js';
import { addMember, asMember, claim, invite, people, signInAt, takeInvite } from './people.js';

describe('an invite', () => {
  it('lets one person join with the role it names, who is signed in at once', async () => {
    const isotope = await startIsotope();
    const { link, invite: made } = await invite(isotope, { role: 'EDITOR', email: 'Grace@Example.com' });
    expect(made).toMatchObject({ role: 'EDITOR', email: 'grace@example.com' });
    const token = link.split('#')[1] ?? '';
    const look = await ask(isotope, 'POST', '/invites/look', { as: null, body: { invite: token } });
    expect([look.status, look.body]).toMatchObject([
      200,
      { kind: 'JOIN', organization: 'My organisation', role: 'EDITOR', email: 'grace@example.com' },
    ]);
    const accepted = await takeInvite(isotope, token, { email: 'grace@example.com', firstName: 'Grace' });
    expect(accepted.status).toBe(200);
    const { viewer } = await graphqlData(
      isotope,
      '{ viewer { user { email firstName role } authorizedBy } }',
      {},
      {
        as: { session: accepted.body.token },
      },
    );
    expect(viewer).toEqual({
      user: { email: 'grace@example.com', firstName: 'Grace', role: 'EDITOR' },
      authorizedBy: 'SESSION',
    });
    expect((await takeInvite(isotope, token, { email: 'other@example.com' })).status).toBe(404);
    expect((await people(isotope)).members.map((member: any) => member.user.role)).toEqual(['OWNER', 'EDITOR']);
    expect((await people(isotope)).invites).toEqual([]);
  });

  it('is shown to its maker once and kept as a hash', async () => {
    const isotope = await startIsotope();
    const { link } = await invite(isotope);
    const token = link.split('#')[1] ?? '';
    expect(token).toHaveLength(43);
    expect(JSON.stringify(await people(isotope))).not.toContain(token);
    expect(JSON.stringify(isotope.rows.all('select * from invites'))).not.toContain(token);
  });

  it('works for seven days and not a moment longer', async () => {
    const isotope = await startIsotope();
    const [early, late] = [await invite(isotope), await invite(isotope)];
    isotope.clock.advance(7 * day - 1);
    expect((await takeInvite(isotope, early.link.split('#')[1] ?? '')).status).toBe(200);
    isotope.clock.advance(1);
    const refused = await takeInvite(isotope, late.link.split('#')[1] ?? '', { email: 'late@example.com' });
    expect([refused.status, refused.body.code]).toEqual([404, 'INVITE_REFUSED']);
  });

  it('lets one of two people who use it at the same moment join', async () => {
    const isotope = await startIsotope();
    const token = (await invite(isotope)).link.split('#')[1] ?? '';
    const answers = await Promise.all(
      ['a', 'b', 'c'].map((name) => takeInvite(isotope, token, { email: `${name}@example.com` })),
    );
    expect(answers.map(({ status }) => status).sort()).toEqual([200, 404, 404]);
    expect((await people(isotope)).members).toHaveLength(2);
  });

  it('still works after its problems were named, each on its field', async () => {
    const isotope = await startIsotope();
    await claim(isotope);
    const token = (await invite(isotope)).link.split('#')[1] ?? '';
    const wrong = await takeInvite(isotope, token, { email: 'nobody', password: 'short' });
    expect([wrong.status, wrong.body.problems.map(({ key }: any) => key)]).toEqual([400, ['email', 'password']]);
    const taken = await takeInvite(isotope, token, { email: 'ada@example.com' });
    expect(taken.body.problems).toMatchObject([{ key: 'email' }]);
    expect((await takeInvite(isotope, token)).status).toBe(200);
  });

  it('stops working when it is taken back, and when its maker is removed', async () => {
    const isotope = await startIsotope();
    const first = await invite(isotope);
    expect(await change(isotope, 'revokeInvite', { id: first.invite.id })).toMatchObject({
      __typename: 'RevokedInvite',
    });
    expect(await change(isotope, 'revokeInvite', { id: first.invite.id })).toMatchObject({ code: 'INVITE_NOT_FOUND' });
    const grace = await addMember(isotope, 'OWNER');
    const second = await invite(isotope, {}, asMember(grace));
    await change(isotope, 'removeMember', { id: grace.id });
    for (const { link } of [first, second]) {
      const answer = await takeInvite(isotope, link.split('#')[1] ?? '', { email: 'late@example.com' });
      expect(answer.status).toBe(404);
    }
  });

  it('cannot be guessed: wrong links count as refused sign-ins', async () => {
    const isotope = await startIsotope();
    const statuses: number[] = [];
    for (let guess = 0; guess < 21; guess += 1) {
      statuses.push((await takeInvite(isotope, `guess-${guess}`)).status);
    }
    expect(statuses).toEqual([...Array.from({ length: 20 }, () => 404), 429]);
  });
});

describe('a member who is removed', () => {
  it('loses their session, their secret and their links at once, and what they did stays', async () => {
    const isotope = await startIsotope();
    const grace = await addMember(isotope, 'EDITOR');
    const secrets = (await askRest(isotope, 'GET', '/authentication/secrets', asMember(grace))).body;
    const link = await isotope.useCases.createSignInLink(grace.userId);
    const { body: made } = await askRest(isotope, 'POST', '/instances', {
      as: secrets,
      body: anUncheckedInstance(isotope),
    });
    expect(await change(isotope, 'removeMember', { id: grace.id })).toMatchObject({ __typename: 'RemovedMember' });
    expect((await askGraphql(isotope, '{ viewer { authorizedBy } }', {}, asMember(grace))).status).toBe(401);
    expect((await askRest(isotope, 'GET', '/instances', { as: secrets })).status).toBe(401);
    const headers = { Authorization: `User ${secrets.userSecret}, Element ${made.token}` };
    expect((await askRest(isotope, 'GET', '/instances/configuration', { as: null, headers })).status).toBe(401);
    expect((await signInAt(isotope, { link })).status).toBe(401);
    expect((await signInAt(isotope, { email: grace.email, password: grace.password })).status).toBe(401);
    expect((await askRest(isotope, 'GET', `/instances/${made.id}`)).body.user.emailAddress).toBe(grace.email);
    expect(await change(isotope, 'removeMember', { id: grace.id })).toMatchObject({ code: 'MEMBER_NOT_FOUND' });
  });

  it('can be invited again with the same address', async () => {
    const isotope = await startIsotope();
    const grace = await addMember(isotope, 'EDITOR');
    await change(isotope, 'removeMember', { id: grace.id });
    const again = await addMember(isotope, 'VIEWER');
    expect([again.email, again.id === grace.id]).toEqual([grace.email, false]);
  });
});

describe('the last owner', () => {
  it('is neither removed nor made less, until there is another', async () => {
    const isotope = await startIsotope();
    const [owner] = (await people(isotope)).members;
    const { id } = owner.user;
    expect(await change(isotope, 'removeMember', { id })).toMatchObject({ code: 'LAST_OWNER' });
    expect(await change(isotope, 'changeMemberRole', { id, role: 'EDITOR' })).toMatchObject({ code: 'LAST_OWNER' });
    await addMember(isotope, 'OWNER');
    expect(await change(isotope, 'changeMemberRole', { id, role: 'EDITOR' })).toMatchObject({
      member: { user: { role: 'EDITOR' } },
    });
  });

  it('is one of two who make each other less at the same moment', async () => {
    const isotope = await startIsotope();
    const [owner] = (await people(isotope)).members;
    const grace = await addMember(isotope, 'OWNER');
    const answers = await Promise.all([
      change(isotope, 'changeMemberRole', { id: grace.id, role: 'VIEWER' }),
      change(isotope, 'changeMemberRole', { id: owner.user.id, role: 'VIEWER' }, asMember(grace)),
    ]);
    expect(isotope.rows.all("select 1 from users where role = 'OWNER'")).toHaveLength(1);
    expect(answers.filter(({ code }) => code === 'LAST_OWNER' || code === 'FORBIDDEN')).toHaveLength(1);
  });
});

describe('a member of another organisation', () => {
  it('is nobody: neither seen nor changed', async () => {
    const isotope = await startIsotope();
    const globex = await isotope.useCases.createOrganization('Globex', 'CLI');
    const grace = await addMember(isotope, 'EDITOR');
    const open = await invite(isotope);
    const as: Asking = { as: globex };
    expect((await people(isotope, as)).members).toHaveLength(1);
    expect((await people(isotope, as)).invites).toEqual([]);
    expect(await change(isotope, 'removeMember', { id: grace.id }, as)).toMatchObject({ code: 'MEMBER_NOT_FOUND' });
    expect(await change(isotope, 'changeMemberRole', { id: grace.id, role: 'OWNER' }, as)).toMatchObject({
      code: 'MEMBER_NOT_FOUND',
    });
    expect(await change(isotope, 'createPasswordLink', { id: grace.id }, as)).toMatchObject({
      code: 'MEMBER_NOT_FOUND',
    });
    expect(await change(isotope, 'revokeInvite', { id: open.invite.id }, as)).toMatchObject({
      code: 'INVITE_NOT_FOUND',
    });
    expect((await people(isotope)).members).toHaveLength(2);
  });
});

describe('a link to a new password', () => {
  it('sets it once, ends the sessions and signs in', async () => {
    const isotope = await startIsotope();
    const grace = await addMember(isotope, 'VIEWER');
    const { link } = await change(isotope, 'createPasswordLink', { id: grace.id });
    const token = link.split('#')[1];
    const look = await ask(isotope, 'POST', '/invites/look', { as: null, body: { invite: token } });
    expect(look.body).toMatchObject({ kind: 'PASSWORD', email: grace.email });
    const password = 'a whole new password';
    expect((await takeInvite(isotope, token, { password })).status).toBe(200);
    expect((await askGraphql(isotope, '{ viewer { authorizedBy } }', {}, asMember(grace))).status).toBe(401);
    expect((await signInAt(isotope, { email: grace.email, password: grace.password })).status).toBe(401);
    expect((await signInAt(isotope, { email: grace.email, password })).status).toBe(200);
    expect((await takeInvite(isotope, token, { password })).status).toBe(404);
  });

  it('takes the place of the one before', async () => {
    const isotope = await startIsotope();
    const grace = await addMember(isotope, 'VIEWER');
    const first = await change(isotope, 'createPasswordLink', { id: grace.id });
    await change(isotope, 'createPasswordLink', { id: grace.id });
    isotope.clock.advance(minute);
    expect((await takeInvite(isotope, first.link.split('#')[1])).status).toBe(404);
  });
});

describe('an organisation', () => {
  const rename = (isotope: TestIsotope, name: string, asking?: Asking) =>
    graphqlData(
      isotope,
      `mutation ($input: RenameOrganizationInput!) { renameOrganization(input: $input) {
        __typename ... on RenamedOrganization { organization { name } } ... on Problem { code }
      } }`,
      { input: { name } },
      asking,
    ).then(({ renameOrganization }) => renameOrganization);

  it('is renamed by an owner, for everybody at once, and it is written down what it was', async () => {
    const isotope = await startIsotope();
    const viewer = await addMember(isotope, 'VIEWER');
    const name = async () =>
      (await graphqlData(isotope, '{ viewer { organization { name } } }', {}, asMember(viewer))).viewer.organization
        .name;
    const before = await name();
    expect(await rename(isotope, '  Globex <b>Ltd</b> ')).toEqual({
      __typename: 'RenamedOrganization',
      organization: { name: 'Globex Ltd' },
    });
    expect(await name()).toBe('Globex Ltd');
    expect((await askRest(isotope, 'GET', '/organizations/me')).body.name).toBe('Globex Ltd');
    await rename(isotope, 'Globex Ltd');
    const rows = isotope.rows.all("select details from activities where action = 'ORGANIZATION_RENAMED'");
    expect(rows.map(({ details }) => JSON.parse(details))).toEqual([
      { before: { name: before }, after: { name: 'Globex Ltd' } },
    ]);
  });

  it('keeps its name where the new one is none, or the caller no owner', async () => {
    const isotope = await startIsotope();
    const editor = await addMember(isotope, 'EDITOR');
    expect(await rename(isotope, 'Globex', asMember(editor))).toMatchObject({ code: 'FORBIDDEN' });
    for (const name of ['', ' – ', 'x'.repeat(256)]) {
      expect(await rename(isotope, name)).toMatchObject({ code: 'INVALID_ACCOUNT' });
    }
    expect(isotope.rows.all("select * from activities where action = 'ORGANIZATION_RENAMED'")).toEqual([]);
  });
});

describe('every change to people', () => {
  it('leaves a row of who did what to whom', async () => {
    const isotope = await startIsotope();
    const grace = await addMember(isotope, 'VIEWER');
    await change(isotope, 'changeMemberRole', { id: grace.id, role: 'EDITOR' });
    await change(isotope, 'removeMember', { id: grace.id });
    const rows = isotope.rows.all('select action, subject_id, actor_id from activities order by number');
    const [owner] = isotope.rows.all('select id from users order by number');
    expect(rows.slice(1)).toEqual([
      { action: 'MEMBER_INVITED', subject_id: null, actor_id: owner.id },
      { action: 'MEMBER_JOINED', subject_id: grace.userId, actor_id: grace.userId },
      { action: 'SIGNED_IN', subject_id: grace.userId, actor_id: grace.userId },
      { action: 'MEMBER_ROLE_CHANGED', subject_id: grace.userId, actor_id: owner.id },
      { action: 'MEMBER_REMOVED', subject_id: grace.userId, actor_id: owner.id },
    ]);
  });
});

const mutations = {
  revokeInvite: ['RevokeInviteInput', '... on RevokedInvite { id }'],
  changeMemberRole: ['ChangeMemberRoleInput', '... on ChangedMember { member { user { role } } }'],
  removeMember: ['RemoveMemberInput', '... on RemovedMember { id }'],
  createPasswordLink: ['CreatePasswordLinkInput', '... on PasswordLink { link expiresAt }'],
} as const;

async function change(isotope: TestIsotope, name: keyof typeof mutations, input: object, asking?: Asking) {
  const [type, selection] = mutations[name];
  const operation = `mutation ($input: ${type}!) {
    ${name}(input: $input) { __typename ${selection} ... on Problem { code message } }
  }`;
  return (await graphqlData(isotope, operation, { input }, asking))[name];
}
