import { InstanceFrame, InstanceList } from '@/features/instances/instance-list';
import { InstancesQuery } from '@/features/instances/instances-query';
import { listHref, listVariables, readListQuery } from '@/features/instances/list-query';
import { ask } from '@/graphql/ask';
import { ButtonLink } from '@/ui/button';
import { FailureNotice } from '@/ui/failure-notice';

export const metadata = { title: 'Instances' };

/** The organisation's instances. */
export default async function InstancesPage({ searchParams }: PageProps<'/instances'>) {
  const query = readListQuery(await searchParams);
  const { data, failure } = await ask(InstancesQuery, listVariables(query));
  if (data) return <InstanceList query={query} data={data} now={Date.now()} />;
  const firstPage = <ButtonLink href={listHref({ ...query, after: undefined })}>First page</ButtonLink>;
  return (
    <InstanceFrame>
      <FailureNotice failure={failure} wayOn={query.after !== undefined && firstPage} />
    </InstanceFrame>
  );
}
