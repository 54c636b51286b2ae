import type { Verification } from '@isotope/core';
import { sql } from 'drizzle-orm';
import { index, json, pgTable } from 'drizzle-orm/pg-core';
import type { ActivitySource } from '../../../instances/ports.js';
import type { AuditAction } from '../../../audit/actions.js';
import type { AuditDetails } from '../../../audit/entries.js';
import { moment, number, text } from './columns.js';

/**
 * A row for every change: who, what, when, through which door. Numbers rise with time. Rows are added and never changed,
 * and only the audit's retention removes any: triggers of the migrations refuse the rest.
 */
export const activities = pgTable(
  'activities',
  {
    number: number(),
    organizationId: text('organization_id').notNull(),
    instanceId: text('instance_id'),
    action: text('action').$type<AuditAction>().notNull(),
    at: moment('at').notNull(),
    actorId: text('actor_id'),
    source: text('source').$type<ActivitySource>().notNull(),
    requestId: text('request_id'),
    address: text('address'),
    /** The user an action concerns, where it concerns one. */
    subjectId: text('subject_id'),
    /** The state the instance was in afterwards. */
    state: text('state').$type<Verification['verdict']>(),
    /** The record at the provider an action concerns: `accounts/29683000`, or `accounts` where its id is not known. */
    record: text('record'),
    /** What changed: `name`, `tags`, keys of configuration values, names of a record's fields. Never a value. */
    changes: json('changes').$type<readonly string[]>().notNull(),
    /** What it was before and after, and what else there is to tell. Never a secret. */
    details: json('details').$type<AuditDetails>(),
  },
  (table) => [
    // Of every row; in these words, which only the audit uses, so that no other question is answered from it.
    index('activities_organization')
      .on(table.organizationId, table.number)
      .where(sql`${table.number} > 0`),
    // With the state, which is asked for among any number of records that were written.
    index('activities_instance').on(table.instanceId, table.number, table.state),
    // Creations are found by their instances: leaving them out here keeps them cheap. Records come in their thousands.
    index('activities_changes')
      .on(table.organizationId, table.number)
      .where(
        sql`${table.action} <> 'INSTANCE_CREATED' and ${table.instanceId} is not null and ${table.record} is null`,
      ),
  ],
);
