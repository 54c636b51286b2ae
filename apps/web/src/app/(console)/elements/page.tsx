import { hubs } from '@isotope/core';
import { Gallery } from '@/features/elements/gallery';
import { ElementCardFragment } from '@/features/elements/element-card';
import { hubName } from '@/features/elements/hub-name';
import { TableOrnament } from '@/features/elements/table-ornament';
import { TileFragment } from '@/features/elements/tile';
import { ask } from '@/graphql/ask';
import { graphql } from '@/graphql/graphql';
import { valueOf } from '@/lib/query-value';
import { ButtonLink } from '@/ui/button';
import { Choice, SearchBox } from '@/ui/choice';
import { Empty } from '@/ui/empty';
import { FailureNotice } from '@/ui/failure-notice';
import { Filters } from '@/ui/filters';
import { PageHeading } from '@/ui/page-heading';

export const metadata = { title: 'Elements' };

const ElementsQuery = graphql(
  `
    query Elements($search: String, $hub: String) {
      elements(search: $search, hub: $hub) {
        key
        ...Tile
        ...ElementCard
      }
    }
  `,
  [ElementCardFragment, TileFragment],
);

const hubOptions = [
  { value: '', label: 'Any hub' },
  ...Object.keys(hubs).map((hub) => ({ value: hub, label: hubName(hub) })),
];

/** What can be connected. */
export default async function ElementsPage({ searchParams }: PageProps<'/elements'>) {
  const query = await searchParams;
  const search = valueOf(query, 'search');
  const hub = valueOf(query, 'hub');
  const { data, failure } = await ask(ElementsQuery, { search: search ?? null, hub: hub ?? null });
  return (
    <>
      <PageHeading title="Elements" lede="What Isotope can connect. Pick one to make an instance of it." />
      <Filters action="/elements" label="Search elements">
        <SearchBox name="search" label="Search elements" value={search ?? ''} />
        <Choice name="hub" label="Hub" options={hubOptions} chosen={hub ?? ''} />
      </Filters>
      {failure && <FailureNotice failure={failure} />}
      {data && (data.elements.length > 0 ? <Gallery elements={data.elements} /> : <NoMatch />)}
      {data && <TableOrnament elements={data.elements} />}
    </>
  );
}

const NoMatch = () => (
  <Empty title="No element matches" actions={<ButtonLink href="/elements">Show all elements</ButtonLink>}>
    Search looks at keys, names and descriptions. Try fewer letters.
  </Empty>
);
