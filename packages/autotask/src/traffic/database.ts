import { createBudget, type Budget } from './budget.js';
import { createFairLine } from './fair-line.js';
import { heldBack, tooManyWaiting } from './held-back.js';
import { createLane, type Lane } from './lane.js';
import { createLatency } from './latency.js';
import type { DatabaseUsage } from './usage.js';

/** A call that wants out. */
export type Turn = { readonly lane: string; readonly caller: string; readonly isBulk: boolean };

/** The calls to one customer database: which may go out now, and which wait. */
export type Database = {
  /** Waits for the turn. Throws the signal's reason when it aborts first, a `HeldBackError` when the wait is too long. */
  enter(turn: Turn, signal: AbortSignal): Promise<void>;
  /** Ends a turn; with `keepMs` the vendor may still be at it, so the thread comes back only then. */
  leave(turn: Turn, keepMs?: number): void;
  noteAnswered(turn: Turn, ms: number): void;
  noteThreadsExceeded(turn: Turn, pauseMs: number | undefined): void;
  noteHourExceeded(pauseMs: number): void;
  readonly budget: Budget;
  usage(ci: number): DatabaseUsage;
  isIdle(): boolean;
};

/** The limits of a database; the defaults are the vendor's. */
export type DatabaseOptions = {
  readonly now: () => number;
  readonly callsAtATime: number;
  /** The most calls that wait; more are refused. */
  readonly maxWaiting: number;
  /** A call that nobody may wait for so long is refused at once; bulk work waits. */
  readonly patienceMs: number;
};

// A budget can change while calls wait, so a timer never waits for long.
const longestTimerMs = 60_000;

type Waiting = Turn & { readonly go: () => void; readonly giveUp: (error: Error) => void };

/** Starts with nothing in flight. */
export const createDatabase = ({ now, callsAtATime, maxWaiting, patienceMs }: DatabaseOptions): Database => {
  const budget = createBudget(now);
  const latency = createLatency();
  const lanes = new Map<string, Lane>();
  const lines = { interactive: createFairLine<Waiting>(), bulk: createFairLine<Waiting>() };
  let pausedUntil = 0;
  const nextStartAt = { interactive: 0, bulk: 0 };
  let timer: NodeJS.Timeout | undefined;

  const waitingCount = (): number => lines.interactive.size() + lines.bulk.size();
  const runningCount = (): number => [...lanes.values()].reduce((sum, lane) => sum + lane.running(), 0);
  const lineOf = ({ isBulk }: Turn) => (isBulk ? lines.bulk : lines.interactive);
  const laneOf = ({ lane: name }: Turn): Lane => {
    const lane = lanes.get(name) ?? createLane(callsAtATime, now);
    lanes.set(name, lane);
    return lane;
  };

  /** When the database as a whole lets a call of this kind out. */
  const gateOf = (kind: keyof typeof lines): number => {
    const interval = budget.intervalMs(kind === 'bulk');
    if (interval === undefined) return Math.max(pausedUntil, now() + budget.reliefMs());
    return Math.max(pausedUntil, interval === 0 ? 0 : nextStartAt[kind]);
  };

  const takeNext = (kind: keyof typeof lines): Waiting | undefined => {
    if (lines[kind].size() === 0 || gateOf(kind) > now()) return undefined;
    return lines[kind].take((turn) => laneOf(turn).hasRoom(turn.isBulk) && laneOf(turn).pausedUntil() <= now());
  };

  const begin = (waiting: Waiting): void => {
    nextStartAt.interactive = Math.max(nextStartAt.interactive, now()) + (budget.intervalMs(false) ?? 0);
    nextStartAt.bulk = Math.max(nextStartAt.bulk, now()) + (budget.intervalMs(true) ?? 0);
    budget.note();
    laneOf(waiting).take();
    waiting.go();
  };

  const refuseImpatient = (gate: number): void => {
    for (const waiting of [...lines.interactive.items()]) {
      const waitMs = Math.max(gate, laneOf(waiting).pausedUntil()) - now();
      if (waitMs <= patienceMs) continue;
      lines.interactive.remove(waiting.caller, waiting);
      waiting.giveUp(heldBack(waitMs));
    }
  };

  /** When the first of a line may go out; a call whose lane is full comes back when that one has room. */
  const firstMoment = (kind: keyof typeof lines, gate: number): number => {
    let first = Infinity;
    for (const turn of lines[kind].items())
      if (laneOf(turn).hasRoom(turn.isBulk)) first = Math.min(first, Math.max(gate, laneOf(turn).pausedUntil()));
    return first;
  };

  const setTimer = (gate: number): void => {
    clearTimeout(timer);
    const first = Math.min(firstMoment('interactive', gate), firstMoment('bulk', gateOf('bulk')));
    const waitMs = Math.min(longestTimerMs, Math.max(1, Math.ceil(first - now())));
    timer = first === Infinity ? undefined : setTimeout(pump, waitMs);
  };

  const pump = (): void => {
    for (let next = takeNext('interactive') ?? takeNext('bulk'); next !== undefined;) {
      begin(next);
      next = takeNext('interactive') ?? takeNext('bulk');
    }
    if (waitingCount() === 0) return clearTimeout(timer);
    const gate = gateOf('interactive');
    refuseImpatient(gate);
    setTimer(gate);
  };

  const wait = (turn: Turn, signal: AbortSignal): Promise<void> =>
    new Promise((resolve, reject) => {
      const stop = (): void => {
        lineOf(turn).remove(turn.caller, waiting);
        reject(signal.reason as Error);
      };
      const settle = (end: () => void) => (): void => {
        signal.removeEventListener('abort', stop);
        end();
      };
      const waiting: Waiting = {
        ...turn,
        go: settle(resolve),
        giveUp: (error) => settle(() => reject(error))(),
      };
      signal.addEventListener('abort', stop, { once: true });
      lineOf(turn).add(turn.caller, waiting);
      pump();
    });

  return {
    budget,
    enter: async (turn, signal) => {
      signal.throwIfAborted();
      if (waitingCount() >= maxWaiting) throw tooManyWaiting();
      return wait(turn, signal);
    },
    leave: (turn, keepMs = 0) => {
      const giveBack = (): void => {
        laneOf(turn).giveBack();
        pump();
        if (laneOf(turn).isIdle()) lanes.delete(turn.lane);
      };
      if (keepMs === 0) giveBack();
      else setTimeout(giveBack, keepMs).unref();
    },
    noteAnswered: (turn, ms) => {
      latency.note(ms);
      laneOf(turn).noteAnswered();
    },
    noteThreadsExceeded: (turn, pauseMs) => laneOf(turn).noteRefused(pauseMs),
    noteHourExceeded: (pauseMs) => {
      pausedUntil = Math.max(pausedUntil, now() + pauseMs);
      budget.noteExhausted();
    },
    usage: (ci) => {
      const readAt = budget.readAt();
      const read = latency.read();
      return {
        ci,
        used: budget.used(),
        limit: budget.limit(),
        windowMinutes: budget.windowMinutes(),
        usedByUs: budget.usedByUs(),
        ...(readAt !== undefined && { readAt: new Date(readAt) }),
        inFlight: runningCount(),
        waiting: waitingCount(),
        ...(pausedUntil > now() && { pausedUntil: new Date(pausedUntil) }),
        ...(read && { latency: read }),
      };
    },
    isIdle: () => waitingCount() === 0 && runningCount() === 0,
  };
};
