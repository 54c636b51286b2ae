import type { Processes } from '../processes/processes.js';
import type { StoreFacts } from '../status/ports.js';
import type { Dialect } from './dialect.js';
import type { Commit, Db } from './statement.js';

/** An open database: reading through `db`, writing through `commit`. */
export interface Session {
  readonly db: Db;
  /** The same for reads whose best way depends on the values: it is looked for anew each time, where that is not always so. */
  readonly dbByValues: Db;
  readonly commit: Commit;
  readonly dialect: Dialect;
  /** Differs whenever anything was written since, by whomever; not there where the database cannot tell at once. */
  readonly readVersion?: () => string;
  /** The number up to which every activity there will ever be is there already, whoever else writes. */
  settledActivity(): Promise<number>;
  isReady(): Promise<boolean>;
  /** Goes the way a command goes without changing anything; rejects when nothing could be written. */
  probe(): Promise<unknown>;
  describe(): Promise<StoreFacts>;
  /** What the processes on it share besides; undefined where there can be but one. */
  readonly processes?: Processes;
  close(): Promise<void>;
}
