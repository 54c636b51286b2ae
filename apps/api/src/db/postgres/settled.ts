import { sql } from 'drizzle-orm';
import { activities } from '../sqlite/schema/activities.js';
import type { Db } from '../statement.js';

interface Seen {
  readonly number: number;
  /** No transaction of this id or a later one had begun to write. */
  readonly before: bigint;
  readonly at: number;
}

/** Longer than any server takes from giving a number to noting that its transaction writes. */
const pauseMs = 1_000;

/**
 * Numbers are given before they are committed, by many at once: a lower one may come after a higher. What was latest a
 * moment ago is settled once every transaction that wrote at the time has ended. Asked again and again, it follows by a
 * moment.
 */
export function settledActivity(db: Db, now: () => number = () => performance.now()): () => Promise<number> {
  let settled = 0;
  let seen: Seen | undefined;
  return async () => {
    const [found] = await db
      .select({
        number: sql<string | number>`coalesce(max(${activities.number}), 0)`,
        oldest: sql<string>`pg_snapshot_xmin(pg_current_snapshot())::text`,
        next: sql<string>`pg_snapshot_xmax(pg_current_snapshot())::text`,
      })
      .from(activities);
    if (!found) return settled;
    const isSettled = seen && now() - seen.at >= pauseMs && BigInt(found.oldest) >= seen.before;
    if (seen && !isSettled) return settled;
    if (seen) settled = seen.number;
    seen = { number: Number(found.number), before: BigInt(found.next), at: now() };
    return settled;
  };
}
