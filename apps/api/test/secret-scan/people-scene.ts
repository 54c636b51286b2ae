import type { Witness } from './witness.js';

/** Every secret people bring along or are given, by what it is. */
const peopleSecrets = {
  'the password of an invited member': 'a compiler of one 7 + ünïcode',
  'a password that was refused': 'wrong-compiler-of-none-8',
  'a changed password': 'a better compiler of two 9',
  'a renewed password': 'the third compiler of all 10',
} as const;

const inviting = `mutation { inviteMember(input: { role: EDITOR, email: "grace@example.com" }) {
  ... on InvitedMember { link invite { id email } } } }`;
const renewing = 'mutation ($id: ID!) { createPasswordLink(input: { id: $id }) { ... on PasswordLink { link } } }';
const changing = `mutation ($input: ChangePasswordInput!) { changePassword(input: $input) {
  __typename ... on InvalidAccountProblem { message entries { message } } } }`;
const looking = `{ members { user { id email } } invites { id email }
  viewer { user { id } preferences { theme } sessions { id address browser } } }`;

/** Somebody is invited, joins, looks around, changes what proves them, and is removed; the secrets made on the way. */
export async function invitePeople({ witness }: { readonly witness: Witness }): Promise<Record<string, string>> {
  const linkOf = (link: string): string => link.split('#')[1] ?? '';
  const { data } = await witness.graphql(inviting, {}, ['invite']);
  const invite = linkOf(data.inviteMember.link);
  const accept = (body: object, shows: readonly string[] = []) =>
    witness.ask('POST', '/invites/accept', { as: null, body: { email: 'grace@example.com', ...body }, shows });
  await witness.ask('POST', '/invites/look', { as: null, body: { invite } });
  await accept({ invite, password: peopleSecrets['a password that was refused'], email: 'none' });
  const joined = await accept({ invite, password: peopleSecrets['the password of an invited member'] }, ['session']);
  const as = { session: joined.body.token as string };
  await accept({ invite, password: peopleSecrets['a password that was refused'] });
  const asMember = (query: string, variables: object, shows: readonly string[] = []) =>
    witness.ask('POST', '/graphql', { as, body: { query, variables }, shows });
  const me = (await asMember(looking, {})).body.data.viewer.user.id;
  await witness.graphql(looking, {});
  const shows = ['user secret of a member', 'organization secret'];
  const { body: first } = await witness.ask('GET', '/elements/api-v2/authentication/secrets', { as, shows });
  const rotated = await asMember('mutation { rotateUserSecret { userSecret } }', {}, ['new user secret']);
  const change = (currentPassword: string) =>
    asMember(changing, { input: { currentPassword, newPassword: peopleSecrets['a changed password'] } });
  await change(peopleSecrets['a password that was refused']);
  await change(peopleSecrets['the password of an invited member']);
  const renewal = await witness.graphql(renewing, { id: me }, ['password link']);
  const renewed = linkOf(renewal.data.createPasswordLink.link);
  const again = await accept({ invite: renewed, password: peopleSecrets['a renewed password'] }, ['session']);
  await witness.graphql(`mutation { removeMember(input: { id: "${me}" }) { __typename } }`, {});
  return {
    ...peopleSecrets,
    invite,
    'password link': renewed,
    'a member’s session': as.session,
    'a member’s second session': again.body.token,
    'user secret of a member': first.userSecret,
    'new user secret': rotated.body.data.rotateUserSecret.userSecret,
  };
}
