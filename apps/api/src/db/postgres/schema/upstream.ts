import { boolean, index, integer, json, pgTable } from 'drizzle-orm/pg-core';
import type { Shown } from '../../../instances/upstream/ports.js';
import { count, moment, text } from './columns.js';

/** Creates at the upstream platform whose end is not known here; each is written before its call is made. */
export const upstreamAttempts = pgTable(
  'upstream_attempts',
  {
    id: text('id').primaryKey(),
    organizationId: text('organization_id').notNull(),
    platformUrl: text('platform_url').notNull(),
    elementKey: text('element_key').notNull(),
    name: text('name').notNull(),
    idempotencyKey: text('idempotency_key'),
    requestHash: text('request_hash'),
    startedAt: moment('started_at').notNull(),
    nextLookAt: moment('next_look_at').notNull(),
    looks: integer('looks').notNull(),
    isAbandoned: boolean('is_abandoned').notNull(),
    problem: text('problem'),
  },
  (table) => [
    index('upstream_attempts_due').on(table.nextLookAt),
    index('upstream_attempts_organization').on(table.organizationId, table.id),
  ],
);

/** Where instances live upstream. A row outlives its instance while something is left to be deleted there. */
export const upstreamInstances = pgTable(
  'upstream_instances',
  {
    instanceId: text('instance_id').primaryKey(),
    organizationId: text('organization_id').notNull(),
    platformUrl: text('platform_url').notNull(),
    attemptId: text('attempt_id').notNull(),
    upstreamNumber: count('upstream_number'),
    sealedToken: text('sealed_token'),
    /** What the platform showed after our last change. Never a secret. */
    shown: json('shown').$type<Shown>(),
    dueAt: moment('due_at'),
    tries: integer('tries').notNull(),
    problem: text('problem'),
  },
  (table) => [index('upstream_instances_due').on(table.dueAt)],
);
