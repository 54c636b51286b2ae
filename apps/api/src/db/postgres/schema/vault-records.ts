import { pgTable } from 'drizzle-orm/pg-core';
import { text } from './columns.js';

/** The vault's own records: the canary and the sealed pepper. */
export const vaultRecords = pgTable('vault_records', {
  name: text('name').primaryKey(),
  envelope: text('envelope').notNull(),
});
