import { max } from 'drizzle-orm';
import type { Db } from '../statement.js';
import { activities } from './schema/activities.js';

/** One writer gives the numbers one after the other: the latest is the last of those that are there. */
export async function settledActivity(db: Db): Promise<number> {
  const [found] = await db.select({ number: max(activities.number) }).from(activities);
  return found?.number ?? 0;
}
