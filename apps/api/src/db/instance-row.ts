import { type SQL, eq, getTableColumns, sql } from 'drizzle-orm';
import type { SQLiteColumn } from 'drizzle-orm/sqlite-core';
import type { Verification } from '@isotope/core';
import type { InstanceSummary, StoredInstance } from '../instances/ports.js';
import {
  type ConfigurationFacts,
  type StoredVerification,
  fromJson,
  readConfiguration,
  readVerification,
} from './rows.js';
import { users } from './sqlite/schema/accounts.js';
import { instances } from './sqlite/schema/instances.js';
import type { Db } from './statement.js';

/** A column of JSON as the database gives it, to be read when somebody asks for what is in it: most who list do not. */
const unread = <Content>(column: SQLiteColumn): SQL<Unread<Content>> => sql<Unread<Content>>`${column}`;

/** JSON that has not been read. */
type Unread<Content> = string | Content;

/** Those by which instances are found, and which nobody is told. */
const { nameKey: _nameKey, tokenHash: _tokenHash, ...toldColumns } = getTableColumns(instances);

/** What every reading of whole instances selects: the row and its owner. */
export const selectInstances = (db: Db) =>
  db
    .select({
      ...toldColumns,
      tags: unread<readonly string[]>(instances.tags),
      configuration: unread<readonly ConfigurationFacts[]>(instances.configuration),
      lastVerification: unread<StoredVerification | null>(instances.lastVerification),
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

/** A row as the use-cases know it. Written out: a spread for each row of a list costs as much as reading it. */
export function toInstance(row: InstanceRow): StoredInstance {
  let tags: readonly string[] | undefined;
  let configuration: StoredInstance['configuration'] | undefined;
  let lastVerification: Verification | undefined;
  return {
    id: row.id,
    number: row.number,
    organizationId: row.organizationId,
    elementKey: row.elementKey,
    name: row.name,
    state: row.state,
    disabled: row.disabled,
    get tags() {
      return (tags ??= fromJson(row.tags));
    },
    get configuration() {
      return (configuration ??= readConfiguration(fromJson(row.configuration)));
    },
    sealedConfiguration: row.sealedConfiguration,
    sealedToken: row.sealedToken,
    tokenCreatedAt: row.tokenCreatedAt,
    tokenUsedAt: row.tokenUsedAt,
    get lastVerification() {
      const stored = row.lastVerification === null ? null : fromJson<StoredVerification>(row.lastVerification);
      return stored && (lastVerification ??= readVerification(stored));
    },
    version: row.version,
    createdAt: row.createdAt,
    updatedAt: row.updatedAt,
    deletedAt: row.deletedAt,
    owner: {
      id: row.ownerId,
      number: row.ownerNumber,
      email: row.ownerEmail,
      firstName: row.ownerFirstName,
      lastName: row.ownerLastName,
      role: row.ownerRole,
    },
  };
}

/** What a list shows of instances, without the columns that weigh most. */
export const selectSummaries = (db: Db) =>
  db
    .select({
      id: instances.id,
      number: instances.number,
      organizationId: instances.organizationId,
      elementKey: instances.elementKey,
      name: instances.name,
      state: instances.state,
      disabled: instances.disabled,
      tags: unread<readonly string[]>(instances.tags),
      version: instances.version,
      createdAt: instances.createdAt,
      updatedAt: instances.updatedAt,
    })
    .from(instances)
    .$dynamic();

/** A row of `selectSummaries`. */
export type SummaryRow = Awaited<ReturnType<typeof selectSummaries>>[number];

/** Such a row as the use-cases know it. */
export const toSummary = (row: SummaryRow): InstanceSummary => ({ ...row, tags: fromJson(row.tags) });
