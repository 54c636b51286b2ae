import type { Threshold } from '../data/metadata.js';
import type { Deadline } from '../deadline.js';
import { createDatabase, type Database, type DatabaseOptions } from './database.js';
import type { DatabaseUsage } from './usage.js';

/** Whose allowance a call uses, and who waits for it. */
export type Slot = {
  /** The customer database: `ci` and whose it is, as the sandbox has numbers of its own. */
  readonly database: string;
  readonly ci: number;
  readonly integrationCode: string;
  /** The object whose threads the call uses, such as `Companies`; a child path uses the child's. */
  readonly object: string;
  /** The provider's user. */
  readonly user: string;
  readonly caller: string;
  readonly isBulk: boolean;
};

/** What a call that was let out may say. */
export type Thread = {
  /** We hung up and the vendor may still be at it: its thread is not given to another call at once. */
  keep(): void;
  /** The vendor refused the call for its limits; without `pauseMs` it did not say how long to wait. */
  noteThrottled(refusal: { readonly isAboutThreads: boolean; readonly pauseMs: number | undefined }): void;
  /** The vendor answered, whatever it said. */
  noteAnswered(): void;
};

/** Lets calls to Autotask out as its limits allow, each customer database by itself. */
export type Traffic = {
  /**
   * Waits for the call's turn, then sends. Throws the signal's reason when the deadline is over before, and a
   * `HeldBackError` when the turn would come too late.
   */
  run<Result>(slot: Slot, deadline: Deadline, send: (thread: Thread) => Promise<Result>): Promise<Result>;
  noteThreshold(database: string, threshold: Threshold): void;
  /** Whether the vendor should be asked how many calls are used. True once, then only after some time. */
  claimReading(database: string): boolean;
  usage(database: string): DatabaseUsage | undefined;
  /** All databases that are remembered. */
  usages(): readonly DatabaseUsage[];
};

/** The limits; the defaults are the vendor's. `now` is in milliseconds. */
export type TrafficOptions = DatabaseOptions & {
  /** How many databases are remembered at most, calls in flight aside. */
  readonly maxDatabases: number;
  /** How long a thread is kept after we hung up. */
  readonly keepMs: number;
};

type Known = { readonly database: Database; readonly ci: number; usedAt: number; claimedAt: number };

const rememberedMs = 3_660_000;
const claimMs = 30_000;

/** Starts with nothing in flight. */
export const createTraffic = (options: TrafficOptions): Traffic => {
  const { now, maxDatabases, keepMs } = options;
  const databases = new Map<string, Known>();

  // The oldest are looked at first: what has rested for longer than the window has nothing left to remember.
  const forget = (): void => {
    for (const [key, { database, usedAt }] of databases) {
      if (databases.size <= maxDatabases && now() - usedAt < rememberedMs) return;
      if (database.isIdle()) databases.delete(key);
    }
  };

  const use = ({ database: key, ci }: Slot): Database => {
    const known = databases.get(key) ?? { database: createDatabase(options), ci, usedAt: 0, claimedAt: -Infinity };
    known.usedAt = now();
    databases.delete(key);
    databases.set(key, known);
    forget();
    return known.database;
  };

  return {
    run: async (slot, { signal }, send) => {
      const database = use(slot);
      const turn = { lane: laneOf(slot), user: slot.user, caller: slot.caller, isBulk: slot.isBulk };
      await database.enter(turn, signal);
      const begun = performance.now();
      let kept = 0;
      const thread: Thread = {
        keep: () => void (kept = keepMs),
        noteAnswered: () => database.noteAnswered(turn, performance.now() - begun),
        noteThrottled: ({ isAboutThreads, pauseMs }) =>
          isAboutThreads
            ? database.noteThreadsExceeded(turn, pauseMs)
            : database.noteHourExceeded(pauseMs ?? hourPauseMs),
      };
      try {
        return await send(thread);
      } finally {
        database.leave(turn, kept);
      }
    },
    noteThreshold: (key, threshold) => databases.get(key)?.database.budget.noteThreshold(threshold),
    claimReading: (key) => {
      const known = databases.get(key);
      if (known === undefined || !known.database.isReadingDue() || now() - known.claimedAt < claimMs) return false;
      known.claimedAt = now();
      return true;
    },
    usage: (key) => {
      const known = databases.get(key);
      return known?.database.usage(known.ci);
    },
    usages: () => [...databases.values()].map(({ database, ci }) => database.usage(ci)),
  };
};

// Nobody has published how long the vendor suspends an account; a minute is what its threshold call is worth asking again.
const hourPauseMs = 60_000;

const laneOf = ({ integrationCode, object }: Slot): string => JSON.stringify([integrationCode, object.toLowerCase()]);
