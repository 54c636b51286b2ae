import { TileFragment } from '@/features/elements/tile';
import { graphql, type ResultOf } from '@/graphql/graphql';

/** What the home page shows. */
export const OverviewQuery = graphql(
  `
    query Overview {
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
        recentActivity(first: 8) {
          instance {
            id
            name
          }
          activity {
            id
            action
            at
            state
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

/** Everything the home page knows. */
export type Overview = ResultOf<typeof OverviewQuery>['overview'];
