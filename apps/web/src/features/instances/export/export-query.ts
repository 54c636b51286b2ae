import { graphql, type ResultOf } from '@/graphql/graphql';

/** What the file holds of each instance; never a value of its configuration. */
export const ExportQuery = graphql(`
  query Export($filter: InstanceFilter!, $orderBy: InstanceOrder!, $after: String) {
    instances(filter: $filter, orderBy: $orderBy, first: 200, after: $after) {
      nodes {
        number
        id
        name
        state
        stateSince
        disabled
        tags
        createdAt
        updatedAt
        deletedAt
        element {
          key
        }
        owner {
          email
          firstName
          lastName
        }
        lastVerification {
          startedAt
        }
      }
      pageInfo {
        hasNextPage
        endCursor
      }
    }
  }
`);

export type ExportPage = ResultOf<typeof ExportQuery>['instances'];
