import type { SignIn } from '../credentials.js';
import type { Zone } from '../zone.js';

/** An account whose data is wanted. */
export type AutotaskAccount = SignIn & {
  /** What a person typed as server URL; the zone is asked for there. May be empty: the zone is found by user name. */
  readonly serverUrl: string;
  /** The zone, when it is known from before: saves asking for it. A moved one is found again. */
  readonly zone?: Zone;
  /** Whether the secret is one that Autotask accepted when it was last asked: no guess, however many others guess. */
  readonly wasAccepted?: boolean;
  /** Who waits in line. Callers that share a customer database take turns; the user name unless given. */
  readonly caller?: string;
};

/** How one call may run. */
export type CallOptions = {
  readonly signal?: AbortSignal | undefined;
  /** The most it may take with its waiting and its retries, in milliseconds; the clients' own unless given. */
  readonly deadlineMs?: number | undefined;
  /** Long work nobody waits for: gives way to other calls, and leaves them a part of the hour's budget. */
  readonly isBulk?: boolean | undefined;
};
