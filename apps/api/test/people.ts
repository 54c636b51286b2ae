import { type Answer, type Asking, ask, graphqlData } from './ask.js';
import type { TestIsotope } from './isotope.js';
import * as operations from './operations.js';

/** What somebody gives of themselves when they claim their account. */
export const ada = { email: 'ada@example.com', password: 'correct horse battery' };

/** Gives the first owner an address and a password. */
export const claim = (isotope: TestIsotope) => graphqlData(isotope, operations.claimAccount, { input: ada });

/** Asks for a session. */
export const signInAt = (isotope: TestIsotope, body: unknown, headers: Record<string, string> = {}): Promise<Answer> =>
  ask(isotope, 'POST', '/sessions', { as: null, body, headers });

/** Members, and open invites where the caller may see them. */
export const people = (isotope: TestIsotope, asking?: Asking) =>
  graphqlData(
    isotope,
    `{ members { isSelf joinedAt user { id email firstName role } }
       invites { id role email expiresAt invitedBy { id } } }`,
    {},
    asking,
  );

/** Makes an invite; the secret of its link is what stands behind the `#`. */
export async function invite(
  isotope: TestIsotope,
  input: { readonly role?: string; readonly email?: string } = {},
  asking?: Asking,
): Promise<{ readonly link: string; readonly invite: { readonly id: string; readonly role: string } }> {
  const operation = `mutation ($input: InviteMemberInput!) {
    inviteMember(input: $input) { ... on InvitedMember { link invite { id role email } } ... on Problem { code message } }
  }`;
  return (await graphqlData(isotope, operation, { input: { role: 'EDITOR', ...input } }, asking)).inviteMember;
}

const person = { email: 'grace@example.com', password: 'a compiler of one', firstName: 'Grace', lastName: 'Hopper' };

/** Uses a link up. */
export const takeInvite = (isotope: TestIsotope, token: string, changes: object = {}): Promise<Answer> =>
  ask(isotope, 'POST', '/invites/accept', { as: null, body: { ...person, invite: token, ...changes } });

/** Somebody who has joined. */
export interface TestMember {
  /** Their global id. */
  readonly id: string;
  /** Their row's. */
  readonly userId: string;
  readonly email: string;
  readonly password: string;
  readonly session: string;
}

/** Invites somebody and lets them join. */
export async function addMember(
  isotope: TestIsotope,
  role: string,
  email = person.email,
  asking?: Asking,
): Promise<TestMember> {
  const { link } = await invite(isotope, { role }, asking);
  const { body } = await takeInvite(isotope, link.split('#')[1] ?? '', { email });
  const as = { session: body.token as string };
  const { viewer } = await graphqlData(isotope, '{ viewer { user { id } } }', {}, { as });
  const [row] = isotope.rows.all('select id from users where email = ? and removed_at is null', email);
  return { id: viewer.user.id, userId: row.id, email, password: person.password, session: as.session };
}

/** Asks as this member, by their session. */
export const asMember = ({ session }: Pick<TestMember, 'session'>): Asking => ({ as: { session } });
