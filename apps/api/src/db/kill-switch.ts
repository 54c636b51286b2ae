import { and, eq, isNull, sql } from 'drizzle-orm';
import type { KillSwitch, KilledInstance } from '../instances/kill-instances.js';
import type { ConfigurationFacts } from './rows.js';
import type { Session } from './session.js';
import { activities } from './sqlite/schema/activities.js';
import { instances } from './sqlite/schema/instances.js';
import type { StatementFactory } from './statement.js';

const placeholder = sql.placeholder;

/** What is there, is not disabled yet, and is meant; a target that names no element or organisation means every one. */
const isMeant = and(
  sql`(${placeholder('organizationId')} is null or ${instances.organizationId} = ${placeholder('organizationId')})`,
  sql`(${placeholder('elementKey')} is null or ${instances.elementKey} = ${placeholder('elementKey')})`,
  eq(instances.disabled, false),
  isNull(instances.deletedAt),
);

const noteAll: StatementFactory = (db) =>
  db
    .insert(activities)
    .select(
      db
        .select({
          number: sql`null`.as('number'),
          organizationId: instances.organizationId,
          instanceId: instances.id,
          action: sql`'INSTANCE_DISABLED'`.as('action'),
          at: sql`${placeholder('at')}`.as('at'),
          actorId: sql`null`.as('actor_id'),
          source: sql`${placeholder('source')}`.as('source'),
          requestId: sql`null`.as('request_id'),
          address: sql`null`.as('address'),
          subjectId: sql`null`.as('subject_id'),
          state: instances.state,
          changes: sql`'[]'`.as('changes'),
        })
        .from(instances)
        .where(isMeant),
    )
    .prepare();

const disableAll: StatementFactory = (db) =>
  db
    .update(instances)
    .set({ disabled: true, version: sql`${instances.version} + 1`, updatedAt: sql`${placeholder('at')}` })
    .where(isMeant)
    .returning({
      number: instances.number,
      name: instances.name,
      elementKey: instances.elementKey,
      organizationId: instances.organizationId,
      configuration: instances.configuration,
    })
    .prepare();

/** Switches instances off in one command: what each of them was told is written with it. */
export const createKillSwitch = ({ commit }: Session): KillSwitch => ({
  async disableAll({ organizationId = null, elementKey = null }, { source, at }) {
    const values = { organizationId, elementKey, source, at: at.getTime() };
    const [, killed] = await commit([
      { prepare: noteAll, values },
      { prepare: disableAll, values },
    ]);
    return (killed ?? []).map(toKilled).sort((a, b) => a.number - b.number);
  },
});

/** A returned row: its values in the order of `returning`, as the database holds them. */
function toKilled(row: readonly unknown[]): KilledInstance {
  const [number, name, elementKey, organizationId, facts] = row as [number, string, string, string, string];
  const configuration = (JSON.parse(facts) as ConfigurationFacts[]).map(({ key, value, isSecret }) => ({
    key,
    value,
    isSecret,
  }));
  return { number, name, elementKey, organizationId, configuration };
}
