import { index, pgTable, primaryKey } from 'drizzle-orm/pg-core';
import { moment, text } from './columns.js';

/**
 * Secrets a provider refused a short while ago, so that a restart does not try them again and lock the customer's user.
 * Users and secrets are keyed hashes.
 */
export const refusedSecrets = pgTable(
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
