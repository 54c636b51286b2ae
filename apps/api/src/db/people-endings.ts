import { and, eq, ne, or, sql } from 'drizzle-orm';
import { invites, sessions, signInLinks } from './sqlite/schema/access.js';
import type { StatementFactory } from './statement.js';

const placeholder = sql.placeholder;
const userId = placeholder('userId');

/** Ends every session of `userId`. */
export const deleteSessionsOf: StatementFactory = (db) =>
  db.delete(sessions).where(eq(sessions.userId, userId)).returning({ id: sessions.id }).prepare();

/** Ends every session of `userId` but the one with the id `keep`. */
export const deleteOtherSessionsOf: StatementFactory = (db) =>
  db
    .delete(sessions)
    .where(and(eq(sessions.userId, userId), ne(sessions.id, placeholder('keep'))))
    .returning({ id: sessions.id })
    .prepare();

/** Forgets the one-time sign-in links of `userId`. */
export const deleteLinksOf: StatementFactory = (db) =>
  db.delete(signInLinks).where(eq(signInLinks.userId, userId)).prepare();

/** Takes back what `userId` has invited to, and the links to a password of theirs. */
export const deleteInvitesOf: StatementFactory = (db) =>
  db
    .delete(invites)
    .where(or(eq(invites.invitedBy, userId), eq(invites.userId, userId)))
    .prepare();

/** Takes back the links to a new password of `userId`. */
export const deletePasswordLinksOf: StatementFactory = (db) =>
  db.delete(invites).where(eq(invites.userId, userId)).prepare();
