import { graphql } from '@/graphql/graphql';
import { InstanceRowFragment } from './instance-row';

/** One page of the list, and what its filters offer. */
export const InstancesQuery = graphql(
  `
    query Instances($filter: InstanceFilter!, $orderBy: InstanceOrder!, $after: String) {
      instances(filter: $filter, orderBy: $orderBy, after: $after) {
        totalCount
        nodes {
          id
          ...InstanceRow
        }
        pageInfo {
          hasNextPage
          endCursor
        }
      }
      elements {
        key
        name
      }
    }
  `,
  [InstanceRowFragment],
);
