import { sql } from 'drizzle-orm';
import { index, pgTable, unique, uniqueIndex } from 'drizzle-orm/pg-core';
import type { Role, Theme } from '../../../accounts/ports.js';
import { id, moment, number, text } from './columns.js';

export const organizations = pgTable(
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
  (table) => [unique('organizations_id').on(table.id), uniqueIndex('organizations_secret').on(table.secretHash)],
);

export const users = pgTable(
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
    unique('users_id').on(table.id),
    // Whoever was removed keeps the address they are remembered by, and may be invited with it again.
    uniqueIndex('users_email')
      .on(table.email)
      .where(sql`${table.removedAt} is null`),
    uniqueIndex('users_secret').on(table.secretHash),
    index('users_organization').on(table.organizationId),
  ],
);
