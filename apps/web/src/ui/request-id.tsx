import { useTranslations } from 'next-intl';
import { code } from '@/i18n/rich';
import styles from './request-id.module.css';

/** The id under which Isotope's log holds a request, for whoever has to look it up. */
export function RequestId({ id }: { readonly id: string | undefined }) {
  const t = useTranslations('ui');
  if (id === undefined) return null;
  return <p className={styles.line}>{t.rich('request', { id, code })}</p>;
}
