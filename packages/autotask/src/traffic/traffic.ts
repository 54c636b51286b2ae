import type { Threshold } from '../data/metadata.js';
import type { Deadline } from '../deadline.js';
import { createDatabase, type Database } from './database.js';
import { createReports, type GiveBack, type SharedThreads, type TrafficNews, type TrafficPeers } from './peers.js';
import type { DatabaseUsage } from './usage.js';
import type { Turn } from './waiting.js';

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
  /** Goes out whatever the hour's budget says, as checks of accounts do, which are few; it is counted all the same. */
  readonly isUrgent?: boolean | undefined;
};

/** What a call that was let out may say. */
export type Thread = {
  /** We hung up and the vendor may still be at it: its thread is not given to another call at once. */
  keep(): void;
  /** The vendor refused the call for its limits; without `pauseMs` it did not say how long to wait. */
  noteThrottled(refusal: {
    readonly limit: 'THREADS' | 'HOUR' | 'UNKNOWN';
    readonly pauseMs: number | undefined;
  }): void;
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

/** The limits, which are the vendor's unless told. */
export type TrafficOptions = {
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
  /** How many databases are remembered at most, those in use aside; 10,000 unless given. */
  readonly maxDatabases?: number;
  /** Milliseconds since some moment before, of a clock that never goes back: it is not the one on the wall. */
  readonly now?: () => number;
  /** With whom the limits are shared; unless given, nobody else calls. */
  readonly peers?: TrafficPeers | undefined;
};

type Known = { readonly database: Database; readonly ci: number; usedAt: number; claimedAt: number };

const rememberedMs = 3_660_000;
const claimMs = 30_000;

/** Starts with nothing in flight. One for a process: whoever calls Autotask shares it. */
export const createTraffic = ({
  callsAtATime = 3,
  callsOfAUser = 4,
  maxWaiting = 2_000,
  patienceMs = 15_000,
  abandonedMs = 5_000,
  maxDatabases = 10_000,
  now = () => performance.now(),
  peers,
}: TrafficOptions = {}): Traffic => {
  const limits = { callsAtATime, callsOfAUser, maxWaiting, patienceMs, now };
  const databases = new Map<string, Known>();
  const reports = peers && createReports(peers.tell);

  // The oldest are looked at first: what has rested for longer than the window has nothing left to remember.
  const forget = (): void => {
    for (const [key, { database, usedAt }] of databases) {
      if (databases.size <= maxDatabases && now() - usedAt < rememberedMs) return;
      if (database.isIdle()) databases.delete(key);
    }
  };

  const use = ({ database: key, ci }: Pick<Slot, 'database' | 'ci'>): Database => {
    const known = databases.get(key) ?? { database: createDatabase(limits), ci, usedAt: 0, claimedAt: -Infinity };
    known.usedAt = now();
    databases.delete(key);
    databases.set(key, known);
    forget();
    return known.database;
  };

  peers?.hear((news) => takeIn(use(news), news));

  // Bulk work leaves one thread to people, over all processes as in each.
  const threadsOf = (slot: Slot): readonly SharedThreads[] => {
    const less = slot.isBulk ? 1 : 0;
    return [
      { name: `${slot.database} ${laneOf(slot)}`, width: Math.max(1, callsAtATime - less) },
      { name: `${slot.database} ${slot.user}`, width: Math.max(1, callsOfAUser - less) },
    ];
  };
  const pauseAll = ({ database: key, ci }: Slot, database: Database, ms: number, isHourOver: boolean): void => {
    pauseFor(database, ms, isHourOver);
    reports?.tell({ database: key, ci, pause: { ms, isHourOver } });
  };

  return {
    run: async (slot, { signal }, send) => {
      const database = use(slot);
      const { user, caller, isBulk, isUrgent } = slot;
      const turn = { lane: laneOf(slot), user, caller, isBulk, isUrgent };
      await database.enter(turn, signal);
      let kept = 0;
      let giveBack: GiveBack | undefined;
      const thread: Thread = {
        keep: () => void (kept = abandonedMs),
        noteAnswered: () => database.noteAnswered(turn, performance.now() - begun),
        noteThrottled: ({ limit, pauseMs }) => {
          if (limit === 'THREADS') database.noteThreadsExceeded(turn, pauseMs);
          else if (limit === 'HOUR') pauseAll(slot, database, pauseMs ?? hourPauseMs, true);
          else pauseAll(slot, database, pauseMs ?? unknownPauseMs, false);
        },
      };
      let begun = performance.now();
      try {
        if (peers) giveBack = await peers.enter(threadsOf(slot), signal);
        reports?.noteCall(slot);
        begun = performance.now();
        return await send(thread);
      } finally {
        end(database, turn, kept, giveBack);
      }
    },
    noteThreshold: (key, threshold) => {
      const known = databases.get(key);
      if (known === undefined) return;
      known.database.budget.noteThreshold(threshold);
      reports?.tell({ database: key, ci: known.ci, threshold });
    },
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

// A refusal without a known word may be about anything, so it is given a little time and nothing is concluded from it.
const unknownPauseMs = 5_000;

/** Ends a turn. What is shared comes back first: else the next in line here would find it taken. */
const end = (database: Database, turn: Turn, keptMs: number, giveBack: GiveBack | undefined): void => {
  if (giveBack && keptMs === 0) return void giveBack().then(() => database.leave(turn));
  if (giveBack) setTimeout(() => void giveBack(), keptMs).unref();
  database.leave(turn, keptMs);
};

const pauseFor = (database: Database, ms: number, isHourOver: boolean): void =>
  isHourOver ? database.noteHourExceeded(ms) : database.pause(ms);

/** Takes in what another process tells: first what it has used, upon which the vendor's word stands. */
const takeIn = (database: Database, { calls = 0, threshold, pause }: TrafficNews): void => {
  if (calls > 0) database.budget.noteOthers(calls);
  if (threshold) database.budget.noteThreshold(threshold);
  if (pause) pauseFor(database, pause.ms, pause.isHourOver);
};

const laneOf = ({ integrationCode, object }: Slot): string => JSON.stringify([integrationCode, object.toLowerCase()]);
