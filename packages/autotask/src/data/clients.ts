import { createTransport } from '../request.js';
import { createSignInGuard } from '../sign-in-guard.js';
import type { DatabaseUsage } from '../traffic/usage.js';
import { createTraffic } from '../traffic/traffic.js';
import { createAccountKeys } from './account-key.js';
import type { AutotaskAccount } from './account.js';
import type { AutotaskClient } from './client.js';
import { createHomes, databaseOf } from './home.js';
import { createMetadataMemory } from './metadata-memory.js';
import { readMetadata } from './read-metadata.js';
import { readRecords } from './read-records.js';
import { createSender } from './sender.js';
import { createSignIns, type SignInMemory } from './sign-ins.js';
import { watchThreshold } from './watch-threshold.js';
import { writeRecords } from './write-records.js';

/** One process's way to the data of any number of accounts: shared connections, limits and memory. */
export type AutotaskClients = {
  /** A client of one account. Cheap, and holds nothing itself: make one for each request. */
  for(account: AutotaskAccount): AutotaskClient;
  /** What is known of every customer database that was called in the last hour. Asks nothing. */
  usage(): readonly DatabaseUsage[];
  close(): Promise<void>;
};

/** How the clients may be set up; everything has a default. */
export type AutotaskClientsOptions = {
  /** Origins besides Autotask's own that may be asked, such as the sandbox's. */
  readonly allowedOrigins?: readonly string[];
  /** The limit for a whole call with its waiting and its retries; 120,000 unless given. */
  readonly deadlineMs?: number;
  /** The limit for one try, from sending to the last byte; 60,000 unless given. */
  readonly timeoutMs?: number;
  /** Calls in flight at most for one integration code and object; 3 unless given, as Autotask allows. */
  readonly callsAtATime?: number;
  /**
   * Calls in flight at most for one provider user, whatever the objects; 4 unless given. Should its secret be changed
   * meanwhile, no more than these are refused, which is below what locks a user.
   */
  readonly callsOfAUser?: number;
  /** Calls of one customer that may wait; 2,000 unless given, more are refused. */
  readonly maxWaiting?: number;
  /** A call that could go out only later than this is refused at once; 15,000 unless given. Bulk work waits. */
  readonly patienceMs?: number;
  /** How long a thread is kept for the vendor after we hung up on it; 5,000 unless given. */
  readonly abandonedMs?: number;
  /** What was refused before is not sent again; share the checkers' guard. */
  readonly guard?: SignInMemory;
  /** How many accounts are remembered at most; 10,000 unless given. */
  readonly maxAccounts?: number;
  readonly fetch?: typeof fetch;
  readonly now?: () => number;
  /** Gives numbers from 0 to below 1, for the waits between tries. */
  readonly random?: () => number;
};

/** Makes the clients of a process, with a connection pool of their own; `close` ends it. */
export const createAutotaskClients = ({
  allowedOrigins = [],
  deadlineMs = 120_000,
  timeoutMs = 60_000,
  callsAtATime = 3,
  callsOfAUser = 4,
  maxWaiting = 2_000,
  patienceMs = 15_000,
  abandonedMs = 5_000,
  now = Date.now,
  random = Math.random,
  guard = createSignInGuard({ now }),
  maxAccounts = 10_000,
  fetch,
}: AutotaskClientsOptions = {}): AutotaskClients => {
  const transport = createTransport({ allowedOrigins, fetch });
  const homes = createHomes({ transport, allowedOrigins, deadlineMs: timeoutMs, now, maxAccounts });
  const keys = createAccountKeys(allowedOrigins);
  const metadata = createMetadataMemory(now, maxAccounts);
  const signIns = createSignIns({ guard, keys, maxAccounts, now });
  const traffic = createTraffic({
    now,
    callsAtATime,
    callsOfAUser,
    maxWaiting,
    patienceMs,
    maxDatabases: maxAccounts,
    keepMs: abandonedMs,
  });
  const sender = createSender({ transport, homes, signIns, traffic, deadlineMs, timeoutMs, now, random });
  const send = watchThreshold(sender, homes, traffic);

  const clientOf = (account: AutotaskAccount): AutotaskClient => {
    const ask = send.bind(undefined, account);
    return {
      ...readRecords(ask),
      ...writeRecords(ask),
      ...readMetadata(ask, (what, isFresh, read) => metadata.remember(`${keys.keyOf(account)} ${what}`, isFresh, read)),
      zone: () => homes.find(account),
      usage: () => {
        const zone = homes.findKnown(account);
        return zone === undefined ? undefined : traffic.usage(databaseOf(zone));
      },
    };
  };

  return { for: clientOf, usage: traffic.usages, close: transport.close };
};
