import { and, eq, gt, lte, sql } from 'drizzle-orm';
import type { AccountStore } from '../accounts/ports.js';
import type { Session } from './session.js';
import { sessions, signInLinks } from './sqlite/schema/access.js';
import type { StatementFactory } from './statement.js';

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
  createSession: async (made) =>
    void (await session.commit([
      { prepare: deleteExpiredSessions, values: { now: made.createdAt.getTime() } },
      { prepare: insertSession, values: { ...made } },
    ])),
  deleteSession: async (tokenHash) => void (await session.commit([{ prepare: deleteSession, values: { tokenHash } }])),
  createSignInLink: async (link) => void (await session.commit([{ prepare: insertLink, values: link }])),
  takeSignInLink: (tokenHash, now) => takeLink(session, tokenHash, now),
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
