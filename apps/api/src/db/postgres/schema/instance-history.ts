import type { InstanceState } from '@isotope/core';
import { index, json, pgTable } from 'drizzle-orm/pg-core';
import type { ConfigurationFacts, StoredVerification } from '../../rows.js';
import { moment, text } from './columns.js';

/** Tokens that were replaced and still work for a while. */
export const retiringTokens = pgTable(
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
export const replacedConfigurations = pgTable(
  'replaced_configurations',
  {
    instanceId: text('instance_id').primaryKey(),
    configuration: json('configuration').$type<readonly ConfigurationFacts[]>().notNull(),
    sealedConfiguration: text('sealed_configuration'),
    state: text('state').$type<InstanceState>().notNull(),
    lastVerification: json('last_verification').$type<StoredVerification>(),
    replacedAt: moment('replaced_at').notNull(),
    expiresAt: moment('expires_at').notNull(),
  },
  (table) => [index('replaced_configurations_expiry').on(table.expiresAt)],
);
