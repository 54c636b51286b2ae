import { z } from 'zod';

const day = z.iso.date();
const zoned = z.union([z.iso.datetime({ offset: true }), z.iso.datetime({ offset: true, precision: -1 })]);
const unzoned = z.iso.datetime({ local: true });

/** A moment that somebody has given, or what is wrong with it and what to give instead. */
export type GivenMoment = { readonly at: Date } | { readonly problem: string };

const zone =
  'Say in which time zone: put Z or an offset behind it, as in 2026-03-01T08:00:00Z or 2026-03-01T09:00:00+01:00.';
const time = 'Say at what time of that day, as in 2026-03-01T00:00:00Z.';

/** Reads an ISO 8601 moment with its zone, which means the same wherever it is read. */
export function readMoment(given: unknown): GivenMoment {
  if (zoned.safeParse(given).success) return { at: new Date(given as string) };
  if (unzoned.safeParse(given).success) return { problem: zone };
  if (day.safeParse(given).success) return { problem: time };
  return { problem: 'A moment is written as in 2026-03-01T08:00:00Z.' };
}

/** The same for whoever may give a day alone, which is its first moment in UTC. */
export function readMomentOrDay(given: unknown): GivenMoment {
  if (day.safeParse(given).success) return { at: new Date(given as string) };
  const read = readMoment(given);
  if ('at' in read || read.problem === zone) return read;
  return { problem: 'A moment is written as 2026-03-01, the day in UTC, or as 2026-03-01T08:00:00Z.' };
}
