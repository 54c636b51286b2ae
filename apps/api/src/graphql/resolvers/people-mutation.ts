import { MemberNotFoundError, SessionNotFoundError, InviteNotFoundError } from '../../accounts/people-errors.js';
import { inviteAddress } from '../../accounts/links.js';
import { readGlobalId } from '../global-id.js';
import { attempt } from '../problems.js';
import type { MutationResolvers } from '../resolvers.generated.js';

type PeopleMutations = Pick<
  MutationResolvers,
  | 'inviteMember'
  | 'revokeInvite'
  | 'changeMemberRole'
  | 'removeMember'
  | 'createPasswordLink'
  | 'rotateUserSecret'
  | 'changePassword'
  | 'changeEmail'
  | 'renameOrganization'
  | 'endSession'
  | 'endOtherSessions'
  | 'updateProfile'
>;

/** What is done to the people of an organisation. */
export const peopleMutations: PeopleMutations = {
  inviteMember: (_, { input }, { useCases, actor, service }) =>
    attempt(['InvalidAccountProblem', 'ForbiddenProblem'], async () => {
      const { invite, token } = await useCases.inviteMember(actor, input.role, input.email ?? undefined);
      return { __typename: 'InvitedMember' as const, invite, link: inviteAddress(service.consoleUrl, token) };
    }),
  revokeInvite: (_, { input }, { useCases, actor }) =>
    attempt(['InviteNotFoundProblem', 'ForbiddenProblem'], async () => {
      await useCases.revokeInvite(actor, inviteId(input.id));
      return { __typename: 'RevokedInvite' as const, id: input.id };
    }),
  changeMemberRole: (_, { input }, { useCases, actor }) =>
    attempt(['MemberNotFoundProblem', 'LastOwnerProblem', 'ForbiddenProblem'], async () => {
      const member = await useCases.changeMemberRole(actor, userId(input.id), input.role);
      return { __typename: 'ChangedMember' as const, member };
    }),
  removeMember: (_, { input }, { useCases, actor }) =>
    attempt(['MemberNotFoundProblem', 'LastOwnerProblem', 'ForbiddenProblem'], async () => {
      await useCases.removeMember(actor, userId(input.id));
      return { __typename: 'RemovedMember' as const, id: input.id };
    }),
  createPasswordLink: (_, { input }, { useCases, actor, service }) =>
    attempt(['MemberNotFoundProblem', 'ForbiddenProblem'], async () => {
      const { invite, token } = await useCases.createPasswordLink(actor, userId(input.id));
      const link = inviteAddress(service.consoleUrl, token);
      return { __typename: 'PasswordLink' as const, link, expiresAt: invite.expiresAt };
    }),
  rotateUserSecret: async (_, __, { useCases, actor }) => ({ userSecret: await useCases.rotateUserSecret(actor) }),
  changePassword: (_, { input }, { useCases, actor, account }) =>
    attempt(['InvalidAccountProblem'], async () => {
      const endedSessions = await useCases.changePassword(actor, input, account.sessionId);
      return { __typename: 'ChangedPassword' as const, endedSessions };
    }),
  changeEmail: (_, { input }, { useCases, actor, account }) =>
    attempt(['InvalidAccountProblem'], async () => {
      const email = await useCases.changeEmail(actor, input);
      return { __typename: 'ChangedEmail' as const, viewer: { ...account, user: { ...account.user, email } } };
    }),
  renameOrganization: (_, { input }, { useCases, actor, account: { organization } }) =>
    attempt(['InvalidAccountProblem', 'ForbiddenProblem'], async () => {
      const name = await useCases.renameOrganization(actor, organization, input.name);
      return { __typename: 'RenamedOrganization' as const, organization: { ...organization, name } };
    }),
  endSession: (_, { input }, { useCases, actor }) =>
    attempt(['SessionNotFoundProblem'], async () => {
      await useCases.endSession(actor, sessionId(input.id));
      return { __typename: 'EndedSession' as const, id: input.id };
    }),
  endOtherSessions: async (_, __, { useCases, actor, account }) => ({
    count: await useCases.endOtherSessions(actor, account.sessionId),
  }),
  updateProfile: (_, { input }, { useCases, actor, account }) =>
    attempt(['InvalidAccountProblem'], async () => {
      const { firstName, lastName } = await useCases.updateProfile(actor, input);
      const viewer = { ...account, user: { ...account.user, firstName, lastName } };
      return { __typename: 'UpdatedProfile' as const, viewer };
    }),
};

const orThrow = (id: string | undefined, error: new () => Error): string => {
  if (id === undefined) throw new error();
  return id;
};
const userId = (id: string) => orThrow(readGlobalId('User', id), MemberNotFoundError);
const inviteId = (id: string) => orThrow(readGlobalId('Invite', id), InviteNotFoundError);
const sessionId = (id: string) => orThrow(readGlobalId('Session', id), SessionNotFoundError);
