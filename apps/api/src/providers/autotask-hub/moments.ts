import { minuteMs } from '../../milliseconds.js';

const isoMoment =
  /^(\d{4})-(\d\d)-(\d\d)(?:[T ](\d\d):(\d\d)(?::(\d\d)(?:[.,](\d{1,9}))?)?\s*(Z|[+-]\d\d(?::?\d\d)?)?)?$/i;
const usDay = /^(\d{1,2})\/(\d{1,2})\/(\d{2}|\d{4})$/;

/** A date as somebody wrote it. */
export interface WrittenMoment {
  /** In milliseconds since 1970; without an offset UTC is meant, without a time midnight. */
  readonly time: number;
  /** The calendar day that was written, whatever the offset, at midnight UTC. */
  readonly day: number;
  /** Whether it says less than the millisecond. */
  readonly isWholeSecond: boolean;
}

/**
 * Reads `2016-12-02`, `2016-12-02T07:00:00-0700` (any ISO form) and the platform's `8/9/2020` and `8/8/16` (month first);
 * undefined for anything else and for days there are not.
 */
export function readMoment(text: string): WrittenMoment | undefined {
  const trimmed = text.trim();
  const [, month, dayOfMonth, year] = usDay.exec(trimmed) ?? [];
  if (year !== undefined) return readParts([year.length === 2 ? `20${year}` : year, month, dayOfMonth]);
  const [, ...parts] = isoMoment.exec(trimmed) ?? [];
  return parts.length === 0 ? undefined : readParts(parts);
}

function readParts(parts: readonly (string | undefined)[]): WrittenMoment | undefined {
  const [years = 0, months = 0, days = 0, hours = 0, minutes = 0, seconds = 0] = parts
    .slice(0, 6)
    .map((part) => Number(part ?? 0));
  const [fraction = '', offset = 'Z'] = parts.slice(6);
  const day = Date.UTC(years, months - 1, days);
  const isThere = new Date(day).getUTCMonth() === months - 1 && new Date(day).getUTCDate() === days;
  if (!isThere || hours > 23 || minutes > 59 || seconds > 59) return undefined;
  const milliseconds = Number(fraction.padEnd(3, '0').slice(0, 3));
  const ofDay = ((hours * 60 + minutes) * 60 + seconds) * 1000 + milliseconds;
  return { day, time: day + ofDay - offsetMs(offset), isWholeSecond: fraction === '' };
}

function offsetMs(offset: string): number {
  const [, sign, hours = '0', minutes = '0'] = /^([+-])(\d\d):?(\d\d)?$/.exec(offset) ?? [];
  if (sign === undefined) return 0;
  return (sign === '-' ? -1 : 1) * (Number(hours) * 60 + Number(minutes)) * minuteMs;
}

/** A moment as Autotask reads it: `2016-12-02T14:00:00.000Z`. */
export const vendorMoment = (time: number): string => new Date(time).toISOString();

/** A moment as Autotask sent it, always of UTC, with or without saying so. */
export const readVendorMoment = (text: string): number | undefined => readMoment(text)?.time;

/** A moment in the form of the platform's answers, `2016-12-02T14:00:00+0000`: whole seconds, in UTC. */
export const platformMoment = (time: number): string => `${new Date(time).toISOString().slice(0, 19)}+0000`;
