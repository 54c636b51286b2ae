import { useFormatter, useTranslations } from 'next-intl';
import type { ReactNode } from 'react';
import { Moment } from '@/ui/moment';
import { personName } from '@/lib/person-name';
import type { ActivityItem } from './activity-documents';
import styles from './activity-list.module.css';
import { useFieldLabel } from './edit/field-label';
import { isOfRecord, RecordDeed } from './record-deed';

interface ActivityLineProps {
  readonly item: ActivityItem;
  readonly now: number;
}

/** One thing that happened: what, when, who, through which door and from where; under which request the log holds it. */
export function ActivityLine({ item, now }: ActivityLineProps) {
  const t = useTranslations('instance.activity');
  const { actor, at, source, address, requestId } = item;
  const who = actor === null ? t('isotope') : (personName(actor) ?? t('owner'));
  return (
    <li>
      <p>{useWhat()(item)}</p>
      <p className={styles.sub}>
        <Moment at={at} now={now} as="exact" />, <span translate="no">{who}</span>, {t(`sources.${source}`)}
        {address && <> {t.rich('from', { address, code: (words) => <code translate="no">{words}</code> })}</>}
      </p>
      {requestId && (
        <p className={styles.request}>
          {t.rich('request', { id: requestId, code: (words) => <code translate="no">{words}</code> })}
        </p>
      )}
    </li>
  );
}

function useWhat() {
  const t = useTranslations('instance.activity.what');
  const state = useTranslations('ui.states');
  const format = useFormatter();
  const label = useFieldLabel();
  return ({ action, changes, record, state: after }: ActivityItem): ReactNode => {
    if (isOfRecord(action)) return <RecordDeed action={action} changes={changes} record={record} />;
    if (action === 'INSTANCE_CREATED' && after) return t(`created.${after}`);
    if (action === 'INSTANCE_CHECKED' && after) return t('checked', { state: state(after) });
    const what = changes.length > 0 ? format.list(changes.map(label)) : '';
    if (action === 'INSTANCE_UPDATED' && what !== '') return t('updated', { what });
    if (action === 'CONFIGURATION_RESTORED' && what !== '') return t('putBack', { what });
    return t(`plain.${action}`);
  };
}
