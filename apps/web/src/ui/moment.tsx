import { useLocale, useTimeZone, useTranslations } from 'next-intl';
import { sayDate, sayExactly, sayMinute, sayMoment, sayStart, sayTime } from '@/lib/moment';

interface MomentProps {
  /** ISO 8601. */
  readonly at: string;
  /** When the page was made, so that server and browser say the same. */
  readonly now: number;
  /** How long ago it was, the date, the time of day, the one with the other, all of it, or when something began that lasts. */
  readonly as?: 'distance' | 'date' | 'time' | 'minute' | 'exact' | 'start';
}

/** A point in time as the reader says it, in their language and time zone; its title tells it to the second. */
export function Moment({ at, now, as = 'distance' }: MomentProps) {
  const t = useTranslations('ui');
  const timeZone = useTimeZone() ?? 'UTC';
  const place = { locale: useLocale(), timeZone };
  const date = new Date(at);
  const exactly = sayExactly(date, place);
  const said = {
    distance: () => sayMoment(date, new Date(now), place) ?? t('justNow'),
    date: () => sayDate(date, new Date(now), place),
    time: () => sayTime(date, place),
    minute: () => sayMinute(date, place),
    exact: () => exactly,
    start: () => sayStart(date, new Date(now), place),
  };
  return (
    <time dateTime={at} title={`${exactly} (${timeZone})`}>
      {said[as]()}
    </time>
  );
}
