'use client';

import { useLocale, useTranslations } from 'next-intl';
import type { ReactNode } from 'react';
import { classNames } from '@/lib/class-names';
import { formatDuration } from '@/lib/duration';
import { Quote } from '@/ui/notice';
import { RequestId } from '@/ui/request-id';
import { useIsEnglish } from '@/i18n/use-is-english';
import { StageMark } from './stage-mark';
import { stageMessage } from './stage-words';
import type { StageLine } from './stages';
import styles from './receipt.module.css';
import { type Span, timelineOf } from './timeline';

/** The last line of a receipt that could end in something being stored. */
export interface Conclusion {
  readonly status: 'WAITING' | 'PASSED' | 'SKIPPED';
  readonly label: string;
  readonly message: string;
}

interface ReceiptProps {
  readonly title: string;
  readonly lines: readonly StageLine[];
  /** What the verdict says, at the right of the title: a badge, a date. */
  readonly verdict?: ReactNode;
  /** How it ended: whether anything was stored. */
  readonly conclusion?: Conclusion;
  readonly totalMs?: number | undefined;
  readonly requestId?: string | undefined;
}

/**
 * The receipt of a check: each stage with its outcome, its time and where in the whole it lay, and the provider's own
 * words. The same on the create page, on an instance and in the documentation.
 */
export function Receipt({ title, lines, verdict, conclusion, totalMs, requestId }: ReceiptProps) {
  const t = useTranslations('verification');
  const locale = useLocale();
  const spans = timelineOf(lines);
  return (
    <section className={styles.receipt} aria-label={title}>
      <div className={styles.slip}>
        <header className={styles.head}>
          <h2>{title}</h2>
          {verdict}
        </header>
        <ol>
          {lines.map((line, index) => (
            <Line key={line.name} line={line} span={spans[index]} />
          ))}
          {conclusion && <Ending {...conclusion} />}
        </ol>
        {(totalMs !== undefined || requestId) && (
          <footer className={styles.foot}>
            {totalMs !== undefined && (
              <p className={styles.total}>
                {t.rich('altogether', {
                  duration: formatDuration(totalMs, locale),
                  time: (words) => <span translate="no">{words}</span>,
                })}
              </p>
            )}
            <RequestId id={requestId} />
          </footer>
        )}
      </div>
    </section>
  );
}

function Line({ line, span }: { readonly line: StageLine; readonly span: Span | undefined }) {
  const t = useTranslations('verification');
  const locale = useLocale();
  const isEnglish = useIsEnglish();
  const { name, status, durationMs, message, providerMessage } = line;
  const said = stageMessage(t, isEnglish, line);
  return (
    <li className={classNames(styles.line, styles[status])}>
      <StageMark status={status} />
      <div>
        <span className={styles.label}>{t(`stages.${name}.label`)}</span>{' '}
        <span className="visually-hidden">{t(`statuses.${status}`)}</span>
        <p className={styles.message} {...(said === message && { lang: 'en' })}>
          {said}
        </p>
      </div>
      {durationMs !== null && status !== 'SKIPPED' && (
        <span className={styles.time} translate="no">
          {formatDuration(durationMs, locale)}
        </span>
      )}
      {providerMessage && (
        <div className={styles.quote}>
          <Quote>{providerMessage}</Quote>
        </div>
      )}
      {span && status !== 'SKIPPED' && <Bar span={span} />}
    </li>
  );
}

const Ending = ({ status, label, message }: Conclusion) => (
  <li className={classNames(styles.line, styles[status])}>
    <StageMark status={status} />
    <div>
      <span className={styles.label}>{label}</span>
      <p className={styles.message}>{message}</p>
    </div>
  </li>
);

/** When within the whole check the stage ran: seen, not read out; the time beside it says how long. */
function Bar({ span: { start, length } }: { readonly span: Span }) {
  return (
    <svg className={styles.bar} viewBox="0 0 100 1" preserveAspectRatio="none" aria-hidden>
      <rect x={Math.min(start, 99)} width={Math.max(length, 1)} height="1" fill="currentColor" />
    </svg>
  );
}
