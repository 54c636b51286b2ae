/** Things that one at a time may have, or so many, each by a name, for a while that can be made longer. */
export interface Leases {
  /**
   * Takes one of the `width` there are of a name, which is 1 unless given; undefined while others have them all, this
   * process included. Who asks for fewer than there are leaves the rest to those who do not.
   */
  take(name: string, forMs: number, width?: number): Promise<Lease | undefined>;
}

export interface Lease {
  /** Has it for so long from now on; false when it was lost meanwhile. */
  renew(forMs: number): Promise<boolean>;
  release(): Promise<void>;
}

/** Leases among those who share this memory. `now` gives milliseconds. */
export function createLeases(now: () => number = Date.now): Leases {
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

/**
 * Has a lease until it is given back by what this returns, waiting for it as long as others have it. Throws the signal's
 * reason when it aborts before.
 */
export async function hold(leases: Leases, name: string, { signal, width }: Waiting = {}): Promise<GiveBack> {
  for (let waitMs: number = waits.firstMs; ; waitMs = Math.min(waits.longestMs, waitMs * 2)) {
    signal?.throwIfAborted();
    const lease = await leases.take(name, heldMs, width);
    if (lease) return keepingUp(lease);
    await pause(waitMs * (0.5 + Math.random()), signal);
  }
}

/** Never fails: what is not given back runs out by itself. */
export type GiveBack = () => Promise<void>;

/** Runs work while it has a lease, which it waits for in the same way. */
export async function whileHeld<Answer>(
  leases: Leases,
  name: string,
  work: () => Promise<Answer>,
  signal?: AbortSignal,
): Promise<Answer> {
  const giveBack = await hold(leases, name, { signal });
  try {
    return await work();
  } finally {
    await giveBack();
  }
}

/** Runs work while it has a lease; undefined, with nothing run, while another has it. */
export async function ifFree<Answer>(
  leases: Leases,
  name: string,
  work: () => Promise<Answer>,
): Promise<Answer | undefined> {
  const lease = await leases.take(name, heldMs);
  if (!lease) return undefined;
  const giveBack = keepingUp(lease);
  try {
    return await work();
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

function keepingUp(lease: Lease): GiveBack {
  const timer = setInterval(() => void lease.renew(heldMs).catch(() => undefined), heldMs / 3).unref();
  return async () => {
    clearInterval(timer);
    await lease.release().catch(() => undefined);
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
