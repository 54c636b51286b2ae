import { createLane, type Lane } from './lane.js';
import type { Turn } from './waiting.js';

/** The threads of one customer database: those of each object and code, and those of each provider user. */
export type Threads = {
  hasRoom(turn: Turn): boolean;
  take(turn: Turn): void;
  giveBack(turn: Turn): void;
  /** The vendor counted more threads than it allows. */
  noteRefused(turn: Turn, pauseMs: number | undefined): void;
  noteAnswered(turn: Turn): void;
  /** The moment before which nothing of the turn's object goes out. */
  pausedUntil(turn: Turn): number;
  running(): number;
};

/** How many calls may be in flight for one object and code, and for one user whatever the objects. */
export type ThreadLimits = { readonly callsAtATime: number; readonly callsOfAUser: number };

/** Starts with all threads free; what is idle takes no memory. */
export const createThreads = ({ callsAtATime, callsOfAUser }: ThreadLimits, now: () => number): Threads => {
  const objects = createLanes(() => createLane(callsAtATime, now));
  const users = createLanes(() => createLane(callsOfAUser, now));
  return {
    hasRoom: ({ lane, user, isBulk }) => objects.hasRoom(lane, isBulk) && users.hasRoom(user, isBulk),
    take: ({ lane, user }) => {
      objects.of(lane).take();
      users.of(user).take();
    },
    giveBack: ({ lane, user }) => {
      objects.giveBack(lane);
      users.giveBack(user);
    },
    noteRefused: ({ lane }, pauseMs) => objects.of(lane).noteRefused(pauseMs),
    noteAnswered: ({ lane }) => objects.find(lane)?.noteAnswered(),
    pausedUntil: ({ lane }) => objects.find(lane)?.pausedUntil() ?? 0,
    running: users.running,
  };
};

const createLanes = (make: () => Lane) => {
  const lanes = new Map<string, Lane>();
  const of = (name: string): Lane => {
    const lane = lanes.get(name) ?? make();
    lanes.set(name, lane);
    return lane;
  };
  return {
    of,
    find: (name: string): Lane | undefined => lanes.get(name),
    hasRoom: (name: string, isBulk: boolean): boolean => lanes.get(name)?.hasRoom(isBulk) ?? true,
    giveBack: (name: string): void => {
      of(name).giveBack();
      if (of(name).isIdle()) lanes.delete(name);
    },
    running: (): number => [...lanes.values()].reduce((sum, lane) => sum + lane.running(), 0),
  };
};
