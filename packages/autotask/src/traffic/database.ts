import { createBudget, type Budget } from './budget.js';
import { createFairLine } from './fair-line.js';
import { heldBack, tooManyWaiting } from './held-back.js';
import { createLatency } from './latency.js';
import { createPace } from './pace.js';
import { createThreads, type ThreadLimits } from './threads.js';
import type { DatabaseUsage } from './usage.js';
import { standInLine, type Turn, type Waiting } from './waiting.js';

/** The calls to one customer database: which may go out now, and which wait. */
export type Database = {
  /** Waits for the turn. Throws the signal's reason when it aborts first, a `HeldBackError` when the wait is too long. */
  enter(turn: Turn, signal: AbortSignal): Promise<void>;
  /** Ends a turn; with `keepMs` the vendor may still be at it, so the thread comes back only then. */
  leave(turn: Turn, keepMs?: number): void;
  noteAnswered(turn: Turn, ms: number): void;
  noteThreadsExceeded(turn: Turn, pauseMs: number | undefined): void;
  noteHourExceeded(pauseMs: number): void;
  /** Nothing goes out for so long. */
  pause(ms: number): void;
  readonly budget: Budget;
  /** Whether the vendor should be asked how many calls are used: by count, by time, or as it has become slower. */
  isReadingDue(): boolean;
  usage(ci: number): DatabaseUsage;
  isIdle(): boolean;
};

/** The limits of a database. */
export type DatabaseOptions = ThreadLimits & {
  readonly now: () => number;
  /** The most calls that wait; more are refused. */
  readonly maxWaiting: number;
  /** A call that nobody may wait for so long is refused at once; bulk work waits. */
  readonly patienceMs: number;
};

// A budget can change while calls wait, so a timer never waits for long.
const longestTimerMs = 60_000;
const slowReadingMs = 60_000;

/** Starts with nothing in flight. */
export const createDatabase = ({ now, maxWaiting, patienceMs, ...limits }: DatabaseOptions): Database => {
  const budget = createBudget(now);
  const pace = createPace(budget, now);
  const latency = createLatency();
  const threads = createThreads(limits, now);
  const people = createFairLine<Waiting>();
  const bulk = createFairLine<Waiting>();
  let timer: NodeJS.Timeout | undefined;

  const lineOf = ({ isBulk }: Turn) => (isBulk ? bulk : people);
  const waitingCount = (): number => people.size() + bulk.size();

  /** When time alone lets a call out, given when the budget lets out its kind. */
  const timeOf = (turn: Turn, opensAt: number): number =>
    Math.max(turn.isUrgent ? pace.pausedUntil() : opensAt, threads.pausedUntil(turn));

  const takeNext = (isBulk: boolean): Waiting | undefined => {
    const line = isBulk ? bulk : people;
    if (line.size() === 0) return undefined;
    const opensAt = pace.opensAt(isBulk);
    return line.take((turn) => threads.hasRoom(turn) && timeOf(turn, opensAt) <= now());
  };

  const begin = (waiting: Waiting): void => {
    pace.noteStart();
    budget.note();
    threads.take(waiting);
    waiting.go();
  };

  const refuseImpatient = (opensAt: number): void => {
    for (const waiting of [...people.items()]) {
      const waitMs = timeOf(waiting, opensAt) - now();
      if (waitMs <= patienceMs) continue;
      people.remove(waiting.caller, waiting);
      waiting.giveUp(heldBack(waitMs));
    }
  };

  /** When the first of a line may go out; a call whose lane is full comes back when that one has room. */
  const firstMoment = (isBulk: boolean): number => {
    const opensAt = pace.opensAt(isBulk);
    let first = Infinity;
    for (const turn of (isBulk ? bulk : people).items())
      if (threads.hasRoom(turn)) first = Math.min(first, timeOf(turn, opensAt));
    return first;
  };

  const letOut = (): void => {
    for (let next = takeNext(false) ?? takeNext(true); next !== undefined; next = takeNext(false) ?? takeNext(true))
      begin(next);
    clearTimeout(timer);
    if (waitingCount() === 0) return;
    refuseImpatient(pace.opensAt(false));
    const first = Math.min(firstMoment(false), firstMoment(true));
    if (first === Infinity) return;
    timer = setTimeout(letOut, Math.min(longestTimerMs, Math.max(1, Math.ceil(first - now()))));
  };

  const giveBack = (turn: Turn): void => {
    threads.giveBack(turn);
    letOut();
  };

  return {
    budget,
    enter: async (turn, signal) => {
      signal.throwIfAborted();
      if (waitingCount() >= maxWaiting) throw tooManyWaiting();
      return standInLine(turn, signal, {
        join: (waiting) => {
          lineOf(turn).add(turn.caller, waiting);
          letOut();
        },
        leave: (waiting) => lineOf(turn).remove(turn.caller, waiting),
      });
    },
    leave: (turn, keepMs = 0) => {
      if (keepMs === 0) giveBack(turn);
      else setTimeout(giveBack, keepMs, turn).unref();
    },
    noteAnswered: (turn, ms) => {
      latency.note(ms);
      threads.noteAnswered(turn);
    },
    noteThreadsExceeded: threads.noteRefused,
    pause: (ms) => pace.pauseUntil(now() + ms),
    noteHourExceeded: (pauseMs) => {
      pace.pauseUntil(now() + pauseMs);
      budget.noteExhausted();
    },
    isReadingDue: () =>
      budget.isReadingDue() || (latency.isSlow() && now() - (budget.readAt() ?? -Infinity) > slowReadingMs),
    usage: (ci) => {
      const [readAt, read, pausedUntil] = [budget.readOn(), latency.read(), pace.pausedUntil()];
      return {
        ci,
        used: budget.used(),
        limit: budget.limit(),
        windowMinutes: budget.windowMinutes(),
        usedByUs: budget.usedByUs(),
        ...(readAt && { readAt }),
        inFlight: threads.running(),
        waiting: waitingCount(),
        ...(pausedUntil > now() && { pausedUntil: new Date(Date.now() + pausedUntil - now()) }),
        ...(read && { latency: read }),
      };
    },
    isIdle: () => waitingCount() === 0 && threads.running() === 0,
  };
};
