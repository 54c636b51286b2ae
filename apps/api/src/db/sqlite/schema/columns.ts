import { integer, text } from 'drizzle-orm/sqlite-core';

/** A moment, to the millisecond. */
export const moment = (name: string) => integer(name, { mode: 'timestamp_ms' });

/** The integer the platform's API calls `id`: never given twice, even after the newest row is purged. */
export const number = () => integer('number').primaryKey({ autoIncrement: true });

/** The UUIDv7 a row is known by before it is written. */
export const id = () => text('id').notNull();
