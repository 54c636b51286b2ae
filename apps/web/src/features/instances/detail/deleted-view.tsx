import { useTranslations } from 'next-intl';
import { AuditLink } from '@/features/audit/audit-link';
import { Tile } from '@/features/elements/tile';
import type { ResultOf } from '@/graphql/graphql';
import { ButtonLink } from '@/ui/button-link';
import { Empty } from '@/ui/empty';
import { Moment } from '@/ui/moment';
import { PageHeading } from '@/ui/page-heading';
import type { InstanceQuery } from './instance-query';
import { RestoreButton } from './restore-button';

interface DeletedViewProps {
  readonly instance: NonNullable<ResultOf<typeof InstanceQuery>['deletedInstance']>;
  readonly canChange: boolean;
  readonly isOwner: boolean;
  readonly now: number;
}

/** A deleted instance, while it can still be brought back. */
export function DeletedView({ instance, canChange, isOwner, now }: DeletedViewProps) {
  const t = useTranslations('instance');
  const { id, number, name, element, deletedAt, restorableUntil } = instance;
  return (
    <>
      <PageHeading
        title={name}
        crumbs={[{ label: t('list'), href: '/instances' }]}
        mark={<Tile element={element} size="medium" />}
        lede={t('numbered', { element: element.name, number })}
      />
      <Empty
        title={t('deleted.title')}
        actions={
          <>
            {canChange && <RestoreButton id={id} name={name} />}
            <ButtonLink href="/instances?show=deleted">{t('deleted.all')}</ButtonLink>
          </>
        }
      >
        {deletedAt && t.rich('deleted.when', { moment: () => <Moment at={deletedAt} now={now} /> })}{' '}
        {restorableUntil &&
          t.rich('deleted.until', { date: () => <Moment at={restorableUntil} now={now} as="date" /> })}
      </Empty>
      {isOwner && <AuditLink instanceId={id} />}
    </>
  );
}
