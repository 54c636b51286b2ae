import { max } from 'drizzle-orm';
import type { Db } from '../statement.js';
import { activities } from './schema/activities.js';

/** One writer gives the numbers one after the other: the latest is the last of those that are there. */
export function settledActivity(db: Db): () => Promise<number> {
  const latest = db
    .select({ number: max(activities.number) })
    .from(activities)
    .prepare();
  return () => Promise.resolve(latest.all()[0]?.number ?? 0);
}
