import { and, eq, isNull, sql } from 'drizzle-orm';
import { type AccountStore, type Claim, EmailTaken } from '../accounts/ports.js';
import type { Actor } from '../instances/ports.js';
import { activityStatement } from './activity.js';
import type { Session } from './session.js';
import { users } from './sqlite/schema/accounts.js';
import type { Statement, StatementFactory } from './statement.js';
import { isUniqueViolation } from './unique-violation.js';

const placeholder = sql.placeholder;

const claimUser: StatementFactory = (db) =>
  db
    .update(users)
    .set({
      email: sql`${placeholder('email')}`,
      passwordHash: sql`${placeholder('passwordHash')}`,
      firstName: sql`${placeholder('firstName')}`,
      lastName: sql`${placeholder('lastName')}`,
      updatedAt: sql`${placeholder('at')}`,
    })
    .where(and(eq(users.id, placeholder('id')), isNull(users.email)))
    .prepare();

class AlreadyClaimed extends Error {}

/** Gives users the address and the password they sign in with. */
export const claimWriting = (session: Session): Pick<AccountStore, 'claim'> => ({
  claim: (userId, claim, actor, at) => runClaim(session, { ...claim, id: userId }, actor, at),
});

async function runClaim(
  { commit }: Session,
  claim: Claim & { readonly id: string },
  actor: Actor,
  at: Date,
): Promise<boolean> {
  const { email, firstName, lastName } = claim;
  const activity = activityStatement(
    {
      ...{ action: 'ACCOUNT_CLAIMED', at, instanceId: null, state: null, changes: [] },
      details: { after: { email, firstName, lastName } },
    },
    actor,
  );
  const update: Statement = {
    prepare: claimUser,
    values: { ...claim, at: at.getTime() },
    expects: { rows: 1, otherwise: () => new AlreadyClaimed() },
  };
  try {
    await commit([update, activity]);
    return true;
  } catch (error) {
    if (error instanceof AlreadyClaimed) return false;
    if (isUniqueViolation(error)) throw new EmailTaken('E-mail address in use', { cause: error });
    throw error;
  }
}
