import { networkOf } from '../limits/network-of.js';
import { hourMs, minuteMs } from '../milliseconds.js';

/** Slows down whoever guesses: after some refusals each further try has to wait, twice as long every time. */
export interface SignInThrottle {
  /**
   * Begins a try. Whole seconds to wait before it may be made; 0 when it may be made now, and then it counts as refused
   * until it is accepted, so that a thousand tries at once are no better than one after another.
   */
  begin(keys: readonly ThrottleKey[]): Promise<number>;
  accepted(keys: readonly ThrottleKey[]): Promise<void>;
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

/**
 * What is remembered of a name: how often it was refused, how long it still waits and how long that is remembered, in
 * milliseconds from now. Never a moment: no two processes have the same clock, and each may be set.
 */
export interface Refusals {
  readonly count: number;
  readonly waitMs: number;
  readonly rememberedMs: number;
}

/** Keeps refusals by name. */
export interface RefusalRecords {
  /**
   * Reads what is kept under names and keeps what the work makes of it, nothing where that is undefined. Nobody comes
   * between, and what the work leaves as it was runs on.
   */
  change<Answer>(names: readonly string[], work: (records: Records) => Answer): Promise<Answer>;
}

/** Those that are being changed. */
type Records = Map<string, Refusals>;

/** The first and the longest wait, how long refusals are remembered, and for how many keys in memory. */
export const throttleLimits = {
  firstWaitMs: 2_000,
  longestWaitMs: 15 * minuteMs,
  rememberedMs: hourMs,
  keys: 10_000,
} as const;

/**
 * Remembers refusals in memory; the least recently refused are forgotten first. `now` gives milliseconds and never goes
 * back.
 */
export function createRefusalRecords(now: () => number): RefusalRecords {
  const kept = new Map<string, { readonly refusals: Refusals; readonly at: number }>();
  const read = (name: string, at: number): readonly (readonly [string, Refusals])[] => {
    const found = kept.get(name);
    if (!found) return [];
    const { count, waitMs, rememberedMs } = found.refusals;
    const passedMs = at - found.at;
    return [[name, { count, waitMs: waitMs - passedMs, rememberedMs: rememberedMs - passedMs }]];
  };
  return {
    async change(names, work) {
      const at = now();
      const before = new Map(names.flatMap((name) => read(name, at)));
      const records = new Map(before);
      const answer = work(records);
      for (const name of names) {
        const refusals = records.get(name);
        if (refusals === before.get(name)) continue;
        kept.delete(name);
        if (refusals) kept.set(name, { refusals, at });
      }
      for (const [oldest] of kept) {
        if (kept.size <= throttleLimits.keys) break;
        kept.delete(oldest);
      }
      return answer;
    },
  };
}

/** Slows down by what the records say. */
export function createSignInThrottle(kept: RefusalRecords): SignInThrottle {
  const { firstWaitMs, longestWaitMs, rememberedMs } = throttleLimits;
  const find = (records: Records, { name }: ThrottleKey): Refusals | undefined => {
    const record = records.get(name);
    return record && record.rememberedMs > 0 ? record : undefined;
  };
  const keep = (records: Records, { name, free }: ThrottleKey, count: number) => {
    const beyond = count - free;
    const waitMs = beyond < 0 ? 0 : Math.min(firstWaitMs * 2 ** beyond, longestWaitMs);
    records.set(name, { count, waitMs, rememberedMs });
  };
  const namesOf = (keys: readonly ThrottleKey[]) => keys.map(({ name }) => name);

  return {
    begin: (keys) =>
      kept.change(namesOf(keys), (records) => {
        const waitMs = Math.max(0, ...keys.map((key) => find(records, key)?.waitMs ?? 0));
        const waitSeconds = Math.ceil(waitMs / 1000);
        if (waitSeconds === 0) keys.forEach((key) => keep(records, key, (find(records, key)?.count ?? 0) + 1));
        return waitSeconds;
      }),
    accepted: (keys) =>
      kept.change(namesOf(keys), (records) => {
        for (const key of keys) {
          const record = find(records, key);
          records.delete(key.name);
          if (record && !key.isCleared) records.set(key.name, { ...record, count: record.count - 1, waitMs: 0 });
        }
      }),
  };
}
