import { useTranslations } from 'next-intl';
import styles from './skeleton.module.css';

/** A page on its way: the outline of its heading and rows. Screen readers hear that it is loading. */
export function PageSkeleton({ rows = 6 }: { readonly rows?: number }) {
  const t = useTranslations('ui');
  return (
    <div role="status">
      <span className="visually-hidden">{t('loading')}</span>
      <span className={`${styles.block} ${styles.title}`} />
      <div className={styles.rows}>
        {Array.from({ length: rows }, (_, index) => (
          <div className={styles.row} key={index}>
            <span className={`${styles.block} ${styles.cell}`} />
            <span className={`${styles.block} ${styles.name}`} />
            <span className={`${styles.block} ${styles.word}`} />
          </div>
        ))}
      </div>
    </div>
  );
}
