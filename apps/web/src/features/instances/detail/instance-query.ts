import { TileFragment } from '@/features/elements/tile';
import { CheckDaysFragment } from '@/features/verification/check-strip';
import { VerificationReceiptFragment } from '@/features/verification/verification-receipt';
import { graphql } from '@/graphql/graphql';
import { ActivityPageFragment } from './activity-documents';
import { EditorFragment } from './edit/editable';
import { InstanceStateFragment } from './instance-state';
import { SecretUsesFragment } from './secret-uses';
import { TokenFactsFragment } from './token-facts';
import { UpstreamFactsFragment } from './upstream-facts';

/** Everything an instance's page shows; of a deleted one, what it takes to bring it back. */
export const InstanceQuery = graphql(
  `
    query Instance($id: ID!) {
      instance(id: $id) {
        id
        number
        name
        tags
        disabled
        createdAt
        owner {
          id
          email
          firstName
          lastName
        }
        element {
          key
          name
          ...Tile
        }
        crm {
          __typename
        }
        lastVerification {
          ...VerificationReceipt
        }
        ...ActivityPage
        ...InstanceState
        ...TokenFacts
        ...SecretUses
        ...UpstreamFacts
        ...CheckDays
        ...Editor
      }
      deletedInstance(id: $id) {
        id
        number
        name
        deletedAt
        restorableUntil
        element {
          name
          ...Tile
        }
      }
      service {
        restUrl
        graphqlUrl
      }
      viewer {
        user {
          id
          role
        }
      }
    }
  `,
  [
    TileFragment,
    VerificationReceiptFragment,
    ActivityPageFragment,
    InstanceStateFragment,
    TokenFactsFragment,
    SecretUsesFragment,
    UpstreamFactsFragment,
    CheckDaysFragment,
    EditorFragment,
  ],
);
