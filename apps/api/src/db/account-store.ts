import { and, asc, eq, gt, isNull, lte, sql } from 'drizzle-orm';
import type { Account, AccountStore, NewOrganization, SecretRecord, User } from '../accounts/ports.js';
import { EmailTaken } from '../accounts/ports.js';
import type { ActivitySource, Actor } from '../instances/ports.js';
import { activityStatement } from './activity.js';
import type { Session } from './session.js';
import { organizations, sessions, signInLinks, users } from './sqlite/schema.js';
import { type Db, type Statement, type StatementFactory, preparedOnce } from './statement.js';

const placeholder = sql.placeholder;

const accountColumns = {
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

const selectAccounts = (db: Db) =>
  db.select(accountColumns).from(users).innerJoin(organizations, eq(organizations.id, users.organizationId)).$dynamic();

type AccountRow = Awaited<ReturnType<typeof selectAccounts>>[number];

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
  selectAccounts(db)
    .innerJoin(sessions, eq(sessions.userId, users.id))
    .where(and(eq(sessions.tokenHash, placeholder('tokenHash')), sql`${sessions.expiresAt} > ${placeholder('now')}`))
    .prepare();

const selectFirst: StatementFactory = (db) => selectAccounts(db).orderBy(asc(users.number)).limit(1).prepare();

const insertOrganization: StatementFactory = (db) =>
  db
    .insert(organizations)
    .values({
      id: placeholder('id'),
      name: placeholder('name'),
      secretHash: placeholder('secretHash'),
      sealedSecret: placeholder('sealedSecret'),
      createdAt: placeholder('createdAt'),
    })
    .prepare();

const insertUser: StatementFactory = (db) =>
  db
    .insert(users)
    .values({
      id: placeholder('id'),
      organizationId: placeholder('organizationId'),
      role: placeholder('role'),
      secretHash: placeholder('secretHash'),
      sealedSecret: placeholder('sealedSecret'),
      createdAt: placeholder('createdAt'),
      updatedAt: placeholder('createdAt'),
    })
    .prepare();

const updateUserSecret: StatementFactory = (db) =>
  db
    .update(users)
    .set({ secretHash: sql`${placeholder('secretHash')}`, sealedSecret: sql`${placeholder('sealedSecret')}` })
    .where(eq(users.id, placeholder('id')))
    .prepare();

const updateOrganizationSecret: StatementFactory = (db) =>
  db
    .update(organizations)
    .set({ secretHash: sql`${placeholder('secretHash')}`, sealedSecret: sql`${placeholder('sealedSecret')}` })
    .where(eq(organizations.id, placeholder('id')))
    .prepare();

const insertSession: StatementFactory = (db) =>
  db
    .insert(sessions)
    .values({
      tokenHash: placeholder('tokenHash'),
      id: placeholder('id'),
      userId: placeholder('userId'),
      createdAt: placeholder('createdAt'),
      expiresAt: placeholder('expiresAt'),
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

/** Keeps organisations, users, sessions and one-time links in a database, through Drizzle. */
export function createAccountStore(session: Session): AccountStore {
  const { db, commit } = session;
  const prepared = preparedOnce(db);
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
    async findPassword(email) {
      const [row] = await selectWithPassword(db).where(eq(users.email, email));
      return row?.passwordHash ? { user: toUser(row), passwordHash: row.passwordHash } : undefined;
    },
    createOrganization: async (record, source) => void (await commit(creation(record, source))),
    createFirstOrganization: (record, source) => createFirst(session, record, source),
    replaceSecrets: async (account, user, organization) =>
      void (await commit(replacement(account, user, organization))),
    createSession: async (made) =>
      void (await commit([
        { prepare: deleteExpiredSessions, values: { now: made.createdAt.getTime() } },
        { prepare: insertSession, values: made },
      ])),
    deleteSession: async (tokenHash) => void (await commit([{ prepare: deleteSession, values: { tokenHash } }])),
    createSignInLink: async (link) => void (await commit([{ prepare: insertLink, values: link }])),
    takeSignInLink: (tokenHash, now) => takeLink(session, tokenHash, now),
    claim: (userId, claim, actor, at) => runClaim(session, { ...claim, id: userId }, actor, at),
  };
}

const selectWithPassword = (db: Db) =>
  db
    .select({ ...accountColumns, passwordHash: users.passwordHash })
    .from(users)
    .innerJoin(organizations, eq(organizations.id, users.organizationId));

function creation({ organization, owner }: NewOrganization, source: ActivitySource): readonly Statement[] {
  const by = { organizationId: organization.id, user: null, source, requestId: null };
  const { createdAt } = organization;
  return [
    { prepare: insertOrganization, values: { ...organization } },
    { prepare: insertUser, values: { ...owner, createdAt } },
    activityStatement(
      { action: 'ORGANIZATION_CREATED', at: createdAt, instanceId: null, state: null, changes: [] },
      by,
    ),
  ];
}

const selectAnyOrganization: StatementFactory = (db) =>
  db.select({ number: organizations.number }).from(organizations).limit(1).prepare();

class NotTheFirst extends Error {}

async function createFirst({ commit }: Session, record: NewOrganization, source: ActivitySource): Promise<boolean> {
  const none = { rows: 0, otherwise: () => new NotTheFirst() };
  try {
    await commit([{ prepare: selectAnyOrganization, values: {}, expects: none }, ...creation(record, source)]);
    return true;
  } catch (error) {
    if (error instanceof NotTheFirst) return false;
    throw error;
  }
}

const replacement = (account: Account, user: SecretRecord, organization: SecretRecord): readonly Statement[] => [
  { prepare: updateUserSecret, values: { id: account.user.id, ...user } },
  { prepare: updateOrganizationSecret, values: { id: account.organization.id, ...organization } },
];

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

async function runClaim(
  { commit }: Session,
  claim: { readonly id: string; readonly email: string } & Record<string, unknown>,
  actor: Actor,
  at: Date,
): Promise<boolean> {
  const activity = activityStatement(
    { action: 'ACCOUNT_CLAIMED', at, instanceId: null, state: null, changes: [] },
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

/** Drizzle wraps the driver's error, whose code names the constraint in each dialect's own way. */
function isUniqueViolation(error: unknown): boolean {
  const codes = [error, (error as Error).cause].map((one) => (one as { code?: unknown } | undefined)?.code);
  return codes.some((code) => code === 'SQLITE_CONSTRAINT_UNIQUE' || code === '23505');
}

const toUser = (row: AccountRow): User => ({
  id: row.id,
  number: row.number,
  organizationId: row.organizationId,
  email: row.email,
  firstName: row.firstName,
  lastName: row.lastName,
  role: row.role,
});

const toAccount = (row: AccountRow, authorizedBy: Account['authorizedBy']): Account => ({
  user: toUser(row),
  organization: {
    id: row.organizationId,
    number: row.organizationNumber,
    name: row.organizationName,
    createdAt: row.organizationCreatedAt,
  },
  authorizedBy,
});
