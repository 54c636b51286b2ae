import { bigint, customType } from 'drizzle-orm/pg-core';

/** A moment in milliseconds since 1970: compared, ordered and copied as in SQLite, with no time zone to lose. */
export const moment = customType<{ data: Date; driverData: number | string }>({
  dataType: () => 'bigint',
  toDriver: (at) => at.getTime(),
  fromDriver: (ms) => new Date(Number(ms)),
});

/** Text, ordered by its bytes as in SQLite, so that lists, prefixes and cursors mean the same whatever the locale. */
export const text = customType<{ data: string; driverData: string }>({ dataType: () => 'text collate "C"' });

/** An integer that may grow. */
export const count = (name: string) => bigint(name, { mode: 'number' });

/** The integer the platform's API calls `id`: never given twice, even after the newest row is purged. */
export const number = () => count('number').generatedByDefaultAsIdentity().primaryKey();

/** The UUIDv7 a row is known by before it is written. */
export const id = () => text('id').notNull();
