import { TileFragment } from '@/features/elements/tile';
import { graphql, type ResultOf } from '@/graphql/graphql';

/** What the home page shows. */
export const OverviewQuery = graphql(
  `
    query Overview($recent: Int!) {
      viewer {
        user {
          role
        }
      }
      overview {
        states {
          state
          count
        }
        disabledCount
        attention(first: 6) {
          totalCount
          nodes {
            id
            name
            state
            stateSince
            element {
              key
              name
              ...Tile
            }
          }
        }
        days {
          day
          created
          failedChecks
        }
        providerAccounts(first: 3) {
          usage {
            used
            usedByUs
            limit
            windowMinutes
            pausedUntil
            latencyP50Ms
            latencyP95Ms
          }
          instances {
            id
            name
            element {
              ...Tile
            }
          }
        }
        recentActivity(first: $recent) {
          instance {
            id
            name
          }
          instanceName
          activity {
            id
            action
            at
            requestId
            actor {
              number
              email
              firstName
              lastName
            }
          }
        }
      }
    }
  `,
  [TileFragment],
);

/** How many lines of the activity are asked for, so that what was done to many at once is seen whole. */
export const recentLines = 100;

/** Everything the home page knows. */
export type Overview = ResultOf<typeof OverviewQuery>['overview'];
