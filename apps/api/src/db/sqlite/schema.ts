import type { InstanceState, Verification, VerificationStageName } from '@isotope/core';
import { sql } from 'drizzle-orm';
import { index, integer, primaryKey, sqliteTable, text, uniqueIndex } from 'drizzle-orm/sqlite-core';
import type { BulkStatus } from '../../hubs/bulk/ports.js';
import type { CheckTrigger } from '../../instances/checks.js';
import type { ActivitySource } from '../../instances/ports.js';
import type { ActivityRowAction, Role, Theme } from '../../accounts/ports.js';
import type { Shown } from '../../instances/upstream/ports.js';
import type { ConfigurationFacts, StoredVerification } from '../rows.js';

const moment = (name: string) => integer(name, { mode: 'timestamp_ms' });
/** The integer the platform's API calls `id`: never given twice, even after the newest row is purged. */
const number = () => integer('number').primaryKey({ autoIncrement: true });
/** The UUIDv7 a row is known by before it is written. */
const id = () => text('id').notNull();

export const organizations = sqliteTable(
  'organizations',
  {
    number: number(),
    id: id(),
    name: text('name').notNull(),
    secretHash: text('secret_hash').notNull(),
    /** Sealed, because the platform's API shows it again to its owner. */
    sealedSecret: text('sealed_secret').notNull(),
    createdAt: moment('created_at').notNull(),
  },
  (table) => [uniqueIndex('organizations_id').on(table.id), uniqueIndex('organizations_secret').on(table.secretHash)],
);

export const users = sqliteTable(
  'users',
  {
    number: number(),
    id: id(),
    organizationId: text('organization_id')
      .notNull()
      .references(() => organizations.id),
    /** Lower case; null until the account is claimed. */
    email: text('email'),
    /** argon2id, in PHC string form. */
    passwordHash: text('password_hash'),
    firstName: text('first_name'),
    lastName: text('last_name'),
    role: text('role').$type<Role>().notNull(),
    secretHash: text('secret_hash').notNull(),
    sealedSecret: text('sealed_secret').notNull(),
    createdAt: moment('created_at').notNull(),
    updatedAt: moment('updated_at').notNull(),
    /** When they were removed from the organisation; null while they belong to it. */
    removedAt: moment('removed_at'),
    /** How the console is to look and speak for them; null follows the browser. */
    language: text('language'),
    timeZone: text('time_zone'),
    theme: text('theme').$type<Theme>(),
  },
  (table) => [
    uniqueIndex('users_id').on(table.id),
    // Whoever was removed keeps the address they are remembered by, and may be invited with it again.
    uniqueIndex('users_email')
      .on(table.email)
      .where(sql`${table.removedAt} is null`),
    uniqueIndex('users_secret').on(table.secretHash),
    index('users_organization').on(table.organizationId),
  ],
);

/** A signed-in person's session; ended by deleting its row. */
export const sessions = sqliteTable(
  'sessions',
  {
    tokenHash: text('token_hash').primaryKey(),
    id: id(),
    userId: text('user_id')
      .notNull()
      .references(() => users.id),
    createdAt: moment('created_at').notNull(),
    expiresAt: moment('expires_at').notNull(),
    /** Where it was started from: the network address, and what the browser calls itself. */
    address: text('address'),
    userAgent: text('user_agent'),
  },
  (table) => [index('sessions_user').on(table.userId), index('sessions_expiry').on(table.expiresAt)],
);

/** A link that signs a person in once; used or not, its row is deleted with its use or its expiry. */
export const signInLinks = sqliteTable(
  'sign_in_links',
  {
    tokenHash: text('token_hash').primaryKey(),
    userId: text('user_id')
      .notNull()
      .references(() => users.id),
    expiresAt: moment('expires_at').notNull(),
  },
  (table) => [index('sign_in_links_expiry').on(table.expiresAt)],
);

/** A link by which somebody joins an organisation, or a member sets a new password; its row is deleted with its use. */
export const invites = sqliteTable(
  'invites',
  {
    tokenHash: text('token_hash').primaryKey(),
    id: id(),
    organizationId: text('organization_id')
      .notNull()
      .references(() => organizations.id),
    role: text('role').$type<Role>().notNull(),
    /** Whom it is meant for, to tell invites apart; whoever accepts may give another address. */
    email: text('email'),
    /** The member who is to set a new password; null where somebody is to join. */
    userId: text('user_id').references(() => users.id),
    invitedBy: text('invited_by')
      .notNull()
      .references(() => users.id),
    createdAt: moment('created_at').notNull(),
    expiresAt: moment('expires_at').notNull(),
  },
  (table) => [
    uniqueIndex('invites_id').on(table.id),
    index('invites_organization').on(table.organizationId),
    index('invites_expiry').on(table.expiresAt),
  ],
);

