import { and, eq, isNotNull, isNull, sql } from 'drizzle-orm';
import { toCheck } from '../instances/checks.js';
import type { InstanceRecord, InstanceStore } from '../instances/ports.js';
import { nameKeyOf } from '../instances/instance-query.js';
import { IdempotencyKeyTaken } from '../instances/ports.js';
import { activityStatement, listActivity, stateQueries } from './activity.js';
import { checkStatement, countQueries, listChecks, noteCheck } from './checks.js';
import { listQueries } from './instance-list.js';
import { tagQueries } from './instance-tags.js';
import { type InstanceRow, selectInstances, toInstance } from './instance-row.js';
import { rememberPages } from './remembered-pages.js';
import { storedConfiguration } from './rows.js';
import type { Session } from './session.js';
import { findReplacedConfiguration, listRetiringTokens, noteTokenUses, purge } from './instance-keeping.js';
import { insertTag, updateInstance } from './instance-update.js';
import { idempotencyRecords } from './sqlite/schema/idempotency-records.js';
import { retiringTokens } from './sqlite/schema/instance-history.js';
import { instances } from './sqlite/schema/instances.js';
import { type Statement, type StatementFactory, preparedOnce } from './statement.js';
import { joinStatements } from './upstream-links.js';

const placeholder = sql.placeholder;

const insertInstance: StatementFactory = (db) =>
  db
    .insert(instances)
    .values({
      id: placeholder('id'),
      organizationId: placeholder('organizationId'),
      ownerId: placeholder('ownerId'),
      elementKey: placeholder('elementKey'),
      name: placeholder('name'),
      nameKey: placeholder('nameKey'),
      state: placeholder('state'),
      disabled: placeholder('disabled'),
      tags: placeholder('tags'),
      configuration: placeholder('configuration'),
      sealedConfiguration: placeholder('sealedConfiguration'),
      tokenHash: placeholder('tokenHash'),
      sealedToken: placeholder('sealedToken'),
      tokenCreatedAt: placeholder('createdAt'),
      // Written as text here: through the column's own JSON a null would become the text `null`.
      lastVerification: sql`${placeholder('lastVerification')}`,
      version: placeholder('version'),
      createdAt: placeholder('createdAt'),
      updatedAt: placeholder('updatedAt'),
    })
    .returning({ number: instances.number })
    .prepare();

const forgetExpiredKey: StatementFactory = (db) =>
  db
    .delete(idempotencyRecords)
    .where(
      and(
        eq(idempotencyRecords.organizationId, placeholder('organizationId')),
        eq(idempotencyRecords.key, placeholder('key')),
        sql`${idempotencyRecords.expiresAt} <= ${placeholder('now')}`,
      ),
    )
    .prepare();

const insertKey: StatementFactory = (db) =>
  db
    .insert(idempotencyRecords)
    .values({
      organizationId: placeholder('organizationId'),
      key: placeholder('key'),
      requestHash: placeholder('requestHash'),
      instanceId: placeholder('instanceId'),
      expiresAt: placeholder('expiresAt'),
    })
    .onConflictDoNothing()
    .prepare();

/** Keeps instances in a database, through Drizzle: every query once, for both dialects. */
export function createInstanceStore(session: Session): InstanceStore {
  const prepared = preparedOnce(session);
  const read = async (factory: StatementFactory, values: Record<string, unknown>) =>
    (await prepared(factory).all(values)) as InstanceRow[];
  const remembered = rememberPages(session);
  const lists = listQueries(session, remembered);
  const one = async (factory: StatementFactory, organizationId: string, key: string | number) => {
    const values = { organizationId, ...(typeof key === 'string' ? { id: key } : { number: key }) };
    const rows = await remembered(JSON.stringify(values), async () => (await read(factory, values)).map(toInstance));
    return rows[0];
  };
  return {
    async create(record) {
      const [inserted] = await session.commit(creation(record));
      return inserted?.[0]?.[0] as number;
    },
    findById: (organizationId, id) => one(selectById, organizationId, id),
    findByNumber: (organizationId, number) => one(selectByNumber, organizationId, number),
    async findIdempotent(organizationId, key, now) {
      const rows = await prepared(selectKey).all({ organizationId, key, now: now.getTime() });
      return (rows as { requestHash: string; instanceId: string }[])[0];
    },
    list: lists.list,
    listSummaries: lists.listSummaries,
    count: (organizationId, filter) => lists.count(organizationId, filter),
    countByElement: (organizationId) => lists.countByElement(organizationId),
    countTags: tagQueries(session),
    findStateSince: stateQueries(session),
    findByToken: async (tokenHash, now) =>
      first(await read(selectByToken, { tokenHash })) ??
      first(await read(selectByRetiringToken, { tokenHash, now: now.getTime() })),
    findDeleted: async (organizationId, id) =>
      first(
        typeof id === 'number'
          ? await read(selectDeletedByNumber, { organizationId, number: id })
          : await read(selectDeleted, { organizationId, id }),
      ),
    update: (update) => updateInstance(session, update),
    noteCheck: (...check) => noteCheck(session, ...check),
    listRetiringTokens: (instanceId, now) => listRetiringTokens(session, instanceId, now),
    findReplacedConfiguration: (instanceId, now) => findReplacedConfiguration(session, instanceId, now),
    noteTokenUses: (uses) => noteTokenUses(session, uses),
    purge: (now, deletedBefore) => purge(session, now, deletedBefore),
    listActivity: (instanceId, page) => listActivity(session, instanceId, page),
    listChecks: (instanceId, page) => listChecks(session, instanceId, page),
    countChecks: countQueries(session),
  };
}

