import { useTranslations } from 'next-intl';
import { usePathname, useRouter, useSearchParams } from 'next/navigation';
import { type ReactNode, useEffect, useRef } from 'react';
import type { PageQuery } from '@/lib/query-value';
import { Link } from '@/ui/link';
import { atFoot } from '@/features/shell/foot-bars';
import { Button } from '@/ui/button';
import { Notice, NoticeActions } from '@/ui/notice';
import { RequestId } from '@/ui/request-id';
import { firstPage, listHref, readListQuery, type StateChoice } from '../list-query';
import { type BulkReport, dismissBulk, stopBulk, undoBulk } from './bulk-job';
import styles from './bulk-panel.module.css';
import { type Tally, tallyOf } from './tally';

interface BulkReportProps {
  readonly report: BulkReport;
  /** Whether its end is what the person waits for; beside what they have gone on to it is only read out. */
  readonly takesFocus?: boolean;
}

/** How something done to many goes, and how it ended: what was done, what failed and why, and the way back. */
export function BulkReportView({ report, takesFocus = false }: BulkReportProps) {
  const t = useTranslations('bulk');
  const place = useRef<HTMLElement>(null);
  const wasRunning = useRef(false);
  useEffect(() => {
    if (takesFocus && wasRunning.current && !report.isRunning) place.current?.focus({ preventScroll: true });
    wasRunning.current = report.isRunning;
  }, [takesFocus, report.isRunning]);
  const tally = tallyOf(report.outcomes.values());
  const ended = t(`ended.${report.kind}`, { count: tally.done });
  return (
    <>
      {!takesFocus && (
        <p role="status" className="visually-hidden">
          {!report.isRunning && ended}
        </p>
      )}
      {report.isRunning ? (
        <Running report={report} />
      ) : (
        <div className={styles.report}>
          <Notice
            kind={report.trouble !== undefined || tally.failed > 0 ? 'bad' : 'plain'}
            title={ended}
            focusRef={place}
          >
            <Said report={report} />
            <Failures report={report} />
            <Ways isUndoable={tally.undoable > 0 && report.kind !== 'undo'} />
          </Notice>
        </div>
      )}
    </>
  );
}

/** The way back, and on. */
function Ways({ isUndoable }: { readonly isUndoable: boolean }) {
  const t = useTranslations('bulk');
  const router = useRouter();
  const undo = async () => {
    await undoBulk();
    router.refresh();
  };
  return (
    <NoticeActions>
      {isUndoable && (
        <Button small onClick={() => void undo()}>
          {t('undo')}
        </Button>
      )}
      <Button small onClick={dismissBulk}>
        {t('done')}
      </Button>
    </NoticeActions>
  );
}

function Running({ report: { kind, total, outcomes } }: Pick<BulkReportProps, 'report'>) {
  const t = useTranslations('bulk');
  const label = t(`running.${kind}`, { done: outcomes.size, total });
  return (
    <section ref={atFoot} className={styles.bar} aria-label={t('label')}>
      <p>{label}</p>
      <progress aria-label={label} max={Math.max(total, 1)} value={outcomes.size} />
      <Button small onClick={stopBulk}>
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
      {kind === 'check' && <Verdicts verdicts={verdicts} />}
      {unchanged > 0 && <p>{t('unchanged', { count: unchanged })}</p>}
      {failed > 0 && <p>{t('failed', { count: failed })}</p>}
      {left > 0 && <p>{t('left', { count: left })}</p>}
    </>
  );
}

/** What the providers answered; each answer that was given leads to the instances that stand so. */
function Verdicts({ verdicts }: Pick<Tally, 'verdicts'>) {
  const t = useTranslations('bulk');
  const hrefOf = useHrefOf();
  const leadTo = (verdict: keyof typeof choiceOf) => (words: ReactNode) =>
    verdicts[verdict] > 0 ? <Link href={hrefOf(choiceOf[verdict])}>{words}</Link> : words;
  return (
    <p>
      {t.rich('verdicts', {
        ...verdicts,
        verified: leadTo('VERIFIED'),
        rejected: leadTo('REJECTED'),
        unreachable: leadTo('UNREACHABLE'),
      })}
    </p>
  );
}

const choiceOf = { VERIFIED: 'verified', REJECTED: 'rejected', UNREACHABLE: 'unreachable' } as const;

/** The address of the list that is shown, or else of all instances, narrowed to a state. */
function useHrefOf(): (state: StateChoice) => string {
  const isList = usePathname() === '/instances';
  const address = useSearchParams();
  return (state) => {
    const shown = readListQuery(isList ? queryOf(address) : {});
    return listHref({ ...firstPage(shown), state });
  };
}

const queryOf = (address: URLSearchParams): PageQuery =>
  Object.fromEntries([...new Set(address.keys())].map((name) => [name, address.getAll(name)]));

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
