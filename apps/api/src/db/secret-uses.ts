import { and, desc, eq, getTableColumns, gte, sql } from 'drizzle-orm';
import type { SecretUseStore } from '../audit/secret-uses.js';
import { toSummary } from './activity.js';
import type { Session } from './session.js';
import { users } from './sqlite/schema/accounts.js';
import { secretUses } from './sqlite/schema/secret-uses.js';
import type { StatementFactory } from './statement.js';

const placeholder = sql.placeholder;

const addUses: StatementFactory = (db) =>
  db
    .insert(secretUses)
    .values({
      organizationId: placeholder('organizationId'),
      instanceId: placeholder('instanceId'),
      hour: placeholder('hour'),
      actorId: placeholder('actorId'),
      purpose: placeholder('purpose'),
      uses: placeholder('uses'),
      lastAt: placeholder('lastAt'),
    })
    .onConflictDoUpdate({
      target: [secretUses.instanceId, secretUses.hour, secretUses.actorId, secretUses.purpose],
      set: { uses: sql`${secretUses.uses} + excluded.uses`, lastAt: sql`excluded.last_at` },
    })
    .prepare();

const forgetUses: StatementFactory = (db) =>
  db
    .delete(secretUses)
    .where(sql`${secretUses.hour} < ${placeholder('before')}`)
    .prepare();

/** Keeps in a database how often secrets were used. */
export const createSecretUseStore = ({ db, commit }: Session): SecretUseStore => ({
  async add(counts) {
    await commit(
      counts.map(({ actorId, ...count }) => ({ prepare: addUses, values: { ...count, actorId: actorId ?? '' } })),
    );
  },
  async list(instanceId, { since, limit }) {
    const rows = await db
      .select({ use: getTableColumns(secretUses), actor: getTableColumns(users) })
      .from(secretUses)
      .leftJoin(users, eq(users.id, secretUses.actorId))
      .where(and(eq(secretUses.instanceId, instanceId), gte(secretUses.hour, since)))
      .orderBy(desc(secretUses.hour), desc(secretUses.lastAt))
      .limit(limit);
    return rows.map(({ use, actor }) => ({ ...use, actor: actor && toSummary(actor) }));
  },
  forget: async (before) => void (await commit([{ prepare: forgetUses, values: { before: before.getTime() } }])),
});
