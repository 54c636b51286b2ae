import { graphql } from '@/graphql/graphql';
import { InstanceRowFragment } from './instance-row';

/** One page of the list, the instance whose number was searched for, what its filters offer, and what the reader may do with it. */
export const InstancesQuery = graphql(
  `
    query Instances(
      $filter: InstanceFilter!
      $orderBy: InstanceOrder!
      $first: Int
      $after: String
      $last: Int
      $before: String
      $number: ID!
      $isNumber: Boolean!
    ) {
      numbered: instance(id: $number) @include(if: $isNumber) {
        id
        number
        name
        deletedAt
        ...InstanceRow
      }
      instances(filter: $filter, orderBy: $orderBy, first: $first, after: $after, last: $last, before: $before) {
        totalCount
        nodes {
          id
          name
          ...InstanceRow
        }
        pageInfo {
          hasNextPage
          hasPreviousPage
          startCursor
          endCursor
        }
      }
      elements {
        key
        name
      }
      members {
        user {
          id
          email
          firstName
          lastName
        }
      }
      viewer {
        user {
          id
          role
        }
      }
    }
  `,
  [InstanceRowFragment],
);
