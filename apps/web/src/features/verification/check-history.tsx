'use client';

import { useFormatter, useTranslations } from 'next-intl';
import { type KeyboardEvent, type PointerEvent, useState } from 'react';
import styles from './check-history.module.css';
import { StripBars } from './strip-bars';
import { type CheckDay, failedDays, isBlank, type StripDay, stripLength, stripOf } from './strip-days';

interface CheckHistoryProps {
  readonly days: readonly CheckDay[];
  readonly now: number;
}

/**
 * Thirty days of checks: pointing at a day reads it out, and so do the arrow keys; a table behind it says the same to a
 * screen reader.
 */
export function CheckHistory({ days, now }: CheckHistoryProps) {
  const t = useTranslations('verification.strip');
  const [chosen, setChosen] = useState<number>();
  const strip = stripOf(days, now);
  const day = chosen === undefined ? undefined : strip[chosen];
  const sayDay = useSayDay();
  const summary = isBlank(strip) ? t('never') : t('summary', { failed: failedDays(strip) });
  return (
    <div className={styles.history}>
      <div
        role="group"
        tabIndex={0}
        aria-label={t('keys')}
        className={styles.strip}
        onPointerMove={(event) => setChosen(dayAt(event))}
        onPointerLeave={() => setChosen(undefined)}
        onBlur={() => setChosen(undefined)}
        onKeyDown={(event) => moveBy(event, chosen, setChosen)}
      >
        <StripBars days={strip.map(({ worst }) => worst)} chosen={chosen} />
      </div>
      <p className={styles.said} role="status">
        {day ? sayDay(day) : summary}
      </p>
      <DayTable strip={strip.filter(({ worst }) => worst !== undefined)} />
    </div>
  );
}

function DayTable({ strip }: { readonly strip: readonly StripDay[] }) {
  const t = useTranslations('verification.strip');
  const format = useFormatter();
  if (strip.length === 0) return null;
  return (
    <div className="visually-hidden">
      <table>
        <caption>{t('title')}</caption>
        <thead>
          <tr>
            {(['day', 'verified', 'rejected', 'unreachable'] as const).map((column) => (
              <th key={column} scope="col">
                {t(`columns.${column}`)}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {strip.map(({ day, verified, rejected, unreachable }) => (
            <tr key={day}>
              <th scope="row">
                <time dateTime={day}>{format.dateTime(new Date(day), dayFormat)}</time>
              </th>
              <td>{verified}</td>
              <td>{rejected}</td>
              <td>{unreachable}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

/** Days are those of the API, which counts in UTC. */
const dayFormat = { day: 'numeric', month: 'long', timeZone: 'UTC' } as const;

function useSayDay() {
  const t = useTranslations('verification.strip');
  const format = useFormatter();
  return ({ day, verified, rejected, unreachable, worst }: StripDay): string => {
    const date = format.dateTime(new Date(day), dayFormat);
    return worst === undefined ? t('noCheck', { date }) : t('onDay', { date, verified, rejected, unreachable });
  };
}

function dayAt({ currentTarget, clientX }: PointerEvent): number {
  const { left, width } = currentTarget.getBoundingClientRect();
  const index = Math.floor(((clientX - left) / width) * stripLength);
  return Math.min(stripLength - 1, Math.max(0, index));
}

function moveBy(event: KeyboardEvent, chosen: number | undefined, choose: (index: number) => void): void {
  const last = stripLength - 1;
  const from = chosen ?? stripLength;
  const targets: Record<string, number> = { ArrowLeft: from - 1, ArrowRight: (chosen ?? -1) + 1, Home: 0, End: last };
  const target = targets[event.key];
  if (target === undefined) return;
  event.preventDefault();
  choose(Math.min(last, Math.max(0, target)));
}
