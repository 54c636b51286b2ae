import { networkOf } from '../limits/network-of.js';

/** Slows down whoever guesses: after some refusals each further try has to wait, twice as long every time. */
export interface SignInThrottle {
  /**
   * Begins a try. Whole seconds to wait before it may be made; 0 when it may be made now, and then it counts as refused
   * until it is accepted, so that a thousand tries at once are no better than one after another.
   */
  begin(keys: readonly ThrottleKey[]): number;
  accepted(keys: readonly ThrottleKey[]): void;
}

/** What refusals are counted under. */
export interface ThrottleKey {
  readonly name: string;
  /** Tries without a wait. */
  readonly free: number;
  /** Whether one accepted try makes up for all refusals, or for itself alone. */
  readonly isCleared: boolean;
}

/** Somebody's name, an e-mail address or a user's id: whoever knows the password may forget the mistakes. */
export const nameKey = (name: string): ThrottleKey => ({ name: `name ${name}`, free: 5, isCleared: true });

/**
 * The network somebody comes from. Many people may share it, so it has more tries; and guesses at many names are not
 * made up for by signing in to one's own account in between.
 */
export const addressKey = (address: string): ThrottleKey => ({
  name: `address ${networkOf(address)}`,
  free: 20,
  isCleared: false,
});

interface Refusals {
  readonly count: number;
  readonly until: number;
  readonly forgottenAt: number;
}

/** The first and the longest wait, how long refusals are remembered, and for how many keys. */
const limits = { firstWaitMs: 2_000, longestWaitMs: 15 * 60_000, rememberedMs: 60 * 60_000, keys: 10_000 } as const;

/** Remembers refusals in memory; the least recently refused are forgotten first. */
export function createSignInThrottle(now: () => number = Date.now): SignInThrottle {
  const records = new Map<string, Refusals>();
  const find = ({ name }: ThrottleKey): Refusals | undefined => {
    const record = records.get(name);
    return record && record.forgottenAt > now() ? record : undefined;
  };
  const keep = ({ name, free }: ThrottleKey, count: number) => {
    const beyond = count - free;
    const waitMs = beyond < 0 ? 0 : Math.min(limits.firstWaitMs * 2 ** beyond, limits.longestWaitMs);
    records.delete(name);
    records.set(name, { count, until: now() + waitMs, forgottenAt: now() + limits.rememberedMs });
    const [oldest] = records.keys();
    if (records.size > limits.keys && oldest !== undefined) records.delete(oldest);
  };

  return {
    begin(keys) {
      const until = Math.max(0, ...keys.map((key) => find(key)?.until ?? 0));
      const waitSeconds = Math.max(0, Math.ceil((until - now()) / 1000));
      if (waitSeconds === 0) keys.forEach((key) => keep(key, (find(key)?.count ?? 0) + 1));
      return waitSeconds;
    },
    accepted(keys) {
      for (const key of keys) {
        const record = find(key);
        records.delete(key.name);
        if (record && !key.isCleared) records.set(key.name, { ...record, count: record.count - 1, until: 0 });
      }
    },
  };
}
