import { and, asc, desc, eq, gt, lte, max, sql } from 'drizzle-orm';
import type { Link } from '../audit/chain.js';
import { type AuditChains, ChainMoved } from '../audit/ports.js';
import { eventStatement } from './audit-log.js';
import type { Session } from './session.js';
import { activities } from './sqlite/schema/activities.js';
import { auditCheckpoints, auditSeals } from './sqlite/schema/audit.js';
import { type Db, type StatementFactory, preparedOnce } from './statement.js';
import { isUniqueViolation } from './unique-violation.js';

const placeholder = sql.placeholder;

/** JSON is read as it lies there: what is no JSON any more must be found out, not stumbled over. */
const rowColumns = {
  number: activities.number,
  organizationId: activities.organizationId,
  instanceId: activities.instanceId,
  action: activities.action,
  at: activities.at,
  actorId: activities.actorId,
  source: activities.source,
  requestId: activities.requestId,
  address: activities.address,
  subjectId: activities.subjectId,
  state: activities.state,
  record: activities.record,
  changes: sql<unknown>`${activities.changes}`,
  details: sql<unknown>`${activities.details}`,
};

/** In the words of the index. */
const isAny = sql`${activities.number} > 0`;

const isInStretch = and(gt(activities.number, placeholder('after')), lte(activities.number, placeholder('upTo')));

const selectRows = (db: Db) => db.select(rowColumns).from(activities).orderBy(asc(activities.number)).$dynamic();

const rowsOfAll: StatementFactory = (db) => selectRows(db).where(isInStretch).limit(placeholder('limit')).prepare();

const rowsOfOne: StatementFactory = (db) =>
  selectRows(db)
    .where(and(eq(activities.organizationId, placeholder('organizationId')), isAny, isInStretch))
    .limit(placeholder('limit'))
    .prepare();

const lastSealed: StatementFactory = (db) =>
  db
    .select({ number: max(auditSeals.lastNumber) })
    .from(auditSeals)
    .prepare();

const lastLink: StatementFactory = (db) =>
  db
    .select()
    .from(auditSeals)
    .where(eq(auditSeals.organizationId, placeholder('organizationId')))
    .orderBy(desc(auditSeals.sequence))
    .limit(1)
    .prepare();

const insertSeal: StatementFactory = (db) =>
  db
    .insert(auditSeals)
    .values({
      organizationId: placeholder('organizationId'),
      sequence: placeholder('sequence'),
      lastNumber: placeholder('lastNumber'),
      total: placeholder('total'),
      marks: placeholder('marks'),
      previous: placeholder('previous'),
      mac: placeholder('mac'),
      at: placeholder('at'),
    })
    .prepare();

const laterSeal: StatementFactory = (db) =>
  db
    .select({ sequence: auditSeals.sequence })
    .from(auditSeals)
    .where(gt(auditSeals.lastNumber, placeholder('sealedTo')))
    .limit(1)
    .prepare();

