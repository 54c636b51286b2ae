import { eq, sql } from 'drizzle-orm';
import type { VaultRecords } from '../vault/open-vault.js';
import type { Session } from './session.js';
import { vaultRecords } from './sqlite/schema/vault-records.js';
import type { StatementFactory } from './statement.js';

const insertRecord: StatementFactory = (db) =>
  db
    .insert(vaultRecords)
    .values({ name: sql.placeholder('name'), envelope: sql.placeholder('envelope') })
    .onConflictDoNothing()
    .prepare();

/** Keeps the vault's own records beside everything they protect. */
export function createVaultRecords({ db, commit }: Pick<Session, 'db' | 'commit'>): VaultRecords {
  const find = async (name: string) =>
    (await db.select().from(vaultRecords).where(eq(vaultRecords.name, name)))[0]?.envelope;
  return {
    find,
    async keepFirst(name, envelope) {
      await commit([{ prepare: insertRecord, values: { name, envelope } }]);
      return (await find(name)) ?? envelope;
    },
  };
}
