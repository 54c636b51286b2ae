import { eq, sql } from 'drizzle-orm';
import type { Account, AccountStore, NewOrganization, SecretRecord } from '../accounts/ports.js';
import type { ActivitySource } from '../instances/ports.js';
import { activityStatement } from './activity.js';
import type { Session } from './session.js';
import { organizations, users } from './sqlite/schema/accounts.js';
import type { Statement, StatementFactory } from './statement.js';
import { isUniqueViolation } from './unique-violation.js';

const placeholder = sql.placeholder;

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

/** Makes organisations with their owners, and replaces their secrets. */
export const organizationWriting = (
  session: Session,
): Pick<AccountStore, 'createOrganization' | 'createFirstOrganization' | 'replaceSecrets'> => ({
  createOrganization: async (record, source) => void (await session.commit(creation(record, source))),
  createFirstOrganization: (record, source) => createFirst(session, record, source),
  replaceSecrets: async (account, user, organization, at) =>
    void (await session.commit(replacement(account, user, organization, at))),
});

function creation({ organization, owner }: NewOrganization, source: ActivitySource): readonly Statement[] {
  const by = { organizationId: organization.id, user: null, source, requestId: null };
  const { createdAt } = organization;
  return [
    { prepare: insertOrganization, values: { ...organization } },
    { prepare: insertUser, values: { ...owner, createdAt } },
    activityStatement(
      {
        ...{ action: 'ORGANIZATION_CREATED', at: createdAt, instanceId: null, state: null, changes: [] },
        ...{ subjectId: owner.id, details: { after: { name: organization.name } } },
      },
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
    const statements = [{ prepare: selectAnyOrganization, values: {}, expects: none }, ...creation(record, source)];
    await commit(statements, { alone: true });
    return true;
  } catch (error) {
    // Two processes that begin at once with the same secrets: PostgreSQL may see the doubled secret before the doubled first.
    if (error instanceof NotTheFirst || isUniqueViolation(error)) return false;
    throw error;
  }
}

const replacement = (
  account: Account,
  user: SecretRecord,
  organization: SecretRecord,
  at: Date,
): readonly Statement[] => [
  { prepare: updateUserSecret, values: { id: account.user.id, ...user } },
  { prepare: updateOrganizationSecret, values: { id: account.organization.id, ...organization } },
  activityStatement(
    {
      ...{ action: 'ORGANIZATION_SECRETS_REPLACED', at, instanceId: null, state: null, changes: [] },
      ...{ subjectId: account.user.id, details: { about: { by: 'environment' } } },
    },
    { organizationId: account.organization.id, user: null, source: 'SYSTEM', requestId: null },
  ),
];
