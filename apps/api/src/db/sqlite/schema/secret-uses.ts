import { index, integer, primaryKey, sqliteTable, text } from 'drizzle-orm/sqlite-core';
import type { SecretPurpose } from '../../../audit/secret-uses.js';
import { moment } from './columns.js';

/** How often an instance's configuration was opened to call its provider, by the hour and by who had it opened. */
export const secretUses = sqliteTable(
  'secret_uses',
  {
    organizationId: text('organization_id').notNull(),
    instanceId: text('instance_id').notNull(),
    hour: moment('hour').notNull(),
    /** Empty for Isotope itself. */
    actorId: text('actor_id').notNull(),
    purpose: text('purpose').$type<SecretPurpose>().notNull(),
    uses: integer('uses').notNull(),
    lastAt: moment('last_at').notNull(),
  },
  (table) => [
    primaryKey({ columns: [table.instanceId, table.hour, table.actorId, table.purpose] }),
    index('secret_uses_hour').on(table.hour),
  ],
);
