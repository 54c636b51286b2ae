import { getTranslations } from 'next-intl/server';
import { Brand } from '@/features/shell/brand';
import { NothingHere } from '@/ui/nothing-here';
import styles from './alone.module.css';

export const generateMetadata = async () => ({ title: (await getTranslations('ui.notFound'))('title') });

/** For addresses outside the console that lead nowhere. */
export default function NotFound() {
  return (
    <main className={styles.alone}>
      <Brand />
      <NothingHere />
    </main>
  );
}