function creation({ instance, token, actor, idempotency, upstream }: InstanceRecord): readonly Statement[] {
  const { id, organizationId, createdAt } = instance;
  const statements: Statement[] = [
    { prepare: insertInstance, values: instanceValues(instance, token, actor.user.id) },
    ...instance.tags.map((tag) => ({ prepare: insertTag, values: { organizationId, tag, id } })),
    activityStatement(
      {
        action: 'INSTANCE_CREATED',
        at: createdAt,
        instanceId: id,
        state: instance.state,
        changes: [],
        details: { after: { name: instance.name, elementKey: instance.elementKey } },
      },
      actor,
    ),
    ...failedCheck(instance),
    ...(upstream ? joinStatements(instance, upstream) : []),
  ];
  if (!idempotency) return statements;
  const { key, requestHash, expiresAt } = idempotency;
  return [
    ...statements,
    { prepare: forgetExpiredKey, values: { organizationId, key, now: createdAt.getTime() } },
    {
      prepare: insertKey,
      values: { organizationId, key, requestHash, instanceId: id, expiresAt },
      expects: { rows: 1, otherwise: () => new IdempotencyKeyTaken() },
    },
  ];
}

/** A check that was passed lies with its instance; one that was not is counted among the failed at once. */
const failedCheck = (instance: InstanceRecord['instance']): readonly Statement[] =>
  instance.lastVerification === null || instance.lastVerification.verdict === 'VERIFIED'
    ? []
    : [checkStatement(instance, toCheck(instance.lastVerification, 'CREATED'))];

/** Written out, here and where an activity is: to spread an instance costs more than to bind it. */
function instanceValues(instance: InstanceRecord['instance'], token: InstanceRecord['token'], ownerId: string) {
  const { configuration, lastVerification } = storedConfiguration(instance);
  return {
    id: instance.id,
    organizationId: instance.organizationId,
    ownerId,
    elementKey: instance.elementKey,
    name: instance.name,
    nameKey: nameKeyOf(instance.name),
    state: instance.state,
    disabled: instance.disabled,
    tags: instance.tags,
    configuration,
    sealedConfiguration: instance.sealedConfiguration,
    tokenHash: token.hash,
    sealedToken: token.sealed,
    lastVerification,
    version: instance.version,
    createdAt: instance.createdAt,
    updatedAt: instance.updatedAt,
  };
}

const isLive = and(eq(instances.organizationId, placeholder('organizationId')), isNull(instances.deletedAt));

const selectById: StatementFactory = (db) =>
  selectInstances(db)
    .where(and(eq(instances.id, placeholder('id')), isLive))
    .prepare();

const selectByNumber: StatementFactory = (db) =>
  selectInstances(db)
    .where(and(eq(instances.number, placeholder('number')), isLive))
    .prepare();

const isDeleted = and(eq(instances.organizationId, placeholder('organizationId')), isNotNull(instances.deletedAt));

const selectDeleted: StatementFactory = (db) =>
  selectInstances(db)
    .where(and(eq(instances.id, placeholder('id')), isDeleted))
    .prepare();

const selectDeletedByNumber: StatementFactory = (db) =>
  selectInstances(db)
    .where(and(eq(instances.number, placeholder('number')), isDeleted))
    .prepare();

const selectByToken: StatementFactory = (db) =>
  selectInstances(db)
    .where(and(eq(instances.tokenHash, placeholder('tokenHash')), isNull(instances.deletedAt)))
    .prepare();

const selectByRetiringToken: StatementFactory = (db) =>
  selectInstances(db)
    .innerJoin(retiringTokens, eq(retiringTokens.instanceId, instances.id))
    .where(
      and(
        eq(retiringTokens.tokenHash, placeholder('tokenHash')),
        eq(retiringTokens.organizationId, instances.organizationId),
        sql`${retiringTokens.expiresAt} > ${placeholder('now')}`,
        isNull(instances.deletedAt),
      ),
    )
    .prepare();

const selectKey: StatementFactory = (db) =>
  db
    .select({ requestHash: idempotencyRecords.requestHash, instanceId: idempotencyRecords.instanceId })
    .from(idempotencyRecords)
    .where(
      and(
        eq(idempotencyRecords.organizationId, placeholder('organizationId')),
        eq(idempotencyRecords.key, placeholder('key')),
        sql`${idempotencyRecords.expiresAt} > ${placeholder('now')}`,
      ),
    )
    .prepare();

const first = (rows: readonly InstanceRow[]) => rows[0] && toInstance(rows[0]);
