import type { CallWatch } from '../call-watch.js';
import { createTransport } from '../request.js';
import { createSignInGuard } from '../sign-in-guard.js';
import type { DatabaseUsage } from '../traffic/usage.js';
import { databaseOf } from '../traffic/slot.js';
import { createTraffic, type Traffic, type TrafficOptions } from '../traffic/traffic.js';
import { createAccountKeys } from './account-key.js';
import type { AutotaskAccount } from './account.js';
import type { AutotaskClient } from './client.js';
import { createHomes } from './home.js';
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
export type AutotaskClientsOptions = Omit<TrafficOptions, 'now'> & {
  /** Milliseconds since 1970. */
  readonly now?: () => number;
  /** Origins besides Autotask's own that may be asked, such as the sandbox's. */
  readonly allowedOrigins?: readonly string[];
  /** The limit for a whole call with its waiting and its retries; 120,000 unless given. */
  readonly deadlineMs?: number;
  /** The limit for one try, from sending to the last byte; 60,000 unless given. */
  readonly timeoutMs?: number;
  /** Shared with whatever else calls Autotask; made by the limits given unless it is. */
  readonly traffic?: Traffic;
  /** What was refused before is not sent again; share the checkers' guard. */
  readonly guard?: SignInMemory;
  /** How many accounts are remembered at most; 10,000 unless given. */
  readonly maxAccounts?: number;
  readonly fetch?: typeof fetch;
  readonly watch?: CallWatch | undefined;
  /** Gives numbers from 0 to below 1, for the waits between tries. */
  readonly random?: () => number;
};

/** Makes the clients of a process, with a connection pool of their own; `close` ends it. */
export const createAutotaskClients = ({
  allowedOrigins = [],
  deadlineMs = 120_000,
  timeoutMs = 60_000,
  now = Date.now,
  random = Math.random,
  guard = createSignInGuard({ now }),
  maxAccounts = 10_000,
  fetch,
  watch,
  traffic: given,
  ...limits
}: AutotaskClientsOptions = {}): AutotaskClients => {
  const transport = createTransport({ allowedOrigins, fetch, watch });
  const homes = createHomes({ transport, allowedOrigins, deadlineMs: timeoutMs, now, maxAccounts });
  const keys = createAccountKeys(allowedOrigins);
  const metadata = createMetadataMemory(now, maxAccounts);
  const signIns = createSignIns({ guard, keys, maxAccounts, now });
  const traffic = given ?? createTraffic({ maxDatabases: maxAccounts, ...limits });
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
