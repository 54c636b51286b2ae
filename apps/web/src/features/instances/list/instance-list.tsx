import { useTranslations } from 'next-intl';
import type { ReactNode } from 'react';
import type { ResultOf } from '@/graphql/graphql';
import { ButtonLink } from '@/ui/button-link';
import { Empty } from '@/ui/empty';
import { PageHeading } from '@/ui/page-heading';
import { mayChange } from '../may-change';
import { BulkActions } from './bulk/bulk-actions';
import { InstanceFilters, InstanceLine } from './instance-filters';
import { InstanceTable } from './instance-table';
import type { InstancesQuery } from './instances-query';
import { isFromStart, isNarrowed, listHref, type ListQuery } from './list-query';
import { NoMatch } from './no-match';
import { Pager } from './pager';
import { Listed } from './rows/listed';
import { listedRows } from './rows/listed-rows';
import { MoreRows } from './rows/more-rows';
import { withNumbered } from './with-numbered';

interface InstanceListProps {
  readonly query: ListQuery;
  readonly data: ResultOf<typeof InstancesQuery>;
  readonly now: number;
}

/** The list with what narrows it; or, where there is nothing yet, how there comes to be something. */
export function InstanceList({ query, data, now }: InstanceListProps) {
  const { pageInfo } = data.instances;
  const withNumber = withNumbered(query, data.instances, data.numbered);
  const { nodes, totalCount } = withNumber ?? data.instances;
  const numbered = withNumber ? undefined : (data.numbered ?? undefined);
  const canChange = mayChange(data.viewer.user);
  if (totalCount === 0 && !isNarrowed(query)) return <NoneYet canChange={canChange} />;
  const list = listHref(query);
  return (
    <InstanceFrame actions={canChange && <NewInstance />}>
      <InstanceFilters query={query} elements={data.elements} members={data.members} />
      {/* What is chosen belongs to one list: it stays as the list grows and goes with the filters. */}
      <Listed
        key={list}
        name={`${data.viewer.user.id} ${list}`}
        rows={listedRows(nodes, { now, isSelectable: canChange })}
        end={pageInfo}
        query={query}
        isSelectable={canChange}
        totalCount={totalCount}
      >
        <BulkActions isDeleted={query.show === 'deleted'}>
          <InstanceLine query={query} totalCount={totalCount} numbered={numbered} />
        </BulkActions>
        {nodes.length > 0 ? (
          <InstanceTable rowCount={isFromStart(query) ? totalCount : undefined} isSelectable={canChange} />
        ) : (
          <NoMatch query={query} elements={data.elements} members={data.members} />
        )}
        <MoreRows query={query} />
      </Listed>
      <Pager query={query} page={pageInfo} />
    </InstanceFrame>
  );
}

interface InstanceFrameProps {
  readonly children: ReactNode;
  readonly actions?: ReactNode;
}

/** The heading over the list, or over what stands in its place. */
export function InstanceFrame({ children, actions }: InstanceFrameProps) {
  const t = useTranslations('instances');
  return (
    <>
      <PageHeading title={t('title')} actions={actions} />
      {children}
    </>
  );
}

function NewInstance() {
  const t = useTranslations('instances');
  return (
    <ButtonLink kind="primary" href="/elements">
      {t('new')}
    </ButtonLink>
  );
}

function NoneYet({ canChange }: { readonly canChange: boolean }) {
  const t = useTranslations('instances.none');
  const choose = (
    <ButtonLink kind="primary" href="/elements">
      {t('choose')}
    </ButtonLink>
  );
  const deleted = <ButtonLink href="/instances?show=deleted">{t('deleted')}</ButtonLink>;
  return (
    <InstanceFrame>
      <Empty
        title={t('title')}
        actions={
          <>
            {canChange && choose}
            {deleted}
          </>
        }
      >
        {t('text')}
      </Empty>
    </InstanceFrame>
  );
}
