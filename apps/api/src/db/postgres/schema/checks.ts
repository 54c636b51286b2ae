import type { InstanceState, VerificationStageName } from '@isotope/core';
import { sql } from 'drizzle-orm';
import { index, integer, pgTable, primaryKey } from 'drizzle-orm/pg-core';
import type { CheckTrigger } from '../../../instances/checks.js';
import { count, moment, text } from './columns.js';

/**
 * The checks of instances, kept 30 days. The receipt of a check that came with the instance lies with the instance until
 * another takes its place, so that creating writes it once.
 */
export const checks = pgTable(
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
export const checkSchedules = pgTable(
  'check_schedules',
  {
    /** The instance's number. */
    number: count('number').primaryKey(),
    dueAt: moment('due_at').notNull(),
    tries: integer('tries').notNull(),
  },
  (table) => [index('check_schedules_due').on(table.dueAt)],
);
