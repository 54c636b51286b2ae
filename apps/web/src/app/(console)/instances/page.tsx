import { useTranslations } from 'next-intl';
import { getTranslations } from 'next-intl/server';
import { InstanceFrame, InstanceList } from '@/features/instances/list/instance-list';
import { InstancesQuery } from '@/features/instances/list/instances-query';
import {
  firstPage,
  listHref,
  type ListQuery,
  listVariables,
  readListQuery,
} from '@/features/instances/list/list-query';
import { LiveRefresh } from '@/features/instances/live/live-refresh';
import { ask } from '@/graphql/ask';
import { WordsFor } from '@/i18n/words-for';
import { ButtonLink } from '@/ui/button-link';
import { FailureNotice } from '@/ui/failure-notice';
import { Kept } from '@/ui/kept';

export const generateMetadata = async () => ({ title: (await getTranslations('instances'))('title') });

/** The organisation's instances. */
export default async function InstancesPage({ searchParams }: PageProps<'/instances'>) {
  const query = readListQuery(await searchParams);
  const { data, failure } = await ask(InstancesQuery, listVariables(query));
  if (failure) {
    const isLater = query.after !== undefined || query.before !== undefined;
    return (
      <Kept failure={failure}>
        <InstanceFrame>
          <FailureNotice failure={failure} wayOn={isLater && <ToFirstPage query={query} />} />
        </InstanceFrame>
      </Kept>
    );
  }
  return (
    <Kept failure={undefined}>
      <WordsFor parts={['bulk', 'instance', 'instances', 'verification']}>
        <LiveRefresh />
        <InstanceList query={query} data={data} now={Date.now()} />
      </WordsFor>
    </Kept>
  );
}

function ToFirstPage({ query }: { readonly query: ListQuery }) {
  const t = useTranslations('instances.pages');
  return <ButtonLink href={listHref(firstPage(query))}>{t('first')}</ButtonLink>;
}
