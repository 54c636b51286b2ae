import { useTranslations } from 'next-intl';
import { Link } from '@/ui/link';
import { dataHref, instanceHref } from './data-address';
import styles from './instance-tabs.module.css';

interface InstanceTabsProps {
  readonly id: string;
  readonly current: 'overview' | 'data';
}

/** The pages of an instance: how it stands, and the data it reaches. */
export function InstanceTabs({ id, current }: InstanceTabsProps) {
  const t = useTranslations('data.tabs');
  const hrefs = { overview: instanceHref(id), data: dataHref(id) };
  return (
    <nav aria-label={t('label')} className={styles.tabs}>
      {(['overview', 'data'] as const).map((tab) => (
        <Link key={tab} href={hrefs[tab]} aria-current={tab === current ? 'page' : undefined}>
          {t(tab)}
        </Link>
      ))}
    </nav>
  );
}