export const instances = sqliteTable(
  'instances',
  {
    number: number(),
    id: id(),
    organizationId: text('organization_id')
      .notNull()
      .references(() => organizations.id),
    ownerId: text('owner_id')
      .notNull()
      .references(() => users.id),
    elementKey: text('element_key').notNull(),
    name: text('name').notNull(),
    /** The name folded for search and order (nameKeyOf). */
    nameKey: text('name_key').notNull(),
    state: text('state').$type<InstanceState>().notNull(),
    disabled: integer('disabled', { mode: 'boolean' }).notNull(),
    tags: text('tags', { mode: 'json' }).$type<readonly string[]>().notNull(),
    /** What may be read: every key, the values that are no secrets, the fingerprints of those that are. */
    configuration: text('configuration', { mode: 'json' }).$type<readonly ConfigurationFacts[]>().notNull(),
    /** The secrets, sealed together; null when there are none. */
    sealedConfiguration: text('sealed_configuration'),
    /** The element token in force: hashed to be found by, sealed because the platform's API shows it again. */
    tokenHash: text('token_hash').notNull(),
    sealedToken: text('sealed_token').notNull(),
    tokenCreatedAt: moment('token_created_at').notNull(),
    /** To within a minute; not a change of the instance. */
    tokenUsedAt: moment('token_used_at'),
    lastVerification: text('last_verification', { mode: 'json' }).$type<StoredVerification>(),
    version: integer('version').notNull(),
    createdAt: moment('created_at').notNull(),
    updatedAt: moment('updated_at').notNull(),
    deletedAt: moment('deleted_at'),
  },
  (table) => {
    const live = sql`${table.deletedAt} is null`;
    return [
      // Ids are made in the order of time, so this one index finds an instance and lists them by age.
      uniqueIndex('instances_id').on(table.organizationId, table.id),
      uniqueIndex('instances_token').on(table.tokenHash),
      index('instances_by_name').on(table.organizationId, table.nameKey, table.id).where(live),
      index('instances_by_state').on(table.organizationId, table.state, table.id).where(live),
      // Partial, so that making an instance, which is never disabled, costs nothing more.
      index('instances_disabled')
        .on(table.organizationId, table.id)
        .where(sql`${table.disabled} = 1 and ${live}`),
      index('instances_by_element').on(table.organizationId, table.elementKey, table.id).where(live),
    ];
  },
);

/** Tokens that were replaced and still work for a while. */
export const retiringTokens = sqliteTable(
  'retiring_tokens',
  {
    tokenHash: text('token_hash').primaryKey(),
    organizationId: text('organization_id').notNull(),
    instanceId: text('instance_id').notNull(),
    usedAt: moment('used_at'),
    expiresAt: moment('expires_at').notNull(),
  },
  (table) => [
    index('retiring_tokens_instance').on(table.instanceId),
    index('retiring_tokens_expiry').on(table.expiresAt),
  ],
);

/** The configuration an instance had before the one in force, kept for an undo; at most one an instance. */
export const replacedConfigurations = sqliteTable(
  'replaced_configurations',
  {
    instanceId: text('instance_id').primaryKey(),
    configuration: text('configuration', { mode: 'json' }).$type<readonly ConfigurationFacts[]>().notNull(),
    sealedConfiguration: text('sealed_configuration'),
    state: text('state').$type<InstanceState>().notNull(),
    lastVerification: text('last_verification', { mode: 'json' }).$type<StoredVerification>(),
    replacedAt: moment('replaced_at').notNull(),
    expiresAt: moment('expires_at').notNull(),
  },
  (table) => [index('replaced_configurations_expiry').on(table.expiresAt)],
);

/** The tags of instances once more, by tag, for searching. Its migration makes it a table without row ids. */
export const instanceTags = sqliteTable(
  'instance_tags',
  {
    organizationId: text('organization_id').notNull(),
    tag: text('tag').notNull(),
    instanceId: text('instance_id').notNull(),
  },
  (table) => [primaryKey({ columns: [table.organizationId, table.tag, table.instanceId] })],
);

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

/** When each instance is next looked at by the scheduler. `tries` counts those in a row that reached no provider. */
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

export const idempotencyRecords = sqliteTable(
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

/**
 * Secrets a provider refused a short while ago, so that a restart does not try them again and lock the customer's user.
 * Users and secrets are keyed hashes.
 */
export const refusedSecrets = sqliteTable(
  'refused_secrets',
  {
    userHash: text('user_hash').notNull(),
    secretHash: text('secret_hash').notNull(),
    at: moment('at').notNull(),
    message: text('message').notNull(),
    providerMessage: text('provider_message'),
  },
  (table) => [primaryKey({ columns: [table.userHash, table.secretHash] }), index('refused_secrets_at').on(table.at)],
);

/**
 * How far the trigram index of names has come: it holds every instance up to this number. One row. The index itself and
 * what keeps it true to later changes of a name are in the migrations.
 */
export const nameIndex = sqliteTable('name_index', { indexedTo: integer('indexed_to').notNull() });

/** Creates at the upstream platform whose end is not known here; each is written before its call is made. */
export const upstreamAttempts = sqliteTable(
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
    isAbandoned: integer('is_abandoned', { mode: 'boolean' }).notNull(),
    problem: text('problem'),
  },
  (table) => [
    index('upstream_attempts_due').on(table.nextLookAt),
    index('upstream_attempts_organization').on(table.organizationId, table.id),
  ],
);

/** Where instances live upstream. A row outlives its instance while something is left to be deleted there. */
export const upstreamInstances = sqliteTable(
  'upstream_instances',
  {
    instanceId: text('instance_id').primaryKey(),
    organizationId: text('organization_id').notNull(),
    platformUrl: text('platform_url').notNull(),
    attemptId: text('attempt_id').notNull(),
    upstreamNumber: integer('upstream_number'),
    sealedToken: text('sealed_token'),
    /** What the platform showed after our last change. Never a secret. */
    shown: text('shown', { mode: 'json' }).$type<Shown>(),
    dueAt: moment('due_at'),
    tries: integer('tries').notNull(),
    problem: text('problem'),
  },
  (table) => [index('upstream_instances_due').on(table.dueAt)],
);

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

/** The vault's own records: the canary and the sealed pepper. */
export const vaultRecords = sqliteTable('vault_records', {
  name: text('name').primaryKey(),
  envelope: text('envelope').notNull(),
});
