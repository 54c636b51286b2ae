import type { InstanceState } from '@isotope/core';
import { sql } from 'drizzle-orm';
import { index, integer, primaryKey, sqliteTable, text, uniqueIndex } from 'drizzle-orm/sqlite-core';
import type { ConfigurationFacts, StoredVerification } from '../../rows.js';
import { organizations, users } from './accounts.js';
import { id, moment, number } from './columns.js';

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
      // `deletedAt` ends them although it is always null there: without it SQLite would look into each row after all.
      index('instances_by_name')
        .on(table.organizationId, table.nameKey, table.id, table.state, table.deletedAt)
        .where(live),
      index('instances_by_state').on(table.organizationId, table.state, table.id, table.deletedAt).where(live),
      // Partial, so that making an instance, which is never disabled, costs nothing more.
      index('instances_disabled')
        .on(table.organizationId, table.id, table.disabled, table.deletedAt)
        .where(sql`${table.disabled} = 1 and ${live}`),
      index('instances_by_element').on(table.organizationId, table.elementKey, table.id, table.deletedAt).where(live),
      index('instances_deleted')
        .on(table.organizationId, table.id)
        .where(sql`${table.deletedAt} is not null`),
      index('instances_to_purge')
        .on(table.deletedAt)
        .where(sql`${table.deletedAt} is not null`),
    ];
  },
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

/**
 * How far the trigram index of names has come: it holds every instance up to this number. One row. The index itself and
 * what keeps it true to later changes of a name are in the migrations.
 */
export const nameIndex = sqliteTable('name_index', { indexedTo: integer('indexed_to').notNull() });
