import { index, pgTable, primaryKey } from 'drizzle-orm/pg-core';
import { moment, text } from './columns.js';

export const idempotencyRecords = pgTable(
  'idempotency_records',
  {
    organizationId: text('organization_id').notNull(),
    key: text('key').notNull(),
    requestHash: text('request_hash').notNull(),
    instanceId: text('instance_id').notNull(),
    expiresAt: moment('expires_at').notNull(),
  },
  (table) => [
    primaryKey({ columns: [table.organizationId, table.key] }),
    index('idempotency_expiry').on(table.expiresAt),
  ],
);
