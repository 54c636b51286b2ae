/** Things that one process at a time may have, each by a name, for a while that can be made longer. */
export interface Leases {
  /** Takes one; undefined while anybody has it, this process included. */
  take(name: string, forMs: number): Promise<Lease | undefined>;
}

export interface Lease {
  /** Has it for so long from now on; false when it was lost meanwhile. */
  renew(forMs: number): Promise<boolean>;
  release(): Promise<void>;
}

/** Leases among those who share this memory. `now` gives milliseconds. */
export function createLeases(now: () => number = Date.now): Leases {
  const held = new Map<string, { readonly until: number }>();
  return {
    async take(name, forMs) {
      if ((held.get(name)?.until ?? 0) > now()) return undefined;
      let mine = { until: now() + forMs };
      held.set(name, mine);
      const isMine = () => held.get(name) === mine;
      return {
        async renew(longerMs) {
          if (!isMine()) return false;
          mine = { until: now() + longerMs };
          held.set(name, mine);
          return true;
        },
        release: async () => void (isMine() && held.delete(name)),
      };
    },
  };
}

/** Longer than a process is ever too busy to renew; so long others wait for one that has died. */
const heldMs = 15_000;
const waits = { firstMs: 15, longestMs: 250 } as const;

/** Runs work while it has a lease, waiting for it as long as another has it. Throws the signal's reason when it aborts before. */
export async function whileHeld<Answer>(
  leases: Leases,
  name: string,
  work: () => Promise<Answer>,
  signal?: AbortSignal,
): Promise<Answer> {
  for (let waitMs: number = waits.firstMs; ; waitMs = Math.min(waits.longestMs, waitMs * 2)) {
    signal?.throwIfAborted();
    const lease = await leases.take(name, heldMs);
    if (lease) return keepingUp(lease, work);
    await pause(waitMs * (0.5 + Math.random()), signal);
  }
}

/** Runs work while it has a lease; undefined, with nothing run, while another has it. */
export async function ifFree<Answer>(
  leases: Leases,
  name: string,
  work: () => Promise<Answer>,
): Promise<Answer | undefined> {
  const lease = await leases.take(name, heldMs);
  return lease && keepingUp(lease, work);
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

async function keepingUp<Answer>(lease: Lease, work: () => Promise<Answer>): Promise<Answer> {
  const timer = setInterval(() => void lease.renew(heldMs).catch(() => undefined), heldMs / 3).unref();
  try {
    return await work();
  } finally {
    clearInterval(timer);
    // Not released, it runs out by itself.
    await lease.release().catch(() => undefined);
  }
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
