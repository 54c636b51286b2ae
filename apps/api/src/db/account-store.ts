import { and, asc, eq, sql } from 'drizzle-orm';
import type { AccountStore } from '../accounts/ports.js';
import { claimWriting } from './account-claim.js';
import { type AccountRow, accountColumns, belongsTo, selectAccounts, toAccount, toUser } from './account-columns.js';
import { organizationWriting } from './account-organizations.js';
import { sessionWriting } from './account-sessions.js';
import type { Session } from './session.js';
import { sessions } from './sqlite/schema/access.js';
import { organizations, users } from './sqlite/schema/accounts.js';
import { type Db, type StatementFactory, preparedOnce } from './statement.js';

const placeholder = sql.placeholder;

const selectBySecrets: StatementFactory = (db) =>
  selectAccounts(db)
    .where(
      and(
        eq(users.secretHash, placeholder('userSecretHash')),
        eq(organizations.secretHash, placeholder('organizationSecretHash')),
      ),
    )
    .prepare();

const selectByUserSecret: StatementFactory = (db) =>
  selectAccounts(db)
    .where(eq(users.secretHash, placeholder('userSecretHash')))
    .prepare();

const selectBySession: StatementFactory = (db) =>
  db
    .select({ ...accountColumns, sessionId: sessions.id })
    .from(users)
    .innerJoin(organizations, belongsTo)
    .innerJoin(sessions, eq(sessions.userId, users.id))
    .where(and(eq(sessions.tokenHash, placeholder('tokenHash')), sql`${sessions.expiresAt} > ${placeholder('now')}`))
    .prepare();

/** Who joined first may have been removed since, and who joined next may be no owner. */
const selectFirst: StatementFactory = (db) =>
  selectAccounts(db)
    .where(eq(users.role, 'OWNER'))
    .orderBy(asc(organizations.number), asc(users.number))
    .limit(1)
    .prepare();

/** Rows of one organisation follow each other, the owner of longest standing first. */
const selectOwners: StatementFactory = (db) =>
  selectAccounts(db).where(eq(users.role, 'OWNER')).orderBy(asc(organizations.number), asc(users.number)).prepare();

const selectWithPassword = (db: Db) =>
  db
    .select({ ...accountColumns, passwordHash: users.passwordHash })
    .from(users)
    .innerJoin(organizations, belongsTo);

/** Keeps organisations, users, sessions and one-time links in a database, through Drizzle. */
export function createAccountStore(session: Session): AccountStore {
  const { db } = session;
  const prepared = preparedOnce(session);
  const findOne = async (factory: StatementFactory, values: Record<string, unknown> = {}) =>
    ((await prepared(factory).all(values)) as AccountRow[])[0];
  return {
    async findBySecrets(userSecretHash, organizationSecretHash) {
      const row = await findOne(selectBySecrets, { userSecretHash, organizationSecretHash });
      return row && toAccount(row, 'SECRETS');
    },
    async findByUserSecret(userSecretHash) {
      const row = await findOne(selectByUserSecret, { userSecretHash });
      return row && toAccount(row, 'SECRETS');
    },
    async findSealedSecrets(userId) {
      const [row] = await db
        .select({ user: users.sealedSecret, organization: organizations.sealedSecret })
        .from(users)
        .innerJoin(organizations, eq(organizations.id, users.organizationId))
        .where(eq(users.id, userId));
      return row;
    },
    async findBySession(tokenHash, now) {
      const row = await findOne(selectBySession, { tokenHash, now: now.getTime() });
      return row && toAccount(row, 'SESSION');
    },
    async findFirst() {
      const row = await findOne(selectFirst);
      return row && toAccount(row, 'SECRETS');
    },
    async listOwners() {
      const rows = (await prepared(selectOwners).all()) as AccountRow[];
      const firsts = rows.filter((row, index) => row.organizationId !== rows[index - 1]?.organizationId);
      return firsts.map((row) => toAccount(row, 'SECRETS'));
    },
    async findPassword(email) {
      const [row] = await selectWithPassword(db).where(eq(users.email, email));
      return row?.passwordHash ? { user: toUser(row), passwordHash: row.passwordHash } : undefined;
    },
    ...organizationWriting(session),
    ...sessionWriting(session),
    ...claimWriting(session),
  };
}
