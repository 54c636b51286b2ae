/** Slows down whoever guesses: after some refusals each further try has to wait, twice as long every time. */
export interface SignInThrottle {
  /** Whole seconds until one of these may try again; 0 when they may now. */
  waitSeconds(keys: readonly string[]): number;
  refused(keys: readonly string[]): void;
  accepted(keys: readonly string[]): void;
}

interface Record {
  refusals: number;
  until: number;
}

/** Tries without a wait, the longest wait, and how many keys are remembered. */
const limits = { free: 5, firstWaitMs: 2_000, longestWaitMs: 15 * 60_000, keys: 10_000 } as const;

/** Remembers refusals in memory; the least recently refused are forgotten first. */
export function createSignInThrottle(now: () => number = Date.now): SignInThrottle {
  const records = new Map<string, Record>();

  const refuse = (key: string) => {
    const refusals = (records.get(key)?.refusals ?? 0) + 1;
    const beyond = refusals - limits.free;
    const waitMs = beyond < 0 ? 0 : Math.min(limits.firstWaitMs * 2 ** beyond, limits.longestWaitMs);
    records.delete(key);
    records.set(key, { refusals, until: now() + waitMs });
    const [oldest] = records.keys();
    if (records.size > limits.keys && oldest !== undefined) records.delete(oldest);
  };

  return {
    waitSeconds: (keys) =>
      Math.max(0, ...keys.map((key) => Math.ceil(((records.get(key)?.until ?? 0) - now()) / 1000))),
    refused: (keys) => keys.forEach(refuse),
    accepted: (keys) => keys.forEach((key) => records.delete(key)),
  };
}
