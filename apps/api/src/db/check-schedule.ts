import { type Column, and, asc, count, eq, gt, lte, max, min, notInArray, sql } from 'drizzle-orm';
import type { CheckSchedule, DueCheck } from '../instances/scheduled-checks.js';
import type { Session } from './session.js';
import { checkSchedules } from './sqlite/schema/checks.js';
import { instances } from './sqlite/schema/instances.js';
import type { StatementFactory } from './statement.js';

const placeholder = sql.placeholder;

const planLook: StatementFactory = (db) =>
  db
    .insert(checkSchedules)
    .values({ number: placeholder('number'), dueAt: placeholder('dueAt'), tries: placeholder('tries') })
    .onConflictDoUpdate({
      target: checkSchedules.number,
      set: { dueAt: sql`excluded.due_at`, tries: sql`excluded.tries` },
    })
    .prepare();

const takeLook: StatementFactory = (db) =>
  db
    .update(checkSchedules)
    .set({ dueAt: sql`${placeholder('until')}` })
    .where(and(eq(checkSchedules.number, placeholder('number')), eq(checkSchedules.dueAt, placeholder('dueAt'))))
    .prepare();

class TakenByAnother extends Error {}

/** How many numbers are looked through at once for such as came late: of a million, all in a third of a day. */
const lookedThrough = 1_000;

/**
 * Keeps the schedule of daily looks in a database. Instances are numbered as they come, so new ones are found by index;
 * on PostgreSQL a number may be committed after a higher one, and is found by going through those that are planned.
 */
export function createCheckSchedule({ db, commit }: Session): CheckSchedule {
  const take = async ({ dueAt, ...due }: DueCheck & { readonly dueAt: Date }, until: Date) => {
    const values = { number: due.number, dueAt: dueAt.getTime(), until: until.getTime() };
    const expects = { rows: 1, otherwise: () => new TakenByAnother() };
    try {
      await commit([{ prepare: takeLook, values, expects }]);
      return [due];
    } catch (error) {
      if (error instanceof TakenByAnother) return [];
      throw error;
    }
  };
  const unplanned = { number: instances.number, createdAt: instances.createdAt };
  let passedOverUpTo = 0;
  return {
    listUnplanned: async (limit) =>
      db
        .select(unplanned)
        .from(instances)
        .where(sql`${instances.number} > (select coalesce(max(${checkSchedules.number}), 0) from ${checkSchedules})`)
        .orderBy(asc(instances.number))
        .limit(limit),
    async listPassedOver() {
      if (passedOverUpTo <= 0) {
        const [newest] = await db.select({ number: max(checkSchedules.number) }).from(checkSchedules);
        passedOverUpTo = newest?.number ?? 0;
      }
      const upTo = passedOverUpTo;
      passedOverUpTo -= lookedThrough;
      const isMeant = (number: Column) => and(gt(number, upTo - lookedThrough), lte(number, upTo));
      const planned = db
        .select({ number: checkSchedules.number })
        .from(checkSchedules)
        .where(isMeant(checkSchedules.number));
      return db
        .select(unplanned)
        .from(instances)
        .where(and(isMeant(instances.number), notInArray(instances.number, planned)));
    },
    plan: async (looks) =>
      looks.length === 0 ? undefined : void (await commit(looks.map((values) => ({ prepare: planLook, values })))),
    async outlook(before, limit) {
      const late = db
        .select({ number: checkSchedules.number })
        .from(checkSchedules)
        .where(lte(checkSchedules.dueAt, before))
        .limit(limit)
        .as('late');
      const [next] = await db.select({ at: min(checkSchedules.dueAt) }).from(checkSchedules);
      const [counted] = await db.select({ overdue: count() }).from(late);
      return { nextAt: next?.at ?? null, overdue: counted?.overdue ?? 0 };
    },
    async take(now, until, limit) {
      const due = await db
        .select({
          number: checkSchedules.number,
          id: instances.id,
          organizationId: instances.organizationId,
          tries: checkSchedules.tries,
          dueAt: checkSchedules.dueAt,
        })
        .from(checkSchedules)
        .innerJoin(instances, eq(instances.number, checkSchedules.number))
        .where(lte(checkSchedules.dueAt, now))
        .orderBy(asc(checkSchedules.dueAt))
        .limit(limit);
      return (await Promise.all(due.map((one) => take(one, until)))).flat();
    },
  };
}
