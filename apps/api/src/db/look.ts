import type { Session } from './session.js';

/** How a database's migrations stand to those of this release. */
export type MigrationState = 'CURRENT' | 'BEHIND' | 'AHEAD' | 'NONE';

/** A database that is only looked at: nothing is migrated, and nothing written. */
export interface DatabaseLook extends Pick<Session, 'db' | 'commit'> {
  readMigrations(): Promise<MigrationState>;
  readCanary(): Promise<string | undefined>;
  countInstances(): Promise<number>;
  readLastActivity(): Promise<Date | undefined>;
  close(): Promise<void>;
}

/** By when the newest migration was made: the one in the database, and the one of this release. */
export function migrationState(there: number, here: number): MigrationState {
  if (there === here) return 'CURRENT';
  return there < here ? 'BEHIND' : 'AHEAD';
}
