import { sqliteTable, text } from 'drizzle-orm/sqlite-core';

/** The vault's own records: the canary and the sealed pepper. */
export const vaultRecords = sqliteTable('vault_records', {
  name: text('name').primaryKey(),
  envelope: text('envelope').notNull(),
});
