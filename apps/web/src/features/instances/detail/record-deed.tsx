import { useFormatter, useTranslations } from 'next-intl';
import { actionGroups } from '@/features/audit/actions';
import { dataHref, recordHref } from '@/features/data/data-address';
import { useObjectName } from '@/features/data/use-object-name';
import { Link } from '@/ui/link';
import type { ActivityItem } from './activity-documents';
import { useEditing } from './edit/editing';

type RecordAction = (typeof actionGroups.data)[number];

/** Whether something was done with the records that an instance reaches, not with the instance. */
export const isOfRecord = (action: ActivityItem['action']): action is RecordAction =>
  (actionGroups.data as readonly ActivityItem['action'][]).includes(action);

/** How many fields are named; the rest is counted. */
const mostNamed = 6;

interface RecordDeedProps extends Pick<ActivityItem, 'record' | 'changes'> {
  readonly action: RecordAction;
}

/** What was done with which record, and the fields that were sent; values are not kept. */
export function RecordDeed({ action, record, changes }: RecordDeedProps) {
  const t = useTranslations('instance.activity.what');
  const format = useFormatter();
  const { id } = useEditing().instance;
  const further = changes.length - mostNamed;
  const names = further > 0 ? [...changes.slice(0, mostNamed), t('furtherFields', { count: further })] : changes;
  return t.rich(`records.${action}`, {
    fields: format.list(names),
    record: () => record && <RecordLink id={id} record={record} />,
  });
}

interface RecordLinkProps {
  readonly id: string;
  readonly record: NonNullable<ActivityItem['record']>;
}

function RecordLink({ id, record: { object, id: recordId } }: RecordLinkProps) {
  const name = useObjectName()(object);
  if (recordId === null) {
    return (
      <Link href={dataHref(id, { object })} translate={name === object ? 'no' : undefined}>
        {name}
      </Link>
    );
  }
  return (
    <Link href={recordHref(id, object, recordId)} translate="no">
      {`${object}/${recordId}`}
    </Link>
  );
}
