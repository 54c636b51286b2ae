import { and, eq, gt, lte, sql } from 'drizzle-orm';
import type { AccountStore, NewSession, SignInFacts } from '../accounts/ports.js';
import { noteForUser, noteSession, noteUser } from './account-signings.js';
import type { Session } from './session.js';
import { sessions, signInLinks } from './sqlite/schema/access.js';
import type { Statement, StatementFactory } from './statement.js';

const placeholder = sql.placeholder;

const insertSession: StatementFactory = (db) =>
  db
    .insert(sessions)
    .values({
      tokenHash: placeholder('tokenHash'),
      id: placeholder('id'),
      userId: placeholder('userId'),
      createdAt: placeholder('createdAt'),
      expiresAt: placeholder('expiresAt'),
      address: placeholder('address'),
      userAgent: placeholder('userAgent'),
    })
    .prepare();

const deleteSession: StatementFactory = (db) =>
  db
    .delete(sessions)
    .where(eq(sessions.tokenHash, placeholder('tokenHash')))
    .prepare();

const deleteExpiredSessions: StatementFactory = (db) =>
  db
    .delete(sessions)
    .where(sql`${sessions.expiresAt} <= ${placeholder('now')}`)
    .prepare();

const insertLink: StatementFactory = (db) =>
  db
    .insert(signInLinks)
    .values({ tokenHash: placeholder('tokenHash'), userId: placeholder('userId'), expiresAt: placeholder('expiresAt') })
    .returning({ userId: signInLinks.userId })
    .prepare();

/** Starts and ends sessions, and keeps the one-time links that start one. */
export const sessionWriting = (
  session: Session,
): Pick<AccountStore, 'createSession' | 'deleteSession' | 'createSignInLink' | 'takeSignInLink'> => ({
  createSession: async (made, signIn) =>
    void (await session.commit([
      { prepare: deleteExpiredSessions, values: { now: made.createdAt.getTime() } },
      { prepare: insertSession, values: { ...made } },
      signedIn(made, signIn),
    ])),
  deleteSession: async (tokenHash, from, at) =>
    void (await session.commit([
      {
        prepare: noteSession,
        values: { tokenHash, action: 'SIGNED_OUT', source: 'CONSOLE', ...from, details: null, at: at.getTime() },
      },
      { prepare: deleteSession, values: { tokenHash } },
    ])),
  createSignInLink: async (link) =>
    void (await session.commit([{ prepare: insertLink, values: link }, linkCreated(link)])),
  takeSignInLink: (tokenHash, now) => takeLink(session, tokenHash, now),
});

const signedIn = ({ id, userId, createdAt }: NewSession, { by, ...from }: SignInFacts): Statement => ({
  prepare: noteUser,
  values: {
    ...{ userId, action: 'SIGNED_IN', source: 'CONSOLE', ...from, at: createdAt.getTime() },
    details: JSON.stringify({ about: { by, session: id } }),
  },
});

const linkCreated = ({ userId, createdAt, expiresAt }: Parameters<AccountStore['createSignInLink']>[0]): Statement => ({
  prepare: noteForUser,
  values: {
    ...{ userId, action: 'SIGN_IN_LINK_CREATED', source: 'CLI', requestId: null, address: null },
    ...{ at: createdAt.getTime(), details: JSON.stringify({ after: { expiresAt } }) },
  },
});

const takeLinkStatement: StatementFactory = (db) =>
  db
    .delete(signInLinks)
    .where(and(eq(signInLinks.tokenHash, placeholder('tokenHash')), gt(signInLinks.expiresAt, placeholder('now'))))
    .returning({ userId: signInLinks.userId })
    .prepare();

const forgetLinksStatement: StatementFactory = (db) =>
  db
    .delete(signInLinks)
    .where(lte(signInLinks.expiresAt, placeholder('now')))
    .returning({ userId: signInLinks.userId })
    .prepare();

async function takeLink({ commit }: Session, tokenHash: string, now: Date): Promise<string | undefined> {
  const [taken] = await commit([
    { prepare: takeLinkStatement, values: { tokenHash, now: now.getTime() } },
    { prepare: forgetLinksStatement, values: { now: now.getTime() } },
  ]);
  return taken?.[0]?.[0] as string | undefined;
}
