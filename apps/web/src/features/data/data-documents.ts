import { TileFragment } from '@/features/elements/tile';
import { InstanceLedeFragment } from '@/features/instances/instance-lede-fragment';
import { graphql } from '@/graphql/graphql';

/** Whose data it is, what there is of it, and who is looking. The provider is not asked. */
export const DataFrameQuery = graphql(
  `
    query DataFrame($id: ID!) {
      viewer {
        user {
          role
        }
      }
      instance(id: $id) {
        id
        number
        name
        disabled
        ...InstanceLede
        element {
          name
          ...Tile
        }
        crm {
          objects {
            name
            vendorName
            isResource
            canWrite
          }
        }
      }
      service {
        restUrl
        graphqlUrl
      }
    }
  `,
  [TileFragment, InstanceLedeFragment],
);

/** What an object looks like as the account has it today. */
export const DescribeQuery = graphql(`
  query DescribeObject($id: ID!, $object: String!) {
    instance(id: $id) {
      crm {
        object(name: $object) {
          name
          canRead
          canCreate
          canUpdate
          fields {
            name
            label
            description
            type
            length
            isRequired
            isReadOnly
            isFilterable
            isCustom
            reference
            options {
              value
              label
              isActive
              isDefault
            }
          }
        }
      }
    }
  }
`);

/** How much of what the provider allows is used. */
export const UsageQuery = graphql(`
  query ProviderUsage($id: ID!) {
    instance(id: $id) {
      providerUsage {
        used
        usedByUs
        limit
        windowMinutes
        waiting
        pausedUntil
        latencyP50Ms
        latencyP95Ms
      }
    }
  }
`);
