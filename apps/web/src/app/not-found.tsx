import { useTranslations } from 'next-intl';
import { getTranslations } from 'next-intl/server';
import { ButtonLink } from '@/ui/button-link';
import { Empty } from '@/ui/empty';
import styles from './alone.module.css';

export const generateMetadata = async () => ({ title: (await getTranslations('ui.notFound'))('title') });

/** For addresses that lead nowhere. */
export default function NotFound() {
  const t = useTranslations('ui.notFound');
  return (
    <main className={styles.alone}>
      <h1>{t('title')}</h1>
      <Empty
        title={t('heading')}
        actions={
          <ButtonLink kind="primary" href="/">
            {t('home')}
          </ButtonLink>
        }
      >
        {t('text')}
      </Empty>
    </main>
  );
}
