import { and, eq, sql } from 'drizzle-orm';
import type { ExtendSession } from '../accounts/session-uses.js';
import type { Session } from './session.js';
import { sessions } from './sqlite/schema/access.js';
import type { StatementFactory } from './statement.js';

const placeholder = sql.placeholder;

/** One that has ended stays so. */
const extendStatement: StatementFactory = (db) => {
  const latest = sql`${sessions.createdAt} + ${placeholder('longestMs')}`;
  const until = placeholder('until');
  return db
    .update(sessions)
    .set({ expiresAt: sql`case when ${latest} < ${until} then ${latest} else ${until} end` })
    .where(and(eq(sessions.tokenHash, placeholder('tokenHash')), sql`${sessions.expiresAt} > ${placeholder('now')}`))
    .prepare();
};

/** Moves the ends of sessions that are used. */
export const sessionExtending =
  ({ commit }: Pick<Session, 'commit'>): ExtendSession =>
  async (tokenHash, { now, until, longestMs }) => {
    const values = { tokenHash, now: now.getTime(), until: until.getTime(), longestMs };
    await commit([{ prepare: extendStatement, values }]);
  };
