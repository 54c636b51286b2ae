import { useTranslations } from 'next-intl';
import { useEffect, useRef } from 'react';
import { Link } from '@/ui/link';
import { Button } from '@/ui/button';
import { Notice, NoticeActions } from '@/ui/notice';
import { RequestId } from '@/ui/request-id';
import styles from './bulk-panel.module.css';
import { tallyOf } from './tally';
import type { BulkReport } from './use-bulk';

interface BulkReportProps {
  readonly report: BulkReport;
  readonly undo: () => void;
  readonly stop: () => void;
  readonly dismiss: () => void;
}

/** How something done to many goes, and how it ended: what was done, what failed and why, and the way back. */
export function BulkReportView({ report, undo, stop, dismiss }: BulkReportProps) {
  const t = useTranslations('bulk');
  const place = useRef<HTMLElement>(null);
  useEffect(() => {
    if (!report.isRunning) place.current?.focus({ preventScroll: true });
  }, [report.isRunning]);
  if (report.isRunning) return <Running report={report} stop={stop} />;
  const tally = tallyOf(report.outcomes.values());
  const isBad = report.trouble !== undefined || tally.failed > 0;
  return (
    <div className={styles.report}>
      <Notice kind={isBad ? 'bad' : 'plain'} title={t(`ended.${report.kind}`, { count: tally.done })} focusRef={place}>
        <Said report={report} />
        <Failures report={report} />
        <NoticeActions>
          {tally.undoable > 0 && report.kind !== 'undo' && (
            <Button small onClick={undo}>
              {t('undo')}
            </Button>
          )}
          <Button small onClick={dismiss}>
            {t('done')}
          </Button>
        </NoticeActions>
      </Notice>
    </div>
  );
}

function Running({ report: { kind, total, outcomes }, stop }: Pick<BulkReportProps, 'report' | 'stop'>) {
  const t = useTranslations('bulk');
  const label = t(`running.${kind}`, { done: outcomes.size, total });
  return (
    <section className={styles.bar} aria-label={t('label')}>
      <p>{label}</p>
      <progress aria-label={label} max={Math.max(total, 1)} value={outcomes.size} />
      <Button small onClick={stop}>
        {t('stop')}
      </Button>
    </section>
  );
}

/** What else there is to say in numbers: what the provider answered, what was so already, what was not begun. */
function Said({ report: { kind, total, outcomes } }: Pick<BulkReportProps, 'report'>) {
  const t = useTranslations('bulk');
  const { unchanged, failed, verdicts } = tallyOf(outcomes.values());
  const left = total - outcomes.size;
  return (
    <>
      {kind === 'check' && <p>{t('verdicts', verdicts)}</p>}
      {unchanged > 0 && <p>{t('unchanged', { count: unchanged })}</p>}
      {failed > 0 && <p>{t('failed', { count: failed })}</p>}
      {left > 0 && <p>{t('left', { count: left })}</p>}
    </>
  );
}

function Failures({ report: { outcomes, trouble } }: Pick<BulkReportProps, 'report'>) {
  const failed = [...outcomes].flatMap(([item, outcome]) =>
    outcome.kind === 'failed' ? [{ ...item, ...outcome }] : [],
  );
  return (
    <>
      {trouble && (
        <>
          <p>{trouble.message}</p>
          <RequestId id={trouble.requestId} />
        </>
      )}
      {failed.length > 0 && (
        <ul className={styles.failures}>
          {failed.map(({ id, name, message, requestId }) => (
            <li key={id}>
              <Link href={`/instances/${encodeURIComponent(id)}`}>{name}</Link>: {message}
              <RequestId id={requestId} />
            </li>
          ))}
        </ul>
      )}
    </>
  );
}
