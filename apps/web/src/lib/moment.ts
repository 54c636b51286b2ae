import { dayMs, hourMs, minuteMs } from './milliseconds';

/** Whose way of saying times is meant. */
export interface Place {
  readonly locale: string;
  readonly timeZone: string;
}

/**
 * How a point in time is said: as a distance while it is near, then as a date; the year only when it is another one.
 * Undefined for what happened just now, which every language has words of its own for.
 */
export function sayMoment(at: Date, now: Date, place: Place): string | undefined {
  const ago = now.getTime() - at.getTime();
  if (ago < 0.75 * minuteMs) return undefined;
  const distance = new Intl.RelativeTimeFormat(place.locale, { numeric: 'auto' });
  if (ago < hourMs) return distance.format(-Math.max(1, Math.round(ago / minuteMs)), 'minute');
  if (ago < dayMs) return distance.format(-Math.round(ago / hourMs), 'hour');
  return ago < 2 * dayMs ? distance.format(-1, 'day') : sayDate(at, now, place);
}

/** How the beginning of something that lasts is said: by the hour today, by the weekday this week, else as a date. */
export function sayStart(at: Date, now: Date, place: Place): string {
  const date = (moment: Date) => format(moment, { dateStyle: 'short' }, place);
  if (date(at) === date(now)) return format(at, { timeStyle: 'short', hourCycle: 'h23' }, place);
  if (now.getTime() - at.getTime() < 6 * dayMs) return format(at, { weekday: 'long' }, place);
  return sayDate(at, now, place);
}

/** The date alone: `12 March`, and `12 March 2025` in another year. */
export function sayDate(at: Date, now: Date, place: Place): string {
  const year = (date: Date) => format(date, { year: 'numeric' }, place);
  const parts: Intl.DateTimeFormatOptions = { day: 'numeric', month: 'long' };
  return format(at, year(at) === year(now) ? parts : { ...parts, year: 'numeric' }, place);
}

/** The date and the time of day, for what is yet to come: `30 November at 20:54`. */
export const sayMinute = (at: Date, place: Place): string =>
  format(at, { day: 'numeric', month: 'long', hour: '2-digit', minute: '2-digit', hourCycle: 'h23' }, place);

/** The time of day alone, to the second: `09:12:40`. */
export const sayTime = (at: Date, place: Place): string => format(at, { timeStyle: 'medium', hourCycle: 'h23' }, place);

/** The whole of it, to the second: `12 March 2026, 09:12:40`. */
export const sayExactly = (at: Date, place: Place): string =>
  [format(at, { dateStyle: 'long' }, place), sayTime(at, place)].join(', ');

const format = (at: Date, options: Intl.DateTimeFormatOptions, { locale, timeZone }: Place) =>
  new Intl.DateTimeFormat(locale, { ...options, timeZone }).format(at);
