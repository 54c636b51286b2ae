import { graphql, type ResultOf } from '@/graphql/graphql';

/** What is shown of one thing that happened. */
const ActivityFragment = graphql(`
  fragment ActivityItem on Activity @_unmask {
    id
    action
    at
    source
    address
    requestId
    state
    changes
    record {
      object
      id
    }
    actor {
      email
      firstName
      lastName
    }
  }
`);

export type ActivityItem = ResultOf<typeof ActivityFragment>;

/** The latest of what happened to an instance. */
export const ActivityPageFragment = graphql(
  `
    fragment ActivityPage on Instance @_unmask {
      activity(first: 10) {
        nodes {
          ...ActivityItem
        }
        pageInfo {
          hasNextPage
          endCursor
        }
      }
    }
  `,
  [ActivityFragment],
);

/** What happened before that. */
export const EarlierQuery = graphql(
  `
    query EarlierActivity($id: ID!, $after: String) {
      instance(id: $id) {
        activity(first: 50, after: $after) {
          nodes {
            ...ActivityItem
          }
          pageInfo {
            hasNextPage
            endCursor
          }
        }
      }
    }
  `,
  [ActivityFragment],
);
