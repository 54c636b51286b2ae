import { TileFragment } from '@/features/elements/tile';
import { VerificationReceiptFragment } from '@/features/verification/verification-receipt';
import { graphql } from '@/graphql/graphql';
import { ActivityFragment } from './activity-list';
import { ConfigurationFragment } from './configuration-list';
import { InstanceStateFragment } from './instance-state';

/** Everything an instance's page shows. */
export const InstanceQuery = graphql(
  `
    query Instance($id: ID!) {
      instance(id: $id) {
        id
        number
        name
        tags
        createdAt
        element {
          key
          name
          ...Tile
        }
        lastVerification {
          ...VerificationReceipt
        }
        activity(first: 20) {
          nodes {
            ...ActivityItem
          }
        }
        ...InstanceState
        ...Configuration
      }
      service {
        restUrl
        graphqlUrl
      }
    }
  `,
  [TileFragment, VerificationReceiptFragment, ActivityFragment, InstanceStateFragment, ConfigurationFragment],
);
