import { useFormatter, useTranslations } from 'next-intl';
import { useId } from 'react';
import { Moment } from '@/ui/moment';
import { barsOf } from './bars';
import styles from './overview.module.css';

interface DayChartProps {
  readonly title: string;
  /** One number a day, oldest first; the day as ISO 8601. */
  readonly days: readonly { readonly day: string; readonly amount: number }[];
  readonly kind: 'created' | 'failed';
  readonly now: number;
}

const height = 56;

/** A number for each of the last days, as bars; the same as a table for whoever cannot see them. */
export function DayChart({ title, days, kind, now }: DayChartProps) {
  const t = useTranslations('overview.chart');
  const format = useFormatter();
  const titleId = useId();
  const total = days.reduce((sum, { amount }) => sum + amount, 0);
  return (
    <figure className={styles.card} aria-labelledby={titleId}>
      <figcaption className={styles.cardHead}>
        <h2 id={titleId}>{title}</h2>
        <b className={styles.total}>{format.number(total)}</b>
      </figcaption>
      {total === 0 ? (
        <p className={styles.none}>{t('nothing')}</p>
      ) : (
        <Bars days={days} kind={kind} now={now} title={title} />
      )}
    </figure>
  );
}

/** The bars, and between which days and up to what amount they stand. */
function Bars({ title, days, kind, now }: DayChartProps) {
  const t = useTranslations('overview.chart');
  const format = useFormatter();
  const first = days[0];
  const most = Math.max(...days.map(({ amount }) => amount));
  return (
    <>
      <svg
        className={`${styles.bars} ${styles[kind]}`}
        viewBox={`0 0 ${days.length * 10} ${height}`}
        preserveAspectRatio="none"
        aria-hidden
        focusable="false"
      >
        {barsOf(days, height).map(({ x, y, length, width, isEmpty }) => (
          <rect
            key={x}
            x={x}
            y={y}
            width={width}
            height={length}
            fill="currentColor"
            className={isEmpty ? styles.stub : undefined}
          />
        ))}
      </svg>
      <p className={styles.axis} aria-hidden>
        <span>{first && <Moment at={first.day} now={now} as="date" />}</span>
        <span>{t('most', { count: most })}</span>
        <span>{t('today')}</span>
      </p>
      <div className="visually-hidden">
        <table>
          <caption>{title}</caption>
          <tbody>
            {days
              .filter(({ amount }) => amount > 0)
              .map(({ day, amount }) => (
                <tr key={day}>
                  <th scope="row">
                    <Moment at={day} now={now} as="date" />
                  </th>
                  <td>{format.number(amount)}</td>
                </tr>
              ))}
          </tbody>
        </table>
      </div>
    </>
  );
}
