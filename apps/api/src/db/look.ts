import type { Session } from './session.js';

/** How a database's migrations stand to those of this release. */
export type MigrationState = 'CURRENT' | 'BEHIND' | 'AHEAD' | 'NONE';

/** A database that is only looked at: nothing is migrated, and nothing written. */
export interface DatabaseLook extends Pick<Session, 'db' | 'commit' | 'dialect' | 'settledActivity'> {
  readMigrations(): Promise<MigrationState>;
  /** Triggers of this release's schema that are not there, are switched off, or do something else by now. */
  findMissingTriggers(): Promise<readonly string[]>;
  readCanary(): Promise<string | undefined>;
  countInstances(): Promise<number>;
  readLastActivity(): Promise<Date | undefined>;
  close(): Promise<void>;
}

const refuse = () => Promise.reject(new Error('A database that is looked at is not written.'));

/** What writes, or waits for those who write. */
export const onlyLooked = { commit: refuse, settledActivity: refuse } as const;

/** By when the newest migration was made: the one in the database, and the one of this release. */
export function migrationState(there: number, here: number): MigrationState {
  if (there === here) return 'CURRENT';
  return there < here ? 'BEHIND' : 'AHEAD';
}
