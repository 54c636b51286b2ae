import { createGathering } from '../gathering.js';
import type { Clock, UserSummary } from '../instances/ports.js';
import { dayMs, hourMs } from '../milliseconds.js';

/** What a configuration was opened for: to reach the account's data, to gather much of it, or to ask whether it works. */
export type SecretPurpose = 'DATA' | 'BULK' | 'CHECK';

/** Who had whose configuration opened, and what for. */
export interface SecretUse {
  readonly organizationId: string;
  readonly instanceId: string;
  /** Null for Isotope itself. */
  readonly actorId: string | null;
  readonly purpose: SecretPurpose;
}

/** Uses of one hour taken together. */
export interface SecretUseCount extends SecretUse {
  /** Where the hour begins, in UTC. */
  readonly hour: Date;
  readonly uses: number;
  readonly lastAt: Date;
}

/** The same as it is told, with the person or program. */
export interface ToldSecretUse extends Omit<SecretUseCount, 'actorId'> {
  readonly actor: UserSummary | null;
}

/** Keeps how often secrets were used. */
export interface SecretUseStore {
  /** Adds to what is kept of the same hours. Durable when it returns. */
  add(counts: readonly SecretUseCount[]): Promise<void>;
  /** Of one instance, the latest hour first. */
  list(instanceId: string, page: { readonly since: Date; readonly limit: number }): Promise<readonly ToldSecretUse[]>;
  forget(before: Date): Promise<void>;
}

/** Counts uses in memory and writes them down now and then. */
export interface SecretUses {
  note(use: SecretUse): void;
  /** Writes down what has been counted. */
  flush(): Promise<void>;
  close(): Promise<void>;
}

const intervalMs = 10_000;
/** So many different counts are held before they are written at once. */
const mostHeld = 2_000;

/** A crash loses the counts of the last ten seconds; a write that fails is tried again with the next. */
export function createSecretUses({
  secretUses,
  clock,
  onFault,
}: {
  readonly secretUses: Pick<SecretUseStore, 'add'>;
  readonly clock: Pick<Clock, 'now'>;
  readonly onFault: (error: unknown) => void;
}): SecretUses {
  let held = new Map<string, SecretUseCount>();

  const hold = (count: SecretUseCount) => {
    const key = `${count.instanceId} ${count.hour.getTime()} ${count.actorId} ${count.purpose}`;
    const known = held.get(key);
    held.set(key, known ? { ...count, uses: known.uses + count.uses } : count);
  };
  const take = () => {
    if (held.size === 0) return undefined;
    const counts = [...held.values()];
    held = new Map();
    return counts;
  };
  const { flush, flushSafely, close } = createGathering({
    take,
    write: secretUses.add,
    putBack: (counts) => [...counts, ...(take() ?? [])].forEach(hold),
    ...{ intervalMs, onFault },
  });

  return {
    note(use) {
      const lastAt = clock.now();
      hold({ ...use, hour: new Date(Math.floor(lastAt.getTime() / hourMs) * hourMs), uses: 1, lastAt });
      if (held.size === mostHeld) flushSafely();
    },
    flush,
    close,
  };
}

/** How far back uses are told with their instance, and how many of them. */
const shown = { days: 30, rows: 200 } as const;

/** The uses of an instance's secrets in the last 30 days, the latest hour first. */
export const listSecretUses =
  ({ secretUseStore, clock }: { readonly secretUseStore: SecretUseStore; readonly clock: Pick<Clock, 'now'> }) =>
  (instanceId: string): Promise<readonly ToldSecretUse[]> =>
    secretUseStore.list(instanceId, {
      since: new Date(clock.now().getTime() - shown.days * dayMs),
      limit: shown.rows,
    });
