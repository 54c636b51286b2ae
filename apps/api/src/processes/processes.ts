import type { RefusalRecords } from '../accounts/sign-in-throttle.js';
import type { SharedBulkFiles } from '../hubs/bulk/ports.js';
import type { RestingTimes } from '../limits/tally.js';
import { type Leases, createLeases } from './leases.js';
import type { ProcessRegister } from './register.js';
import { type Relay, noOthers } from './relay.js';

/** What the API processes on one database share beside its rows. */
export interface Processes {
  readonly relay: Relay;
  readonly leases: Leases;
  readonly restingTimes: RestingTimes;
  /** Keeps refused sign-ins by hashes of their names. */
  readonly refusalRecords: (hash: (text: string) => string) => RefusalRecords;
  readonly bulkFiles: SharedBulkFiles;
  readonly register: ProcessRegister;
}

/** What a process that is the only one on its database does with. */
export const alone = (): Pick<Processes, 'relay' | 'leases'> => ({ relay: noOthers, leases: createLeases() });
