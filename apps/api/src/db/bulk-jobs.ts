import { and, asc, desc, eq, inArray, lte, sql } from 'drizzle-orm';
import type { BulkJob, BulkJobs, BulkProgress } from '../hubs/bulk/ports.js';
import type { Session } from './session.js';
import { bulkJobs } from './sqlite/schema/bulk-jobs.js';
import type { StatementFactory } from './statement.js';

const placeholder = sql.placeholder;
const unfinished = ['CREATED', 'RUNNING'] as const;

const insertJob: StatementFactory = (db) =>
  db
    .insert(bulkJobs)
    .values({
      id: placeholder('id'),
      organizationId: placeholder('organizationId'),
      instanceId: placeholder('instanceId'),
      object: placeholder('object'),
      query: placeholder('query'),
      startedBy: placeholder('startedBy'),
      status: placeholder('status'),
      recordsCount: placeholder('recordsCount'),
      bytes: placeholder('bytes'),
      columns: placeholder('columns'),
      createdAt: placeholder('createdAt'),
      expiresAt: placeholder('expiresAt'),
    })
    .returning({ number: bulkJobs.number })
    .prepare();

const isOpen = and(eq(bulkJobs.id, placeholder('id')), inArray(bulkJobs.status, [...unfinished]));

const progress = {
  recordsCount: sql`${placeholder('recordsCount')}`,
  bytes: sql`${placeholder('bytes')}`,
  position: sql`${placeholder('position')}`,
  columns: sql`${placeholder('columns')}`,
};

const writeProgress: StatementFactory = (db) =>
  db
    .update(bulkJobs)
    .set({ ...progress, status: 'RUNNING' })
    .where(isOpen)
    .prepare();

const writeCompletion: StatementFactory = (db) =>
  db
    .update(bulkJobs)
    .set({ ...progress, status: 'COMPLETED', finishedAt: sql`${placeholder('finishedAt')}` })
    .where(isOpen)
    .prepare();

const writeEnd: StatementFactory = (db) =>
  db
    .update(bulkJobs)
    .set({
      status: sql`${placeholder('status')}`,
      message: sql`${placeholder('message')}`,
      finishedAt: sql`${placeholder('finishedAt')}`,
    })
    .where(isOpen)
    .prepare();

const deleteJob: StatementFactory = (db) =>
  db
    .delete(bulkJobs)
    .where(eq(bulkJobs.id, placeholder('id')))
    .prepare();

const valuesOf = ({ columns, ...progress }: BulkProgress) => ({ ...progress, columns: JSON.stringify(columns) });

class CameToAnEnd extends Error {}

/** Keeps bulk jobs in a database. */
export function createBulkJobs({ db, commit }: Session): BulkJobs {
  const ifOpen = async (prepare: StatementFactory, values: Readonly<Record<string, unknown>>): Promise<boolean> => {
    try {
      await commit([{ prepare, values, expects: { rows: 1, otherwise: () => new CameToAnEnd() } }]);
      return true;
    } catch (error) {
      if (error instanceof CameToAnEnd) return false;
      throw error;
    }
  };
  const ofInstance = (organizationId: string, instanceId: string) =>
    and(eq(bulkJobs.organizationId, organizationId), eq(bulkJobs.instanceId, instanceId));

  return {
    async create(job: Omit<BulkJob, 'number'>) {
      const [[[number] = []] = []] = await commit([{ prepare: insertJob, values: { ...job } }]);
      return Number(number);
    },
    async find(organizationId, instanceId, number) {
      const found = and(ofInstance(organizationId, instanceId), eq(bulkJobs.number, number));
      return (await db.select().from(bulkJobs).where(found).limit(1))[0];
    },
    list: async (organizationId, instanceId, limit) =>
      db
        .select()
        .from(bulkJobs)
        .where(ofInstance(organizationId, instanceId))
        .orderBy(desc(bulkJobs.number))
        .limit(limit),
    findById: async (id) => (await db.select().from(bulkJobs).where(eq(bulkJobs.id, id)).limit(1))[0],
    listUnfinished: async () =>
      db
        .select()
        .from(bulkJobs)
        .where(inArray(bulkJobs.status, [...unfinished]))
        .orderBy(asc(bulkJobs.number)),
    listExpired: async (now) => db.select().from(bulkJobs).where(lte(bulkJobs.expiresAt, now)),
    note: (id, progress) => ifOpen(writeProgress, { ...valuesOf(progress), id }),
    complete: (id, progress, finishedAt) =>
      ifOpen(writeCompletion, { ...valuesOf(progress), id, finishedAt: finishedAt.getTime() }),
    finish: (id, { finishedAt, ...end }) => ifOpen(writeEnd, { ...end, id, finishedAt: finishedAt.getTime() }),
    remove: async (id) => void (await commit([{ prepare: deleteJob, values: { id } }])),
  };
}
