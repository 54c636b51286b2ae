import { endsAtLatest } from '../../accounts/session-uses.js';
import { browserOf } from '../browser.js';
import { toGlobalId } from '../global-id.js';
import type { Resolvers } from '../resolvers.generated.js';

/** Who is asking, whom they work with, and where they are signed in. */
export const peopleResolvers: Resolvers = {
  User: {
    id: ({ id }) => toGlobalId('User', id),
    isClaimed: ({ email }) => email !== null,
  },
  Organization: { id: ({ id }) => toGlobalId('Organization', id) },
  Viewer: {
    preferences: ({ user }, _, { useCases }) => useCases.getProfile(user.id),
    sessions: ({ user }, _, { useCases }) => useCases.listSessions(user.id),
  },
  Member: { isSelf: ({ user }, _, { account }) => user.id === account.user.id },
  Invite: { id: ({ id }) => toGlobalId('Invite', id) },
  SignedInSession: {
    id: ({ id }) => toGlobalId('Session', id),
    endsAtLatest: ({ createdAt }) => endsAtLatest(createdAt),
    browser: ({ userAgent }) => browserOf(userAgent).browser,
    system: ({ userAgent }) => browserOf(userAgent).system,
    isCurrent: ({ id }, _, { account }) => id === account.sessionId,
  },
};
