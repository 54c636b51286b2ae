import type { ReactNode } from 'react';
import { InstanceFilters } from '@/features/instances/instance-filters';
import { InstanceTable } from '@/features/instances/instance-table';
import { InstancesQuery } from '@/features/instances/instances-query';
import { isNarrowed, listVariables, readListQuery } from '@/features/instances/list-query';
import { Pager } from '@/features/instances/pager';
import { ask } from '@/graphql/ask';
import { ButtonLink } from '@/ui/button';
import { Empty } from '@/ui/empty';
import { FailureNotice } from '@/ui/failure-notice';
import { PageHeading } from '@/ui/page-heading';

export const metadata = { title: 'Instances' };

/** The organisation's instances. */
export default async function InstancesPage({ searchParams }: PageProps<'/instances'>) {
  const query = readListQuery(await searchParams);
  const { data, failure } = await ask(InstancesQuery, listVariables(query));
  const now = Date.now();
  if (failure)
    return (
      <Framed>
        <FailureNotice failure={failure} />
      </Framed>
    );
  const { nodes, totalCount, pageInfo } = data.instances;
  if (totalCount === 0 && !isNarrowed(query))
    return (
      <Framed>
        <NoneYet />
      </Framed>
    );
  return (
    <Framed actions={<NewInstance />}>
      <InstanceFilters query={query} elements={data.elements} totalCount={totalCount} />
      {nodes.length > 0 ? <InstanceTable instances={nodes} now={now} /> : <NoMatch />}
      <Pager query={query} next={pageInfo.hasNextPage ? pageInfo.endCursor : null} />
    </Framed>
  );
}

const NewInstance = () => (
  <ButtonLink kind="primary" href="/elements">
    New instance
  </ButtonLink>
);

interface FramedProps {
  readonly children: ReactNode;
  readonly actions?: ReactNode;
}

const Framed = ({ children, actions }: FramedProps) => (
  <>
    <PageHeading title="Instances" actions={actions} />
    {children}
  </>
);

const NoneYet = () => (
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
);

const NoMatch = () => (
  <Empty title="No instance matches" actions={<ButtonLink href="/instances">Show all instances</ButtonLink>}>
    One or two letters are looked for at the beginning of a name, three or more anywhere in it.
  </Empty>
);
