const day = 24 * 60 * 60 * 1000;

/** How a point in time is said: as a distance while it is near, then as a date; the year only when it is another one. */
export function sayMoment(at: Date, now: Date, timeZone: string): string {
  const ago = now.getTime() - at.getTime();
  if (ago < 45_000) return 'just now';
  if (ago < 60 * 60_000) return count(Math.max(1, Math.round(ago / 60_000)), 'minute');
  if (ago < day) return count(Math.round(ago / (60 * 60_000)), 'hour');
  return ago < 2 * day ? 'yesterday' : sayDate(at, now, timeZone);
}

/** The date alone: `12 March`, and `12 March 2025` in another year. */
export function sayDate(at: Date, now: Date, timeZone: string): string {
  const year = (date: Date) => format(date, { year: 'numeric' }, timeZone);
  const parts: Intl.DateTimeFormatOptions = { day: 'numeric', month: 'long' };
  return format(at, year(at) === year(now) ? parts : { ...parts, year: 'numeric' }, timeZone);
}

/** The whole of it, to the second: `12 March 2026, 09:12:40`. */
export const sayExactly = (at: Date, timeZone: string): string =>
  format(at, { dateStyle: 'long', timeStyle: 'medium' }, timeZone).replace(' at ', ', ');

const format = (at: Date, options: Intl.DateTimeFormatOptions, timeZone: string) =>
  new Intl.DateTimeFormat('en-GB', { ...options, timeZone }).format(at);

const count = (amount: number, unit: string) => `${amount} ${unit}${amount === 1 ? '' : 's'} ago`;
