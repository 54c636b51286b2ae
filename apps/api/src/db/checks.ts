import { and, count, desc, eq, gte, lt, ne, sql } from 'drizzle-orm';
import type { InstanceState, Verification } from '@isotope/core';
import { type Check, type CheckTrigger, currentCheck, toCheck } from '../instances/checks.js';
import { type InstanceUpdate, type StoredInstance, VersionMoved } from '../instances/ports.js';
import { storeVerification } from './rows.js';
import type { Session } from './session.js';
import { checks } from './sqlite/schema/checks.js';
import { instances } from './sqlite/schema/instances.js';
import { type Statement, type StatementFactory, preparedOnce } from './statement.js';

const placeholder = sql.placeholder;

/** A check that is there already stays as it is: a receipt put back by an undo is no new check. */
const insertCheck: StatementFactory = (db) =>
  db
    .insert(checks)
    .values({
      instanceId: placeholder('instanceId'),
      at: placeholder('at'),
      organizationId: placeholder('organizationId'),
      verdict: placeholder('verdict'),
      trigger: placeholder('trigger'),
      durationMs: placeholder('durationMs'),
      failedStage: placeholder('failedStage'),
      message: placeholder('message'),
      providerMessage: placeholder('providerMessage'),
    })
    .onConflictDoNothing()
    .prepare();

type Owner = Pick<StoredInstance, 'id' | 'organizationId'>;

/** The statement that keeps a check in its instance's history. */
export const checkStatement = ({ id, organizationId }: Owner, check: Check): Statement => ({
  prepare: insertCheck,
  values: { ...check, instanceId: id, organizationId },
});

/** What a change to an instance means for its history: the receipt it takes away, and the one it brings. */
export function checkStatements({ instance, changes, action, trigger }: InstanceUpdate): readonly Statement[] {
  const { lastVerification } = changes;
  if (lastVerification === undefined) return [];
  const before = currentCheck(instance);
  const after =
    lastVerification && action !== 'CONFIGURATION_RESTORED'
      ? toCheck(lastVerification, trigger ?? (action === 'INSTANCE_CHECKED' ? 'REQUESTED' : 'CHANGED'))
      : undefined;
  return [before, after].flatMap((check) => (check ? [checkStatement(instance, check)] : []));
}

const writeReceipt: StatementFactory = (db) =>
  db
    .update(instances)
    .set({ lastVerification: sql`${placeholder('lastVerification')}` })
    .where(and(eq(instances.number, placeholder('number')), eq(instances.version, placeholder('version'))))
    .prepare();

/** Keeps a check that changes nothing; throws VersionMoved when the instance has changed since it was read. */
export async function noteCheck(
  { commit }: Session,
  instance: StoredInstance,
  lastVerification: Verification,
  trigger: CheckTrigger,
): Promise<StoredInstance> {
  const { number, version } = instance;
  const before = currentCheck(instance);
  await commit([
    {
      prepare: writeReceipt,
      values: { number, version, lastVerification: JSON.stringify(storeVerification(lastVerification)) },
      expects: { rows: 1, otherwise: () => new VersionMoved() },
    },
    ...(before ? [checkStatement(instance, before)] : []),
    checkStatement(instance, toCheck(lastVerification, trigger)),
  ]);
  return { ...instance, lastVerification };
}

/** An instance's checks since a moment, latest first, those before `after`. */
export async function listChecks(
  { db }: Session,
  instanceId: string,
  { since, after, limit }: { readonly since: Date; readonly after?: Date | undefined; readonly limit: number },
): Promise<readonly Check[]> {
  const rows = await db
    .select()
    .from(checks)
    .where(and(eq(checks.instanceId, instanceId), gte(checks.at, since), after && lt(checks.at, after)))
    .orderBy(desc(checks.at))
    .limit(limit);
  return rows.map(({ instanceId: _, organizationId: __, ...check }) => check);
}

const day = sql<number>`${checks.at} / 86400000`;

const countDays: StatementFactory = (db) =>
  db
    .select({ day, verdict: checks.verdict, count: count() })
    .from(checks)
    .where(
      and(
        eq(checks.instanceId, placeholder('instanceId')),
        gte(checks.at, placeholder('since')),
        ne(checks.at, placeholder('except')),
      ),
    )
    .groupBy(day, checks.verdict)
    .prepare();

/** No check was ever at this moment. */
const never = -1;

/** The query of how many checks of each verdict each day since 1970 had, one of them left out: a list asks it for each row. */
export function countQueries(session: Session) {
  const prepared = preparedOnce(session);
  return async (instanceId: string, since: Date, except: Date | null): Promise<readonly DayCount[]> => {
    const values = { instanceId, since: since.getTime(), except: except?.getTime() ?? never };
    return (await prepared(countDays).all(values)) as DayCount[];
  };
}

interface DayCount {
  readonly day: number;
  readonly verdict: InstanceState;
  readonly count: number;
}
