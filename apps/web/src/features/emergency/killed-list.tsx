import { useTranslations } from 'next-intl';
import type { ResultOf } from '@/graphql/graphql';
import { Button } from '@/ui/button';
import { DialogActions } from '@/ui/dialog';
import styles from './emergency.module.css';
import type { KilledFragment } from './kill-documents';

type Killed = ResultOf<typeof KilledFragment>;

interface KilledListProps {
  readonly killed: Killed;
  readonly onClose: () => void;
}

/** What was switched off, and of each the account to revoke at the provider. Secrets are named and never shown. */
export function KilledList({ killed: { count, pendingUpstream, instances }, onClose }: KilledListProps) {
  const t = useTranslations('emergency');
  return (
    <div className={styles.form} role="status">
      <p>{count > 0 ? t('revoke') : t('nothing')}</p>
      {pendingUpstream > 0 && <p>{t('pending', { count: pendingUpstream })}</p>}
      {count > 0 && (
        <ul className={styles.killed} tabIndex={0} aria-label={t('list')}>
          {instances.map(({ id, name, element, configuration }) => (
            <li key={id}>
              <b translate="no">{name}</b> <span translate="no">{element.name}</span>
              <dl translate="no">
                {configuration.filter(isOfTheAccount).map(({ key, entry, value, isSecret }) => (
                  <div key={key}>
                    <dt lang="en">{entry?.label ?? key}</dt>
                    <dd>{isSecret ? <span translate="yes">{t('secret')}</span> : value}</dd>
                  </div>
                ))}
              </dl>
            </li>
          ))}
        </ul>
      )}
      <DialogActions>
        <Button kind="primary" onClick={onClose}>
          {t('close')}
        </Button>
      </DialogActions>
    </div>
  );
}

/** What names the account and what opens it; settings of how it is used do not. */
const isOfTheAccount = ({ entry, isSecret }: Killed['instances'][number]['configuration'][number]): boolean =>
  isSecret || entry?.isRequired === true;
