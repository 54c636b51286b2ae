import { useTranslations } from 'next-intl';
import { StateShape } from '@/ui/state-shape';
import type { Status } from './status-query';
import styles from './status.module.css';

/** Whether everything an answer depends on works, or what does not. */
export function Verdict({ checks }: Pick<Status, 'checks'>) {
  const t = useTranslations('status');
  const broken = checks.filter(({ problem }) => problem !== null);
  if (broken.length === 0) {
    return (
      <p className={styles.well}>
        <StateShape state="VERIFIED" />
        {t('well')}
      </p>
    );
  }
  return (
    <section aria-labelledby="broken" className={styles.broken}>
      <h2 id="broken">{t('broken')}</h2>
      <ul>
        {broken.map(({ name, problem }) => (
          <li key={name}>
            <StateShape state="REJECTED" />
            <b>{t(`checks.${nameOf(name)}`)}</b>
            <span lang="en">{problem}</span>
          </li>
        ))}
      </ul>
    </section>
  );
}

const known = ['store', 'writer', 'disk', 'keys', 'migrations', 'draining'] as const;
const nameOf = (name: string) => known.find((one) => one === name) ?? 'other';
