import { eq, getTableColumns } from 'drizzle-orm';
import type { StoredInstance } from '../instances/ports.js';
import { readConfiguration, readVerification } from './rows.js';
import { users } from './sqlite/schema/accounts.js';
import { instances } from './sqlite/schema/instances.js';
import type { Db } from './statement.js';

/** What every reading of instances selects: the row and its owner. */
export const selectInstances = (db: Db) =>
  db
    .select({
      ...getTableColumns(instances),
      ownerNumber: users.number,
      ownerEmail: users.email,
      ownerFirstName: users.firstName,
      ownerLastName: users.lastName,
      ownerRole: users.role,
    })
    .from(instances)
    .innerJoin(users, eq(users.id, instances.ownerId))
    .$dynamic();

/** A row of `selectInstances`. */
export type InstanceRow = Awaited<ReturnType<typeof selectInstances>>[number];

/** A row as the use-cases know it. */
export function toInstance(row: InstanceRow): StoredInstance {
  const { ownerId, ownerNumber, ownerEmail, ownerFirstName, ownerLastName, ownerRole, ...rest } = row;
  const { nameKey: _, tokenHash: __, ...kept } = rest;
  return {
    ...kept,
    owner: {
      id: ownerId,
      number: ownerNumber,
      email: ownerEmail,
      firstName: ownerFirstName,
      lastName: ownerLastName,
      role: ownerRole,
    },
    configuration: readConfiguration(kept.configuration),
    lastVerification: kept.lastVerification && readVerification(kept.lastVerification),
  };
}
