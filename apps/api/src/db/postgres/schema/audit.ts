import { index, json, pgTable, primaryKey } from 'drizzle-orm/pg-core';
import type { Marks } from '../../../audit/chain.js';
import { count, moment, text } from './columns.js';

/** The chains that seal activities, one an organisation: each link holds the marks of some rows and hangs on the one before. */
export const auditSeals = pgTable(
  'audit_seals',
  {
    organizationId: text('organization_id').notNull(),
    sequence: count('sequence').notNull(),
    lastNumber: count('last_number').notNull(),
    /** How many rows the chain has sealed so far. */
    total: count('total').notNull(),
    marks: json('marks').$type<Marks>().notNull(),
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
export const auditCheckpoints = pgTable('audit_checkpoints', {
  organizationId: text('organization_id').primaryKey(),
  /** The last link that was cut. */
  sequence: count('sequence').notNull(),
  lastNumber: count('last_number').notNull(),
  total: count('total').notNull(),
  previous: text('previous').notNull(),
  cutAt: moment('cut_at').notNull(),
  mac: text('mac').notNull(),
});
