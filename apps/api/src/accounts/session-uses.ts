import type { Clock } from '../instances/ports.js';
import { dayMs, minuteMs } from '../milliseconds.js';

/** How long a session lasts at the most, used or not. */
const longestMs = 14 * dayMs;

/** When a session that began then ends, however much it is used. */
export const endsAtLatest = (createdAt: Date): Date => new Date(createdAt.getTime() + longestMs);

/** How long one lasts that is not used; undefined where only its age ends it. */
export type SessionIdleMs = number | undefined;

/** When a session that is used now ends, unless it is used again. */
export const restsUntil = (now: Date, idleMs: SessionIdleMs): Date =>
  new Date(now.getTime() + Math.min(idleMs ?? longestMs, longestMs));

/** Sees to it that a session that is used does not end as one that rests. */
export interface SessionUses {
  note(tokenHash: string): void;
  /** Waits for what is being written. */
  close(): Promise<void>;
}

/** Moves the end of a session that is alive, to no later than so long after it began. */
export type ExtendSession = (
  tokenHash: string,
  to: { readonly now: Date; readonly until: Date; readonly longestMs: number },
) => Promise<void>;

export interface SessionUsesPorts {
  readonly extend: ExtendSession;
  readonly idleMs: SessionIdleMs;
  readonly clock: Pick<Clock, 'now'>;
  readonly onFault: (error: unknown) => void;
}

/** Written for each session once a minute at the most: it may end that much too early. */
const writtenEveryMs = minuteMs;
const mostKnown = 10_000;

/** Nobody waits for it: what cannot be written must not keep anybody from reading. */
export function createSessionUses({ extend, idleMs, clock, onFault }: SessionUsesPorts): SessionUses {
  const written = new Map<string, number>();
  const writing = new Set<Promise<void>>();
  return {
    note(tokenHash) {
      if (idleMs === undefined) return;
      const now = clock.now();
      if (now.getTime() - (written.get(tokenHash) ?? 0) < writtenEveryMs) return;
      if (written.size >= mostKnown) written.clear();
      written.set(tokenHash, now.getTime());
      const done = extend(tokenHash, { now, until: restsUntil(now, idleMs), longestMs })
        .catch(onFault)
        .finally(() => writing.delete(done));
      writing.add(done);
    },
    close: async () => void (await Promise.all(writing)),
  };
}
