import { networkOf } from '../limits/network-of.js';

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

/** What is remembered of a name: how often it was refused, and until when it waits; in milliseconds since 1970. */
export interface Refusals {
  readonly count: number;
  readonly until: number;
  readonly forgottenAt: number;
}

/** Keeps refusals by name. */
export interface RefusalRecords {
  /** Reads what is kept under names and keeps what the work makes of it, nothing where that is undefined. Nobody comes between. */
  change<Answer>(names: readonly string[], work: (records: Records) => Answer): Promise<Answer>;
}

/** Those that are being changed. */
export type Records = Map<string, Refusals>;

/** The first and the longest wait, how long refusals are remembered, and for how many keys in memory. */
const limits = { firstWaitMs: 2_000, longestWaitMs: 15 * 60_000, rememberedMs: 60 * 60_000, keys: 10_000 } as const;

/** Remembers refusals in memory; the least recently refused are forgotten first. */
export function createRefusalRecords(): RefusalRecords {
  const records: Records = new Map();
  return {
    async change(_, work) {
      const answer = work(records);
      for (const [oldest] of records) {
        if (records.size <= limits.keys) break;
        records.delete(oldest);
      }
      return answer;
    },
  };
}

/** Slows down by what the records say. */
export function createSignInThrottle(
  now: () => number = Date.now,
  kept: RefusalRecords = createRefusalRecords(),
): SignInThrottle {
  const find = (records: Records, { name }: ThrottleKey): Refusals | undefined => {
    const record = records.get(name);
    return record && record.forgottenAt > now() ? record : undefined;
  };
  const keep = (records: Records, { name, free }: ThrottleKey, count: number) => {
    const beyond = count - free;
    const waitMs = beyond < 0 ? 0 : Math.min(limits.firstWaitMs * 2 ** beyond, limits.longestWaitMs);
    records.delete(name);
    records.set(name, { count, until: now() + waitMs, forgottenAt: now() + limits.rememberedMs });
  };
  const namesOf = (keys: readonly ThrottleKey[]) => keys.map(({ name }) => name);

  return {
    begin: (keys) =>
      kept.change(namesOf(keys), (records) => {
        const until = Math.max(0, ...keys.map((key) => find(records, key)?.until ?? 0));
        const waitSeconds = Math.max(0, Math.ceil((until - now()) / 1000));
        if (waitSeconds === 0) keys.forEach((key) => keep(records, key, (find(records, key)?.count ?? 0) + 1));
        return waitSeconds;
      }),
    accepted: (keys) =>
      kept.change(namesOf(keys), (records) => {
        for (const key of keys) {
          const record = find(records, key);
          records.delete(key.name);
          if (record && !key.isCleared) records.set(key.name, { ...record, count: record.count - 1, until: 0 });
        }
      }),
  };
}
