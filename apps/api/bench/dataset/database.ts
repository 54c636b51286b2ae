import type { Session } from '../../src/db/session.js';

/** The tables a made-up installation has rows in. */
export type TableName =
  'organizations' | 'users' | 'instances' | 'instanceTags' | 'activities' | 'checks' | 'checkSchedules';

/** A row as the schemas type it, by the names they give its columns. */
export type Row = Readonly<Record<string, unknown>>;

/** A new database with every table in it, to be filled past the stores and then asked through them. */
export interface NewDatabase {
  /** As the API opens it; for what is written before the rows. */
  readonly session: Session;
  put(table: TableName, rows: readonly Row[]): Promise<void>;
  /** After the last row: brings up to date what a database in use keeps up to date by itself, and opens it anew. */
  finish(): Promise<FilledDatabase>;
}

export interface FilledDatabase {
  readonly session: Session;
  /** The database's own name and settings, in words. */
  readonly about: string;
  /** Ends it and removes its files. */
  remove(): Promise<void>;
}
