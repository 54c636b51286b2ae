import { eq, or } from 'drizzle-orm';
import type { Session } from './session.js';
import { organizations, users } from './sqlite/schema/accounts.js';
import { instances } from './sqlite/schema/instances.js';
import { readWholeNumber } from '../whole-number.js';

/** Finds ids by what people know things by, and the other way; undefined where there is none. */
export const createAccountFinder = ({ db }: Pick<Session, 'db'>) => ({
  findOrganization: async (number: number) =>
    (await db.select({ id: organizations.id }).from(organizations).where(eq(organizations.number, number)))[0]?.id,
  /** What organisations are called, by their ids. */
  nameOrganizations: async (): Promise<ReadonlyMap<string, { readonly number: number; readonly name: string }>> => {
    const { id, number, name } = organizations;
    const rows = await db.select({ id, number, name }).from(organizations);
    return new Map(rows.map((row) => [row.id, { number: row.number, name: row.name }]));
  },
  /** Also one that is deleted. */
  findInstance: async (number: number) =>
    (await db.select({ id: instances.id }).from(instances).where(eq(instances.number, number)))[0]?.id,
  /** By their number or their e-mail address. */
  findUser: async (text: string) => {
    const number = readWholeNumber(text) ?? -1;
    const isThey = or(eq(users.number, number), eq(users.email, text.trim().toLowerCase()));
    return (await db.select({ id: users.id }).from(users).where(isThey))[0]?.id;
  },
});
