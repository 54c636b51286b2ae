import { hubs } from '@isotope/core';
import { useTranslations } from 'next-intl';
import { getTranslations } from 'next-intl/server';
import { Gallery } from '@/features/elements/gallery';
import { ElementCardFragment } from '@/features/elements/element-card';
import { hubNames } from '@/features/elements/hub-name';
import { TableOrnament } from '@/features/elements/table-ornament';
import { TileFragment } from '@/features/elements/tile';
import { mayChange } from '@/features/instances/may-change';
import { ask } from '@/graphql/ask';
import { graphql } from '@/graphql/graphql';
import { valueOf } from '@/lib/query-value';
import { ButtonLink } from '@/ui/button-link';
import { Choice, SearchBox } from '@/ui/choice';
import { Empty } from '@/ui/empty';
import { FailureNotice } from '@/ui/failure-notice';
import { Kept } from '@/ui/kept';
import { Filters } from '@/ui/filters';
import { PageHeading } from '@/ui/page-heading';

export const generateMetadata = async () => ({ title: (await getTranslations('elements'))('title') });

const ElementsQuery = graphql(
  `
    query Elements($search: String, $hub: String) {
      viewer {
        user {
          role
        }
      }
      elements(search: $search, hub: $hub) {
        key
        ...Tile
        ...ElementCard
      }
    }
  `,
  [ElementCardFragment, TileFragment],
);

/** What can be connected. */
export default async function ElementsPage({ searchParams }: PageProps<'/elements'>) {
  const t = await getTranslations('elements');
  const hubName = hubNames(t);
  const query = await searchParams;
  const search = valueOf(query, 'search');
  const hub = valueOf(query, 'hub');
  const { data, failure } = await ask(ElementsQuery, { search: search ?? null, hub: hub ?? null });
  const canCreate = data === undefined || mayChange(data.viewer.user);
  return (
    <Kept failure={failure}>
      <PageHeading title={t('title')} lede={t(canCreate ? 'lede' : 'ledeToLook')} />
      <Filters action="/elements" label={t('search')}>
        <SearchBox name="search" label={t('search')} value={search ?? ''} />
        <Choice
          name="hub"
          label={t('hub')}
          options={[
            { value: '', label: t('anyHub') },
            ...Object.keys(hubs).map((one) => ({ value: one, label: hubName(one) })),
          ]}
          chosen={hub ?? ''}
        />
      </Filters>
      {failure && <FailureNotice failure={failure} />}
      {data &&
        (data.elements.length > 0 ? (
          <Gallery elements={data.elements} canCreate={canCreate} now={Date.now()} />
        ) : (
          <NoMatch />
        ))}
      {data && <TableOrnament elements={data.elements} />}
    </Kept>
  );
}

function NoMatch() {
  const t = useTranslations('elements.noMatch');
  return (
    <Empty title={t('title')} actions={<ButtonLink href="/elements">{t('all')}</ButtonLink>}>
      {t('text')}
    </Empty>
  );
}
