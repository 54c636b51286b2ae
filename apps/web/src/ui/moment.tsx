'use client';

import { useLocale, useTimeZone, useTranslations } from 'next-intl';
import { sayDate, sayExactly, sayMinute, sayMoment, sayStart, sayTime } from '@/lib/moment';
import { minuteMs } from '@/lib/milliseconds';
import { useMinutesSince } from './use-minutes-since';

interface MomentProps {
  /** ISO 8601. */
  readonly at: string;
  /** When the page was made, so that server and browser say the same. */
  readonly now: number;
  /** How long ago it was, the date, the time of day, the one with the other, all of it, or when something began that lasts. */
  readonly as?: 'distance' | 'date' | 'time' | 'minute' | 'exact' | 'start';
}

/** A point in time as the reader says it, in their language and time zone; its title tells it to the second. What it says goes on with the time. */
export function Moment({ at, now, as = 'distance' }: MomentProps) {
  const t = useTranslations('ui');
  const timeZone = useTimeZone() ?? 'UTC';
  const place = { locale: useLocale(), timeZone };
  const date = new Date(at);
  const today = new Date(now + useMinutesSince(now) * minuteMs);
  const exactly = sayExactly(date, place);
  const said = {
    distance: () => sayMoment(date, today, place) ?? t('justNow'),
    date: () => sayDate(date, today, place),
    time: () => sayTime(date, place),
    minute: () => sayMinute(date, place),
    exact: () => exactly,
    start: () => sayStart(date, today, place),
  };
  return (
    <time dateTime={at} title={`${exactly} (${timeZone})`}>
      {said[as]()}
    </time>
  );
}
