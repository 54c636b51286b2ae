import type { Dialect } from './dialect.js';
import type { Commit, Db } from './statement.js';

/** An open database: reading through `db`, writing through `commit`. */
export interface Session {
  readonly db: Db;
  readonly commit: Commit;
  readonly dialect: Dialect;
  isReady(): Promise<boolean>;
  close(): Promise<void>;
}
