import { StoreUnavailableError } from '../instances/store-unavailable.js';

/** Things that one at a time may have, or so many, each by a name, for a while that can be made longer. */
export interface Leases {
  /**
   * Takes one of the `width` there are of a name, which is 1 unless given; undefined while others have them all, this
   * process included. Who asks for fewer than there are leaves the rest to those who do not.
   */
  take(name: string, forMs: number, width?: number): Promise<Lease | undefined>;
}

interface Lease {
  /** Has it for so long from now on; false when it was lost meanwhile. */
  renew(forMs: number): Promise<boolean>;
  release(): Promise<void>;
}

/** Leases among those who share this memory. `now` gives milliseconds and never goes back. */
export function createLeases(now: () => number = () => performance.now()): Leases {
  const held = new Map<string, { readonly until: number }>();
  const isFree = (slot: string) => (held.get(slot)?.until ?? 0) <= now();
  return {
    async take(name, forMs, width = 1) {
      const slot = slotsOf(name, width).find(isFree);
      if (slot === undefined) return undefined;
      let mine = { until: now() + forMs };
      held.set(slot, mine);
      const isMine = () => held.get(slot) === mine;
      return {
        async renew(longerMs) {
          if (!isMine()) return false;
          mine = { until: now() + longerMs };
          held.set(slot, mine);
          return true;
        },
        release: async () => void (isMine() && held.delete(slot)),
      };
    },
  };
}

/** What the leases of a name are held under, those first that only the wider may have. */
export const slotsOf = (name: string, width: number): readonly string[] =>
  Array.from({ length: width }, (_, slot) => `${name} ${width - 1 - slot}`);

/** Longer than a process is ever too busy to renew; so long others wait for one that has died. */
const heldMs = 15_000;
const waits = { firstMs: 15, longestMs: 250 } as const;

/** How a lease is waited for. */
export interface Waiting {
  readonly signal?: AbortSignal | undefined;
  readonly width?: number | undefined;
}

/** A lease that is made longer as long as it is had. */
export interface Held {
  /** Aborts once another may have it: it was lost, or could not be made longer in time. The reason is a domain error. */
  readonly signal: AbortSignal;
  readonly giveBack: GiveBack;
}

/** Never fails: what is not given back runs out by itself. */
export type GiveBack = () => Promise<void>;

/**
 * Has a lease until it is given back by what this returns, waiting for it as long as others have it. Throws the signal's
 * reason when it aborts before.
 */
export async function hold(leases: Leases, name: string, { signal, width }: Waiting = {}): Promise<Held> {
  for (let waitMs: number = waits.firstMs; ; waitMs = Math.min(waits.longestMs, waitMs * 2)) {
    signal?.throwIfAborted();
    const held = await takeHeld(leases, name, width);
    if (held) return held;
    await pause(waitMs * (0.5 + Math.random()), signal);
  }
}

async function takeHeld(leases: Leases, name: string, width?: number): Promise<Held | undefined> {
  const askedAt = performance.now();
  const lease = await leases.take(name, heldMs, width);
  return lease && keepUp(lease, askedAt);
}

/** Work under a lease. Between its steps it looks whether the signal has aborted, for then another may be at it. */
export type HeldWork<Answer> = (signal: AbortSignal) => Promise<Answer>;

/** Runs work while it has a lease, which it waits for in the same way. */
export async function whileHeld<Answer>(
  leases: Leases,
  name: string,
  work: HeldWork<Answer>,
  signal?: AbortSignal,
): Promise<Answer> {
  return workOn(await hold(leases, name, { signal }), work);
}

/** Runs work while it has a lease; undefined, with nothing run, while another has it. */
export async function ifFree<Answer>(
  leases: Leases,
  name: string,
  work: HeldWork<Answer>,
): Promise<Answer | undefined> {
  const held = await takeHeld(leases, name);
  return held && workOn(held, work);
}

async function workOn<Answer>({ signal, giveBack }: Held, work: HeldWork<Answer>): Promise<Answer> {
  try {
    return await work(signal);
  } finally {
    await giveBack();
  }
}

/** Runs work unless any process has in the last while; what fails may be done again at once. */
export async function onceIn(leases: Leases, name: string, ms: number, work: () => Promise<unknown>): Promise<void> {
  const lease = await leases.take(name, ms);
  if (!lease) return;
  try {
    await work();
  } catch (error) {
    await lease.release();
    throw error;
  }
}

/** `askedAt` is when it was asked for, which is before it was given: it ends here no later than by the clock that gave it. */
function keepUp(lease: Lease, askedAt: number): Held {
  const lost = new AbortController();
  let hasEnded = false;
  const end = () => {
    hasEnded = true;
    clearInterval(renewing);
    clearTimeout(over);
  };
  const lose = () => {
    end();
    lost.abort(new StoreUnavailableError('LOST', new Error('The lease was lost.')));
  };
  const overAt = (since: number) => setTimeout(lose, since + heldMs - performance.now()).unref();
  const renew = async () => {
    const since = performance.now();
    const isHeld = await lease.renew(heldMs).catch(() => undefined);
    if (hasEnded || isHeld === undefined) return;
    if (!isHeld) return lose();
    clearTimeout(over);
    over = overAt(since);
  };
  let over = overAt(askedAt);
  const renewing = setInterval(() => void renew(), heldMs / 3).unref();
  return {
    signal: lost.signal,
    async giveBack() {
      end();
      await lease.release().catch(() => undefined);
    },
  };
}

/** Ends early when the signal aborts. */
const pause = (ms: number, signal: AbortSignal | undefined): Promise<void> =>
  new Promise((resolve) => {
    const end = () => {
      clearTimeout(timer);
      signal?.removeEventListener('abort', end);
      resolve();
    };
    const timer = setTimeout(end, ms);
    signal?.addEventListener('abort', end, { once: true });
  });
