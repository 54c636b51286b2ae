import { index, integer, primaryKey, sqliteTable, text } from 'drizzle-orm/sqlite-core';
import type { Marks } from '../../../audit/chain.js';
import { moment } from './columns.js';

/** The chains that seal activities, one an organisation: each link holds the marks of some rows and hangs on the one before. */
export const auditSeals = sqliteTable(
  'audit_seals',
  {
    organizationId: text('organization_id').notNull(),
    sequence: integer('sequence').notNull(),
    lastNumber: integer('last_number').notNull(),
    /** How many rows the chain has sealed so far. */
    total: integer('total').notNull(),
    marks: text('marks', { mode: 'json' }).$type<Marks>().notNull(),
    previous: text('previous').notNull(),
    mac: text('mac').notNull(),
    at: moment('at').notNull(),
  },
  (table) => [
    primaryKey({ columns: [table.organizationId, table.sequence] }),
    index('audit_seals_last').on(table.lastNumber),
  ],
);

/** How far an organisation's chain has been cut off by retention, and where it goes on. */
export const auditCheckpoints = sqliteTable('audit_checkpoints', {
  organizationId: text('organization_id').primaryKey(),
  /** The last link that was cut. */
  sequence: integer('sequence').notNull(),
  lastNumber: integer('last_number').notNull(),
  total: integer('total').notNull(),
  previous: text('previous').notNull(),
  cutAt: moment('cut_at').notNull(),
  mac: text('mac').notNull(),
});
