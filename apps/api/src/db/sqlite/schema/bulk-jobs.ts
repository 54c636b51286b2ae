import { index, integer, sqliteTable, text, uniqueIndex } from 'drizzle-orm/sqlite-core';
import type { BulkStatus } from '../../../hubs/bulk/ports.js';
import { id, moment, number } from './columns.js';

/** Queries whose answers are gathered in the background. What they have gathered lies in files, sealed. */
export const bulkJobs = sqliteTable(
  'bulk_jobs',
  {
    number: number(),
    id: id(),
    organizationId: text('organization_id').notNull(),
    instanceId: text('instance_id').notNull(),
    object: text('object').notNull(),
    query: text('query').notNull(),
    /** Null where it was started before that was kept. */
    startedBy: text('started_by'),
    status: text('status').$type<BulkStatus>().notNull(),
    recordsCount: integer('records_count').notNull(),
    /** How much of the file is whole. */
    bytes: integer('bytes').notNull(),
    position: text('position'),
    columns: text('columns', { mode: 'json' }).$type<readonly string[]>().notNull(),
    message: text('message'),
    createdAt: moment('created_at').notNull(),
    finishedAt: moment('finished_at'),
    expiresAt: moment('expires_at').notNull(),
  },
  (table) => [
    uniqueIndex('bulk_jobs_id').on(table.id),
    index('bulk_jobs_instance').on(table.instanceId, table.number),
    index('bulk_jobs_expiry').on(table.expiresAt),
  ],
);