/** Keeps the chains in a database. */
export function createAuditChains(
  session: Pick<Session, 'db' | 'commit' | 'dialect' | 'settledActivity'>,
): AuditChains {
  const { db, commit } = session;
  const prepared = preparedOnce(session);
  const rows = async (factory: StatementFactory, values: Record<string, unknown>) =>
    (await prepared(factory).all(values)) as Awaited<ReturnType<AuditChains['listRows']>>;
  const links = (organizationId: string) => eq(auditSeals.organizationId, organizationId);
  return {
    async sealedTo() {
      const [found] = (await prepared(lastSealed).all()) as { number: number | null }[];
      return Number(found?.number ?? 0);
    },
    settledTo: () => session.settledActivity(),
    listRows: (stretch, limit) => rows(rowsOfAll, { ...stretch, limit }),
    listRowsOf: (organizationId, stretch, limit) => rows(rowsOfOne, { organizationId, ...stretch, limit }),
    findHead: async (organizationId) => ((await prepared(lastLink).all({ organizationId })) as Link[])[0],
    findLink: async (organizationId, sequence) =>
      (
        await db
          .select()
          .from(auditSeals)
          .where(and(links(organizationId), eq(auditSeals.sequence, sequence)))
      )[0],
    listLinks: async (organizationId, after, limit) =>
      db
        .select()
        .from(auditSeals)
        .where(and(links(organizationId), gt(auditSeals.sequence, after)))
        .orderBy(asc(auditSeals.sequence))
        .limit(limit),
    findCheckpoint: async (organizationId) =>
      (await db.select().from(auditCheckpoints).where(eq(auditCheckpoints.organizationId, organizationId)))[0],
    listChains: () => listChains(db),
    async listOrganizations() {
      const others = await db.selectDistinct({ id: activities.organizationId }).from(activities).where(isAny);
      return [...new Set([...(await listChains(db)), ...others.map(({ id }) => id)])].sort();
    },
    append: (made, sealedTo) => append(session, made, sealedTo),
    async cut({ cutAt, ...checkpoint }, event) {
      const values = { ...checkpoint, cutAt: cutAt.getTime() };
      const isFirst = (await this.findCheckpoint(checkpoint.organizationId)) === undefined;
      const moves = { rows: 1, otherwise: () => new ChainMoved() };
      await commit([
        isFirst
          ? { prepare: insertCheckpoint, values: { ...checkpoint, cutAt } }
          : { prepare: moveCheckpoint, values, expects: moves },
        ...[cutRows, cutSeals].map((prepare) => ({ prepare, values })),
        eventStatement(event),
      ]).catch(asMoved);
    },
  };
}

async function listChains(db: Db): Promise<readonly string[]> {
  const seals = await db.selectDistinct({ id: auditSeals.organizationId }).from(auditSeals);
  const checkpoints = await db.select({ id: auditCheckpoints.organizationId }).from(auditCheckpoints);
  return [...new Set([...seals, ...checkpoints].map(({ id }) => id))].sort();
}

async function append({ commit }: Pick<Session, 'commit'>, links: readonly Link[], sealedTo: number): Promise<void> {
  const none = { rows: 0, otherwise: () => new ChainMoved() };
  await commit([
    { prepare: laterSeal, values: { sealedTo }, expects: none },
    ...links.map((link) => ({ prepare: insertSeal, values: { ...link } })),
  ]).catch(asMoved);
}

function asMoved(error: unknown): never {
  throw isUniqueViolation(error) ? new ChainMoved('Another process was faster', { cause: error }) : error;
}

const insertCheckpoint: StatementFactory = (db) =>
  db
    .insert(auditCheckpoints)
    .values({
      organizationId: placeholder('organizationId'),
      sequence: placeholder('sequence'),
      lastNumber: placeholder('lastNumber'),
      total: placeholder('total'),
      previous: placeholder('previous'),
      cutAt: placeholder('cutAt'),
      mac: placeholder('mac'),
    })
    .prepare();

const moveCheckpoint: StatementFactory = (db) =>
  db
    .update(auditCheckpoints)
    .set({
      sequence: sql`${placeholder('sequence')}`,
      lastNumber: sql`${placeholder('lastNumber')}`,
      total: sql`${placeholder('total')}`,
      previous: sql`${placeholder('previous')}`,
      cutAt: sql`${placeholder('cutAt')}`,
      mac: sql`${placeholder('mac')}`,
    })
    .where(
      and(
        eq(auditCheckpoints.organizationId, placeholder('organizationId')),
        sql`${auditCheckpoints.sequence} < ${placeholder('sequence')}`,
      ),
    )
    .prepare();

const cutRows: StatementFactory = (db) =>
  db
    .delete(activities)
    .where(
      and(
        eq(activities.organizationId, placeholder('organizationId')),
        isAny,
        lte(activities.number, placeholder('lastNumber')),
      ),
    )
    .prepare();

const cutSeals: StatementFactory = (db) =>
  db
    .delete(auditSeals)
    .where(
      and(
        eq(auditSeals.organizationId, placeholder('organizationId')),
        lte(auditSeals.sequence, placeholder('sequence')),
      ),
    )
    .prepare();
