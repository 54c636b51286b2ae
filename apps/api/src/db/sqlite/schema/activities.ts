import type { Verification } from '@isotope/core';
import { sql } from 'drizzle-orm';
import { index, integer, sqliteTable, text } from 'drizzle-orm/sqlite-core';
import type { ActivitySource } from '../../../instances/ports.js';
import type { ActivityRowAction } from '../../../accounts/ports.js';
import { moment } from './columns.js';

/** A row for every change: who, what, when, through which door. Numbers rise with time. */
export const activities = sqliteTable(
  'activities',
  {
    number: integer('number').primaryKey(),
    organizationId: text('organization_id').notNull(),
    instanceId: text('instance_id'),
    action: text('action').$type<ActivityRowAction>().notNull(),
    at: moment('at').notNull(),
    actorId: text('actor_id'),
    source: text('source').$type<ActivitySource>().notNull(),
    requestId: text('request_id'),
    address: text('address'),
    /** The user an action concerns, where it concerns one. */
    subjectId: text('subject_id'),
    /** The state the instance was in afterwards. */
    state: text('state').$type<Verification['verdict']>(),
    /** What changed: `name`, `tags`, keys of configuration values. Never a value. */
    changes: text('changes', { mode: 'json' }).$type<readonly string[]>().notNull(),
  },
  (table) => [
    index('activities_instance').on(table.instanceId, table.number),
    // Creations are found by their instances: leaving them out here keeps them cheap.
    index('activities_changes')
      .on(table.organizationId, table.number)
      .where(sql`${table.action} <> 'INSTANCE_CREATED' and ${table.instanceId} is not null`),
  ],
);
