import type { InstanceState } from '@isotope/core';
import { sql } from 'drizzle-orm';
import { boolean, index, integer, json, pgTable, primaryKey, uniqueIndex } from 'drizzle-orm/pg-core';
import type { ConfigurationFacts, StoredVerification } from '../../rows.js';
import { organizations, users } from './accounts.js';
import { id, moment, number, text } from './columns.js';

export const instances = pgTable(
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
    disabled: boolean('disabled').notNull(),
    tags: json('tags').$type<readonly string[]>().notNull(),
    /** What may be read: every key, the values that are no secrets, the fingerprints of those that are. */
    configuration: json('configuration').$type<readonly ConfigurationFacts[]>().notNull(),
    /** The secrets, sealed together; null when there are none. */
    sealedConfiguration: text('sealed_configuration'),
    /** The element token in force: hashed to be found by, sealed because the platform's API shows it again. */
    tokenHash: text('token_hash').notNull(),
    sealedToken: text('sealed_token').notNull(),
    tokenCreatedAt: moment('token_created_at').notNull(),
    /** To within a minute; not a change of the instance. */
    tokenUsedAt: moment('token_used_at'),
    lastVerification: json('last_verification').$type<StoredVerification>(),
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
      // What ends them lets counts and lists by name and state be answered from the index alone.
      index('instances_by_name')
        .on(table.organizationId, table.nameKey, table.id, table.state, table.deletedAt)
        .where(live),
      index('instances_by_state').on(table.organizationId, table.state, table.id, table.deletedAt).where(live),
      // Partial, so that making an instance, which is never disabled, costs nothing more.
      index('instances_disabled')
        .on(table.organizationId, table.id, table.disabled, table.deletedAt)
        .where(sql`${table.disabled} and ${live}`),
      index('instances_by_element').on(table.organizationId, table.elementKey, table.id, table.deletedAt).where(live),
      index('instances_deleted')
        .on(table.organizationId, table.id)
        .where(sql`${table.deletedAt} is not null`),
      index('instances_to_purge')
        .on(table.deletedAt)
        .where(sql`${table.deletedAt} is not null`),
      // Any part of a name; its migration leaves it out where the engine knows no trigrams.
      index('instances_names').using('gin', table.nameKey.op('gin_trgm_ops')),
    ];
  },
);

/** The tags of instances once more, by tag, for searching. */
export const instanceTags = pgTable(
  'instance_tags',
  {
    organizationId: text('organization_id').notNull(),
    tag: text('tag').notNull(),
    instanceId: text('instance_id').notNull(),
  },
  (table) => [primaryKey({ columns: [table.organizationId, table.tag, table.instanceId] })],
);
