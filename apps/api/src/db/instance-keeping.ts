import { and, asc, desc, eq, getTableColumns, gt, isNotNull, lte, sql } from 'drizzle-orm';
import { checksKeptForMs } from '../instances/checks.js';
import type { ReplacedConfiguration, RetiringToken, StoredInstance } from '../instances/ports.js';
import { activityStatement } from './activity.js';
import { deleteTag } from './instance-update.js';
import { readConfiguration, readVerification } from './rows.js';
import type { Session } from './session.js';
import { checkSchedules, checks } from './sqlite/schema/checks.js';
import { idempotencyRecords } from './sqlite/schema/idempotency-records.js';
import { replacedConfigurations, retiringTokens } from './sqlite/schema/instance-history.js';
import { instances } from './sqlite/schema/instances.js';
import type { Statement, StatementFactory } from './statement.js';

const placeholder = sql.placeholder;

/** Tokens of an instance that were replaced and still work, the latest first. */
export async function listRetiringTokens({ db }: Session, id: string, now: Date): Promise<readonly RetiringToken[]> {
  return db
    .select({ expiresAt: retiringTokens.expiresAt, usedAt: retiringTokens.usedAt })
    .from(retiringTokens)
    .where(and(eq(retiringTokens.instanceId, id), gt(retiringTokens.expiresAt, now)))
    .orderBy(desc(retiringTokens.expiresAt));
}

/** The configuration an instance had before the one in force, while it is kept. */
export async function findReplacedConfiguration(
  { db }: Session,
  id: string,
  now: Date,
): Promise<ReplacedConfiguration | undefined> {
  const [row] = await db
    .select(getTableColumns(replacedConfigurations))
    .from(replacedConfigurations)
    .where(and(eq(replacedConfigurations.instanceId, id), gt(replacedConfigurations.expiresAt, now)));
  if (!row) return undefined;
  const { configuration, lastVerification, sealedConfiguration, state, replacedAt, expiresAt } = row;
  return {
    configuration: readConfiguration(configuration),
    lastVerification: lastVerification && readVerification(lastVerification),
    sealedConfiguration,
    state,
    replacedAt,
    expiresAt,
  };
}

const noteUse: StatementFactory = (db) =>
  db
    .update(instances)
    .set({ tokenUsedAt: sql`${placeholder('at')}` })
    .where(eq(instances.tokenHash, placeholder('tokenHash')))
    .prepare();

const noteRetiringUse: StatementFactory = (db) =>
  db
    .update(retiringTokens)
    .set({ usedAt: sql`${placeholder('at')}` })
    .where(eq(retiringTokens.tokenHash, placeholder('tokenHash')))
    .prepare();

/** Writes down when tokens were last used, by their hashes. */
export async function noteTokenUses({ commit }: Session, uses: ReadonlyMap<string, Date>): Promise<void> {
  await commit(
    [...uses].flatMap(([tokenHash, at]) => {
      const values = { tokenHash, at: at.getTime() };
      return [
        { prepare: noteUse, values },
        { prepare: noteRetiringUse, values },
      ];
    }),
  );
}

/** The most instances one command purges, so that nothing else waits long for it. */
const purgeAtOnce = 200;

/** Removes what has expired for good: instances with all that hangs on them, and every record whose time is up. */
export async function purge(session: Session, now: Date, deletedBefore: Date): Promise<void> {
  const { db, commit } = session;
  const values = { now: now.getTime() };
  await commit([forgetReplaced, forgetTokens, forgetKeys].map((prepare) => ({ prepare, values })));
  await commit([{ prepare: forgetChecks, values: { before: now.getTime() - checksKeptForMs } }]);
  for (;;) {
    const gone = await db
      .select({
        id: instances.id,
        number: instances.number,
        organizationId: instances.organizationId,
        tags: instances.tags,
        name: instances.name,
        elementKey: instances.elementKey,
      })
      .from(instances)
      .where(and(isNotNull(instances.deletedAt), lte(instances.deletedAt, deletedBefore)))
      .orderBy(asc(instances.deletedAt))
      .limit(purgeAtOnce);
    if (gone.length === 0) return;
    await commit(gone.flatMap((instance) => removal(instance, now)));
  }
}

type Gone = Pick<StoredInstance, 'id' | 'number' | 'organizationId' | 'tags' | 'name' | 'elementKey'>;

/** What was done to an instance stays in the audit, its end with it. */
function removal({ id, number, organizationId, tags, name, elementKey }: Gone, at: Date): readonly Statement[] {
  return [
    ...tags.map((tag) => ({ prepare: deleteTag, values: { organizationId, tag, id } })),
    ...removals.map((prepare) => ({ prepare, values: { id, number, organizationId } })),
    activityStatement(
      {
        ...{ action: 'INSTANCE_PURGED', at, instanceId: id, state: null, changes: [] },
        details: { before: { number, name, elementKey, tags } },
      },
      { organizationId, user: null, source: 'SYSTEM', requestId: null },
    ),
  ];
}

const forgetReplaced: StatementFactory = (db) =>
  db
    .delete(replacedConfigurations)
    .where(lte(replacedConfigurations.expiresAt, placeholder('now')))
    .prepare();

const forgetTokens: StatementFactory = (db) =>
  db
    .delete(retiringTokens)
    .where(lte(retiringTokens.expiresAt, placeholder('now')))
    .prepare();

const forgetKeys: StatementFactory = (db) =>
  db
    .delete(idempotencyRecords)
    .where(lte(idempotencyRecords.expiresAt, placeholder('now')))
    .prepare();

const forgetChecks: StatementFactory = (db) =>
  db
    .delete(checks)
    .where(sql`${checks.at} < ${placeholder('before')}`)
    .prepare();

/** In this order, what hangs on an instance and then the instance. */
const removals: readonly StatementFactory[] = [
  (db) =>
    db
      .delete(replacedConfigurations)
      .where(eq(replacedConfigurations.instanceId, placeholder('id')))
      .prepare(),
  (db) =>
    db
      .delete(retiringTokens)
      .where(eq(retiringTokens.instanceId, placeholder('id')))
      .prepare(),
  (db) =>
    db
      .delete(checks)
      .where(eq(checks.instanceId, placeholder('id')))
      .prepare(),
  (db) =>
    db
      .delete(checkSchedules)
      .where(eq(checkSchedules.number, placeholder('number')))
      .prepare(),
  (db) =>
    db
      .delete(instances)
      .where(and(eq(instances.organizationId, placeholder('organizationId')), eq(instances.id, placeholder('id'))))
      .prepare(),
];
