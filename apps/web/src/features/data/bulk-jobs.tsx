'use client';

import { useFormatter, useTranslations } from 'next-intl';
import { useEffect, useState } from 'react';
import { useTellTrouble } from '@/features/instances/use-tell-trouble';
import { Button } from '@/ui/button';
import { askJobs, bulkHref, bulkNews, cancelBulk, isAtEnd } from './bulk-calls';
import styles from './bulk-jobs.module.css';
import type { BulkJobItem } from './bulk-documents';
import type { DataFrame } from './data-frame';
import { isFound, nextLookMs } from './job-looks';
import { useObjectName } from './use-object-name';

/** How many jobs are shown; older ones are removed after a day. */
const mostShown = 5;

/** What is gathered in the background, and what was: how far each is, its end, and its file. Nothing when there is none. */
export function BulkJobs({ frame: { id, number } }: { readonly frame: Pick<DataFrame, 'id' | 'number'> }) {
  const t = useTranslations('data.bulk');
  const jobs = useJobs(id);
  if (jobs.length === 0) return null;
  return (
    <section className={styles.jobs} aria-labelledby="bulk">
      <h2 id="bulk">{t('title')}</h2>
      <ul>
        {jobs.map((job) => (
          <JobLine key={job.number} id={id} instance={number} job={job} />
        ))}
      </ul>
    </section>
  );
}

interface JobLineProps {
  readonly id: string;
  readonly instance: number;
  readonly job: BulkJobItem;
}

function JobLine({ id, instance, job }: JobLineProps) {
  const t = useTranslations('data.bulk');
  const format = useFormatter();
  const objectName = useObjectName();
  const tellTrouble = useTellTrouble();
  const { status, recordsCount, message, query } = job;
  const cancel = async () => {
    const { trouble } = await cancelBulk(id, job.number);
    if (trouble) tellTrouble(t('notCancelled'), trouble);
  };
  const where = /\swhere\s+(.*)$/is.exec(query)?.[1];
  return (
    <li>
      <div className={styles.words}>
        <p>
          <b>{objectName(job.object)}</b> <span role="status">{t(`status.${status}`, { count: recordsCount })}</span>
        </p>
        {where !== undefined && <code translate="no">{where}</code>}
        {message !== null && <p lang="en">{message}</p>}
        {status === 'COMPLETED' && (
          <p className={styles.note}>
            {t('kept', {
              until: format.dateTime(new Date(job.expiresAt), { dateStyle: 'medium', timeStyle: 'short' }),
            })}
          </p>
        )}
        {!isAtEnd(job) && <progress aria-label={t('progress')} />}
      </div>
      {job.mayCancel && (
        <Button small onClick={() => void cancel()}>
          {t('cancel')} <span className="visually-hidden">{objectName(job.object)}</span>
        </Button>
      )}
      {status === 'COMPLETED' && (
        <a href={bulkHref(instance, job)} download>
          {t('download')} <span className="visually-hidden">{objectName(job.object)}</span>
        </a>
      )}
    </li>
  );
}

/** The jobs as they are, looked at again as long as one of them goes on and somebody looks, or when one is begun or ended. */
function useJobs(id: string): readonly BulkJobItem[] {
  const [jobs, setJobs] = useState<readonly BulkJobItem[]>([]);
  useEffect(() => {
    let isCurrent = true;
    let timer: ReturnType<typeof setTimeout> | undefined;
    let misses = 0;
    const look = async () => {
      clearTimeout(timer);
      if (document.visibilityState !== 'visible') return;
      const found = await askJobs(id);
      if (!isCurrent) return;
      if (isFound(found)) setJobs(found.slice(0, mostShown));
      misses = isFound(found) ? 0 : misses + 1;
      const nextMs = nextLookMs(found, misses);
      clearTimeout(timer);
      if (nextMs !== undefined) timer = setTimeout(() => void look(), nextMs);
    };
    const hear = () => void look();
    bulkNews.addEventListener('change', hear);
    document.addEventListener('visibilitychange', hear);
    void look();
    return () => {
      isCurrent = false;
      clearTimeout(timer);
      bulkNews.removeEventListener('change', hear);
      document.removeEventListener('visibilitychange', hear);
    };
  }, [id]);
  return jobs;
}
