import type { Deadline } from '../deadline.js';
import { createTurnQueue } from '../turn-queue.js';
import type { DatabaseUsage } from './usage.js';

/** Whose allowance a call uses, and who waits for it. */
export type Slot = {
  readonly ci: number;
  readonly integrationCode: string;
  /** The object whose threads the call uses, such as `Companies`; a child path uses the child's. */
  readonly object: string;
  readonly caller: string;
  readonly isBulk: boolean;
};

/** Lets calls to Autotask out as its limits allow, each customer database by itself. */
export type Traffic = {
  /** Waits for the call's turn, then sends; throws the signal's reason when the deadline is over before. */
  run<Result>(slot: Slot, deadline: Deadline, send: () => Promise<Result>): Promise<Result>;
  usage(ci: number): DatabaseUsage | undefined;
};

const callsAtATime = 3;

/** Starts with nothing in flight. */
export const createTraffic = (): Traffic => {
  const queue = createTurnQueue(callsAtATime);
  return {
    run: ({ ci, integrationCode, object }, { signal }, send) =>
      queue.inTurn(JSON.stringify([ci, integrationCode, object.toLowerCase()]), signal, send),
    usage: () => undefined,
  };
};
