import { dayMs } from './milliseconds';

/** Whether a text names a day there is: `2026-03-01`. */
export function isDay(text: string): boolean {
  const at = new Date(`${text}T00:00:00Z`);
  return /^\d{4}-\d\d-\d\d$/.test(text) && !Number.isNaN(at.getTime()) && at.toISOString().startsWith(text);
}

/** The day after: `2026-03-01` after `2026-02-28`. */
export const dayAfter = (day: string): string =>
  new Date(Date.parse(`${day}T00:00:00Z`) + dayMs).toISOString().slice(0, 10);

/** The day a moment belongs to where the reader is: `2026-03-01`. */
export const dayOf = (at: Date, timeZone: string): string =>
  new Date(at.getTime() + aheadOf(at, timeZone)).toISOString().slice(0, 10);

/** When a day begins where the reader is; on a day that has no midnight, when its first hour does. */
export function dayStart(day: string, timeZone: string): Date {
  const midnight = Date.parse(`${day}T00:00:00Z`);
  const first = new Date(midnight - aheadOf(new Date(midnight), timeZone));
  const second = new Date(midnight - aheadOf(first, timeZone));
  return dayOf(second, timeZone) < day ? first : second;
}

/** How far the clocks of a time zone are ahead of UTC at a moment, in milliseconds. */
function aheadOf(at: Date, timeZone: string): number {
  const parts = new Intl.DateTimeFormat('en', { ...numeric, timeZone }).formatToParts(at);
  const part = (type: Intl.DateTimeFormatPartTypes) => Number(parts.find((one) => one.type === type)?.value);
  const there = Date.UTC(part('year'), part('month') - 1, part('day'), part('hour'), part('minute'), part('second'));
  return there - Math.floor(at.getTime() / 1000) * 1000;
}

const numeric = {
  calendar: 'gregory',
  hourCycle: 'h23',
  year: 'numeric',
  month: 'numeric',
  day: 'numeric',
  hour: 'numeric',
  minute: 'numeric',
  second: 'numeric',
} as const;
