'use client';

import { useSyncExternalStore } from 'react';
import { sayDate, sayExactly, sayMoment } from '@/lib/moment';

interface MomentProps {
  /** ISO 8601. */
  readonly at: string;
  /** When the page was made, so that server and browser say the same; see `now`. */
  readonly now: number;
  readonly as?: 'distance' | 'date' | 'exact';
}

const never = () => () => undefined;
const browserZone = () => Intl.DateTimeFormat().resolvedOptions().timeZone;

/** A point in time as a person says it, in the reader's own time zone; its title tells it to the second. */
export function Moment({ at, now, as = 'distance' }: MomentProps) {
  const zone = useSyncExternalStore(never, browserZone, () => 'UTC');
  const date = new Date(at);
  const exactly = sayExactly(date, zone);
  const said = {
    distance: () => sayMoment(date, new Date(now), zone),
    date: () => sayDate(date, new Date(now), zone),
    exact: () => exactly,
  };
  return (
    <time dateTime={at} title={`${exactly} (${zone})`}>
      {said[as]()}
    </time>
  );
}
