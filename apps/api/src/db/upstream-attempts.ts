import { and, asc, desc, eq, lte, sql } from 'drizzle-orm';
import type { UpstreamStore } from '../instances/upstream/ports.js';
import type { Session } from './session.js';
import { upstreamAttempts } from './sqlite/schema/upstream.js';
import type { StatementFactory } from './statement.js';

const placeholder = sql.placeholder;
const bound = (name: string) => sql`${placeholder(name)}`;

const insertAttempt: StatementFactory = (db) =>
  db
    .insert(upstreamAttempts)
    .values({
      id: placeholder('id'),
      organizationId: placeholder('organizationId'),
      platformUrl: placeholder('platformUrl'),
      elementKey: placeholder('elementKey'),
      name: placeholder('name'),
      idempotencyKey: placeholder('idempotencyKey'),
      requestHash: placeholder('requestHash'),
      startedAt: placeholder('startedAt'),
      nextLookAt: placeholder('nextLookAt'),
      looks: placeholder('looks'),
      isAbandoned: placeholder('isAbandoned'),
      problem: placeholder('problem'),
    })
    .prepare();

const byId = eq(upstreamAttempts.id, placeholder('id'));

const deleteAttempt: StatementFactory = (db) => db.delete(upstreamAttempts).where(byId).prepare();

const abandonAttempt: StatementFactory = (db) =>
  db
    .update(upstreamAttempts)
    .set({ isAbandoned: true, nextLookAt: bound('nextLookAt') })
    .where(byId)
    .returning({ id: upstreamAttempts.id })
    .prepare();

const postponeAttempt: StatementFactory = (db) =>
  db
    .update(upstreamAttempts)
    .set({ nextLookAt: bound('nextLookAt'), looks: bound('looks'), problem: bound('problem') })
    .where(byId)
    .prepare();

type Attempts = Pick<
  UpstreamStore,
  'begin' | 'end' | 'abandon' | 'postpone' | 'listDueAttempts' | 'listAttempts' | 'listRepeatable'
>;

/** The most attempts that are looked after at one time. */
const dueAtOnce = 100;

/** Keeps the creates at the upstream platform whose end is not known. */
export function attemptQueries({ db, commit }: Session): Attempts {
  return {
    begin: async (attempt) => void (await commit([{ prepare: insertAttempt, values: { ...attempt } }])),
    end: async (id) => void (await commit([{ prepare: deleteAttempt, values: { id } }])),
    async abandon(id, lookAt) {
      const [rows = []] = await commit([{ prepare: abandonAttempt, values: { id, nextLookAt: lookAt.getTime() } }]);
      return rows.length > 0;
    },
    postpone: async (id, until, looks, problem) =>
      void (await commit([{ prepare: postponeAttempt, values: { id, nextLookAt: until.getTime(), looks, problem } }])),
    listDueAttempts: (now) =>
      db.select().from(upstreamAttempts).where(lte(upstreamAttempts.nextLookAt, now)).limit(dueAtOnce),
    listAttempts: (organizationId, limit) =>
      db
        .select()
        .from(upstreamAttempts)
        .where(eq(upstreamAttempts.organizationId, organizationId))
        .orderBy(asc(upstreamAttempts.id))
        .limit(limit),
    listRepeatable: (organizationId, key, requestHash) =>
      db
        .select()
        .from(upstreamAttempts)
        .where(
          and(
            eq(upstreamAttempts.organizationId, organizationId),
            eq(upstreamAttempts.idempotencyKey, key),
            eq(upstreamAttempts.requestHash, requestHash),
            eq(upstreamAttempts.isAbandoned, false),
          ),
        )
        .orderBy(desc(upstreamAttempts.id)),
  };
}
