import type { InstanceState, VerificationStageName } from '@isotope/core';
import { sql } from 'drizzle-orm';
import { index, integer, primaryKey, sqliteTable, text } from 'drizzle-orm/sqlite-core';
import type { CheckTrigger } from '../../../instances/checks.js';
import { moment } from './columns.js';

/**
 * The checks of instances, kept 30 days. The receipt of a check that came with the instance lies with the instance until
 * another takes its place, so that creating writes it once. Its migration makes it a table without row ids.
 */
export const checks = sqliteTable(
  'checks',
  {
    instanceId: text('instance_id').notNull(),
    at: moment('at').notNull(),
    organizationId: text('organization_id').notNull(),
    verdict: text('verdict').$type<InstanceState>().notNull(),
    trigger: text('trigger').$type<CheckTrigger>().notNull(),
    durationMs: integer('duration_ms').notNull(),
    failedStage: text('failed_stage').$type<VerificationStageName>(),
    message: text('message'),
    providerMessage: text('provider_message'),
  },
  (table) => [
    primaryKey({ columns: [table.instanceId, table.at] }),
    index('checks_expiry').on(table.at),
    index('checks_failed')
      .on(table.organizationId, table.at)
      .where(sql`${table.verdict} <> 'VERIFIED'`),
  ],
);

/** When each instance is next looked at by the scheduler. `tries` counts those in a row that reached no provider or failed. */
export const checkSchedules = sqliteTable(
  'check_schedules',
  {
    /** The instance's number. */
    number: integer('number').primaryKey(),
    dueAt: moment('due_at').notNull(),
    tries: integer('tries').notNull(),
  },
  (table) => [index('check_schedules_due').on(table.dueAt)],
);
