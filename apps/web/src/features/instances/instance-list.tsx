import type { ReactNode } from 'react';
import type { ResultOf } from '@/graphql/graphql';
import { ButtonLink } from '@/ui/button';
import { Empty } from '@/ui/empty';
import { PageHeading } from '@/ui/page-heading';
import { InstanceFilters } from './instance-filters';
import { InstanceTable } from './instance-table';
import type { InstancesQuery } from './instances-query';
import { isNarrowed, type ListQuery } from './list-query';
import { Pager } from './pager';

interface InstanceListProps {
  readonly query: ListQuery;
  readonly data: ResultOf<typeof InstancesQuery>;
  readonly now: number;
}

/** The list with what narrows it; or, where there is nothing yet, how there comes to be something. */
export function InstanceList({ query, data, now }: InstanceListProps) {
  const { nodes, totalCount, pageInfo } = data.instances;
  if (totalCount === 0 && !isNarrowed(query)) return <NoneYet />;
  return (
    <InstanceFrame actions={<NewInstance />}>
      <InstanceFilters query={query} elements={data.elements} totalCount={totalCount} />
      {nodes.length > 0 ? <InstanceTable instances={nodes} now={now} /> : <NoMatch />}
      <Pager query={query} next={pageInfo.hasNextPage ? pageInfo.endCursor : null} />
    </InstanceFrame>
  );
}

interface InstanceFrameProps {
  readonly children: ReactNode;
  readonly actions?: ReactNode;
}

/** The heading over the list, or over what stands in its place. */
export const InstanceFrame = ({ children, actions }: InstanceFrameProps) => (
  <>
    <PageHeading title="Instances" actions={actions} />
    {children}
  </>
);

const NewInstance = () => (
  <ButtonLink kind="primary" href="/elements">
    New instance
  </ButtonLink>
);

const NoneYet = () => (
  <InstanceFrame>
    <Empty
      title="No instances yet"
      actions={
        <ButtonLink kind="primary" href="/elements">
          Choose an element
        </ButtonLink>
      }
    >
      An instance joins one account to one element. Isotope checks the account, keeps its secrets sealed and gives you a
      token to call it with.
    </Empty>
  </InstanceFrame>
);

const NoMatch = () => (
  <Empty title="No instance matches" actions={<ButtonLink href="/instances">Show all instances</ButtonLink>}>
    One or two letters are looked for at the beginning of a name, three or more anywhere in it.
  </Empty>
);
