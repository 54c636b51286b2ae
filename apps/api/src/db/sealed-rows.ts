import { type SQL, type SQLWrapper, and, asc, count, eq, gt, isNotNull, like, not, sql } from 'drizzle-orm';
import type { AnySQLiteColumn, SQLiteTable } from 'drizzle-orm/sqlite-core';
import type { SealedRow, SealedRows } from '../vault/sealed-rows.js';
import type { Session } from './session.js';
import { organizations, users } from './sqlite/schema/accounts.js';
import { replacedConfigurations } from './sqlite/schema/instance-history.js';
import { instances } from './sqlite/schema/instances.js';
import { upstreamInstances } from './sqlite/schema/upstream.js';
import { vaultRecords } from './sqlite/schema/vault-records.js';
import type { StatementFactory } from './statement.js';

/** A column that holds envelopes, what tells its rows apart, and what its envelopes are bound to. */
interface Place {
  readonly table: SQLiteTable;
  /** The column, by its name in the schema. */
  readonly key: string;
  readonly column: AnySQLiteColumn;
  readonly position: AnySQLiteColumn;
  readonly organizationId: SQLWrapper;
  readonly subjectId: SQLWrapper;
  readonly purpose: SQLWrapper;
}

const ofInstances = (key: 'sealedToken' | 'sealedConfiguration', purpose: SQL): Place => ({
  table: instances,
  key,
  column: instances[key],
  position: instances.number,
  organizationId: instances.organizationId,
  subjectId: instances.id,
  purpose,
});

/** Every column with envelopes, the vault's own last: once they lie under a key, everything else does. */
const places: Readonly<Record<string, Place>> = {
  'organization secret': {
    table: organizations,
    key: 'sealedSecret',
    column: organizations.sealedSecret,
    position: organizations.number,
    organizationId: organizations.id,
    subjectId: organizations.id,
    purpose: sql`'organization-secret'`,
  },
  'user secret': {
    table: users,
    key: 'sealedSecret',
    column: users.sealedSecret,
    position: users.number,
    organizationId: users.organizationId,
    subjectId: users.id,
    purpose: sql`'user-secret'`,
  },
  token: ofInstances('sealedToken', sql`'token'`),
  configuration: ofInstances('sealedConfiguration', sql`'configuration'`),
  'replaced configuration': {
    table: replacedConfigurations,
    key: 'sealedConfiguration',
    column: replacedConfigurations.sealedConfiguration,
    position: replacedConfigurations.instanceId,
    // By way of the organisations, because an instance's id is found by index only within its organisation.
    organizationId: sql`(select ${organizations.id} from ${organizations} join ${instances}
      on ${instances.organizationId} = ${organizations.id} and ${instances.id} = ${replacedConfigurations.instanceId})`,
    subjectId: replacedConfigurations.instanceId,
    purpose: sql`'configuration'`,
  },
  'upstream token': {
    table: upstreamInstances,
    key: 'sealedToken',
    column: upstreamInstances.sealedToken,
    position: upstreamInstances.instanceId,
    organizationId: upstreamInstances.organizationId,
    subjectId: upstreamInstances.instanceId,
    purpose: sql`'upstream-token'`,
  },
  "vault's record": {
    table: vaultRecords,
    key: 'envelope',
    column: vaultRecords.envelope,
    position: vaultRecords.name,
    organizationId: sql`'isotope'`,
    subjectId: sql`'vault'`,
    purpose: vaultRecords.name,
  },
};

/** An envelope is replaced only while it is the one that was read. */
const replacementOf = ({ table, key, column, position }: Place): StatementFactory => {
  const prepare: StatementFactory = (db) =>
    db
      .update(table)
      .set({ [key]: sql`${sql.placeholder('envelope')}` })
      .where(and(eq(position, sql.placeholder('position')), eq(column, sql.placeholder('before'))))
      .prepare();
  return prepare;
};

const replacements = new Map(Object.entries(places).map(([name, place]) => [name, replacementOf(place)]));

function known<Value>(found: Value | undefined, name: string): Value {
  if (found === undefined) throw new Error(`There is no place called ${name}.`);
  return found;
}

/** Every envelope in a database, to be counted and sealed anew. A test looks for columns that are missing here. */
export function createSealedRows({ db, commit }: Pick<Session, 'db' | 'commit'>): SealedRows {
  return {
    places: Object.keys(places),
    async countByKey() {
      const counts = new Map<string, number>();
      for (const { table, column } of Object.values(places)) {
        const keyId = sql<string>`substr(${column}, 4, 8)`; // v1.<keyId>.…
        const rows = await db.select({ keyId, count: count() }).from(table).where(isNotNull(column)).groupBy(keyId);
        for (const row of rows) counts.set(row.keyId, (counts.get(row.keyId) ?? 0) + row.count);
      }
      return counts;
    },
    async list(name, { exceptKeyId, after, limit }) {
      const { table, column, position, organizationId, subjectId, purpose } = known(places[name], name);
      const rows = await db
        .select({
          position: sql<string | number>`${position}`,
          envelope: sql<string>`${column}`,
          organizationId: sql<string>`${organizationId}`,
          subjectId: sql<string>`${subjectId}`,
          purpose: sql<string>`${purpose}`,
        })
        .from(table)
        .where(and(after === undefined ? undefined : gt(position, after), not(like(column, `v1.${exceptKeyId}.%`))))
        .orderBy(asc(position))
        .limit(limit);
      return rows.map(({ position: at, envelope, ...context }): SealedRow => ({
        place: name,
        position: at,
        envelope,
        context,
      }));
    },
    async replace(rows) {
      if (rows.length === 0) return;
      const statement = ({ row, envelope }: (typeof rows)[number]) => ({
        prepare: known(replacements.get(row.place), row.place),
        values: { position: row.position, before: row.envelope, envelope },
      });
      await commit(rows.map(statement));
    },
  };
}
