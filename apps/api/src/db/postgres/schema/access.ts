import { index, pgTable, uniqueIndex } from 'drizzle-orm/pg-core';
import type { Role } from '../../../accounts/ports.js';
import { organizations, users } from './accounts.js';
import { id, moment, text } from './columns.js';

/** A signed-in person's session; ended by deleting its row. */
export const sessions = pgTable(
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
export const signInLinks = pgTable(
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
export const invites = pgTable(
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
