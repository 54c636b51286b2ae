import { graphql } from '@/graphql/graphql';

/** What stands below the name of an instance, on each of its pages. */
export const InstanceLedeFragment = graphql(`
  fragment InstanceLede on Instance @_unmask {
    number
    tags
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
    }
  }
`);
