import { and, asc, eq, inArray, isNotNull, isNull, sql } from 'drizzle-orm';
import type { KillSwitch, KilledInstance } from '../instances/kill-instances.js';
import { owedAfterKill } from '../instances/upstream/ports.js';
import { type ConfigurationFacts, readConfiguration } from './rows.js';
import type { Session } from './session.js';
import { activities } from './sqlite/schema/activities.js';
import { instances } from './sqlite/schema/instances.js';
import { upstreamInstances } from './sqlite/schema/upstream.js';
import type { StatementFactory } from './statement.js';

const placeholder = sql.placeholder;

/** What is there, is not disabled yet, and is meant; a target that names no element or organisation means every one. */
const isMeant = and(
  sql`(cast(${placeholder('organizationId')} as text) is null or ${instances.organizationId} = ${placeholder('organizationId')})`,
  sql`(cast(${placeholder('elementKey')} as text) is null or ${instances.elementKey} = ${placeholder('elementKey')})`,
  eq(instances.disabled, false),
  isNull(instances.deletedAt),
);

const noteAll: StatementFactory = (db, dialect) =>
  db
    .insert(activities)
    .select(
      db
        .select({
          number: dialect.nextNumber(activities).as('number'),
          organizationId: instances.organizationId,
          instanceId: instances.id,
          action: sql`'INSTANCE_DISABLED'`.as('action'),
          at: sql`${placeholder('at')}`.as('at'),
          actorId: sql`${placeholder('actorId')}`.as('actor_id'),
          source: sql`${placeholder('source')}`.as('source'),
          requestId: sql`${placeholder('requestId')}`.as('request_id'),
          address: sql`${placeholder('address')}`.as('address'),
          subjectId: sql`null`.as('subject_id'),
          state: instances.state,
          record: sql`null`.as('record'),
          changes: sql`'[]'`.as('changes'),
          details: sql`${placeholder('details')}`.as('details'),
        })
        .from(instances)
        .where(isMeant),
    )
    .prepare();

const killed = {
  id: instances.id,
  number: instances.number,
  name: instances.name,
  elementKey: instances.elementKey,
  organizationId: instances.organizationId,
  configuration: instances.configuration,
};

type MeantRow = Omit<KilledInstance, 'configuration'> & { readonly configuration: readonly ConfigurationFacts[] };

const selectMeant: StatementFactory = (db) =>
  db.select(killed).from(instances).where(isMeant).orderBy(asc(instances.number)).prepare();

const disableAll: StatementFactory = (db) =>
  db
    .update(instances)
    .set({ disabled: true, version: sql`${instances.version} + 1`, updatedAt: sql`${placeholder('at')}` })
    .where(isMeant)
    .returning(killed)
    .prepare();

/** Those that live upstream are to be disabled there too; what was owed already stays owed. */
const oweAll: StatementFactory = (db) =>
  db
    .update(upstreamInstances)
    .set({
      dueAt: sql`coalesce(${upstreamInstances.dueAt}, ${placeholder('at')})`,
      problem: sql`coalesce(${upstreamInstances.problem}, ${placeholder('problem')})`,
    })
    .where(
      and(
        isNotNull(upstreamInstances.upstreamNumber),
        inArray(upstreamInstances.instanceId, db.select({ id: instances.id }).from(instances).where(isMeant)),
      ),
    )
    .prepare();

/** Switches instances off in one command: what each of them was told is written with it. */
export const createKillSwitch = (session: Session): KillSwitch => ({
  async listMeant({ organizationId = null, elementKey = null }) {
    const rows = (await selectMeant(session.db, session.dialect).all({ organizationId, elementKey })) as MeantRow[];
    return rows.map((row) => ({ ...row, configuration: readConfiguration(row.configuration) }));
  },
  async disableAll({ organizationId = null, elementKey = null }, { by, at }) {
    const { source, user, requestId, address = null } = by;
    const target = { organizationId, elementKey, at: at.getTime() };
    const details = JSON.stringify({ before: { disabled: false }, after: { disabled: true }, about: { kill: true } });
    const values = { ...target, source, actorId: user?.id ?? null, requestId, address, details };
    const statements = [
      { prepare: noteAll, values },
      { prepare: oweAll, values: { ...target, problem: owedAfterKill } },
      { prepare: disableAll, values: target },
    ];
    const [, , done] = await session.commit(statements, { alone: true });
    return (done ?? []).map(toKilled).sort((a, b) => a.number - b.number);
  },
});

/** A returned row: its values in the order of `returning`, as the database holds them. */
function toKilled(row: readonly unknown[]): KilledInstance {
  const [id, number, name, elementKey, organizationId, facts] = row as [string, number, string, string, string, string];
  return {
    id,
    number,
    name,
    elementKey,
    organizationId,
    configuration: readConfiguration(JSON.parse(facts) as ConfigurationFacts[]),
  };
}
