import { useTranslations } from 'next-intl';
import { Link } from '@/ui/link';
import { auditHref } from './audit-search';
import styles from './audit.module.css';

/** From an instance to everything the audit tells of it. */
export function AuditLink({ instanceId }: { readonly instanceId: string }) {
  const t = useTranslations('instance.activity');
  return (
    <p className={styles.link}>
      <Link href={auditHref({ instance: instanceId })}>{t('audit')}</Link>
    </p>
  );
}
