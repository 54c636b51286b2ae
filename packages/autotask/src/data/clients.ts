import { createTransport } from '../request.js';
import { createSignInGuard } from '../sign-in-guard.js';
import { createTraffic } from '../traffic/traffic.js';
import type { AutotaskAccount } from './account.js';
import type { AutotaskClient } from './client.js';
import { createHomes } from './home.js';
import { readMetadata } from './read-metadata.js';
import { readRecords } from './read-records.js';
import { createSender } from './sender.js';
import { createSignIns, type SignInMemory } from './sign-ins.js';
import { writeRecords } from './write-records.js';

/** One process's way to the data of any number of accounts: shared connections, limits and memory. */
export type AutotaskClients = {
  /** A client of one account. Cheap, and holds nothing itself: make one for each request. */
  for(account: AutotaskAccount): AutotaskClient;
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
  now = Date.now,
  random = Math.random,
  guard = createSignInGuard({ now }),
  maxAccounts = 10_000,
  fetch,
}: AutotaskClientsOptions = {}): AutotaskClients => {
  const transport = createTransport(fetch);
  const homes = createHomes({ transport, allowedOrigins, deadlineMs: timeoutMs, now, maxAccounts });
  const signIns = createSignIns({ guard, allowedOrigins, maxAccounts });
  const traffic = createTraffic();
  const send = createSender({ transport, homes, signIns, traffic, deadlineMs, timeoutMs, now, random });

  const clientOf = (account: AutotaskAccount): AutotaskClient => {
    const ask = send.bind(undefined, account);
    return {
      ...readRecords(ask),
      ...writeRecords(ask),
      ...readMetadata(ask),
      zone: () => homes.find(account),
      usage: () => {
        const zone = homes.findKnown(account);
        return zone === undefined ? undefined : traffic.usage(zone.ci);
      },
    };
  };

  return { for: clientOf, close: transport.close };
};
