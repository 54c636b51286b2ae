import type { SQL } from 'drizzle-orm';
import type { Commit, Db } from './statement.js';

/** An open database: reading through `db`, writing through `commit`. */
export interface Session {
  readonly db: Db;
  readonly commit: Commit;
  /** Where the dialects differ: names that hold a text of three letters or more, by their index. */
  readonly nameMatches: (text: unknown, quoted: unknown) => SQL;
  isReady(): Promise<boolean>;
  close(): Promise<void>;
}
