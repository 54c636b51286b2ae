import { useTranslations } from 'next-intl';
import styles from './skip-link.module.css';

/** The first stop of the Tab key: past the rail, to what the page is about. */
export function SkipLink() {
  const t = useTranslations('shell');
  return (
    <a href="#main" className={styles.skip}>
      {t('skip')}
    </a>
  );
}
