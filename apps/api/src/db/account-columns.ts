import { and, eq, isNull } from 'drizzle-orm';
import type { Account, User } from '../accounts/ports.js';
import { organizations, users } from './sqlite/schema/accounts.js';
import type { Db } from './statement.js';

/** What is read of a user and the organisation they belong to. */
export const accountColumns = {
  id: users.id,
  number: users.number,
  email: users.email,
  firstName: users.firstName,
  lastName: users.lastName,
  role: users.role,
  organizationId: organizations.id,
  organizationNumber: organizations.number,
  organizationName: organizations.name,
  organizationCreatedAt: organizations.createdAt,
};

/** Users with the organisations they belong to, to be narrowed. Whoever was removed from one is not among them. */
export const selectAccounts = (db: Db) =>
  db.select(accountColumns).from(users).innerJoin(organizations, belongsTo).$dynamic();

/** Joins users to their organisations, but for those who were removed. */
export const belongsTo = and(eq(organizations.id, users.organizationId), isNull(users.removedAt));

export type AccountRow = Awaited<ReturnType<typeof selectAccounts>>[number];

/** The user of a row. */
export const toUser = (row: AccountRow): User => ({
  id: row.id,
  number: row.number,
  organizationId: row.organizationId,
  email: row.email,
  firstName: row.firstName,
  lastName: row.lastName,
  role: row.role,
});

/** The account of a row, by the way it was recognised. */
export const toAccount = (
  row: AccountRow & { readonly sessionId?: string },
  authorizedBy: Account['authorizedBy'],
): Account => ({
  user: toUser(row),
  organization: {
    id: row.organizationId,
    number: row.organizationNumber,
    name: row.organizationName,
    createdAt: row.organizationCreatedAt,
  },
  authorizedBy,
  ...(row.sessionId !== undefined && { sessionId: row.sessionId }),
});
