import { graphql } from '@/graphql/graphql';

/** What can be switched off at once: everything of the organisation, or the instances of one element. */
export const KillTargetsQuery = graphql(`
  query KillTargets {
    elements {
      key
      name
    }
  }
`);

/** What was switched off, and the accounts whose credentials are to be revoked. */
export const KilledFragment = graphql(`
  fragment Killed on DisabledInstances @_unmask {
    count
    pendingUpstream
    instances {
      id
      name
      element {
        name
      }
      configuration {
        key
        value
        isSecret
        entry {
          label
          isRequired
        }
      }
    }
  }
`);

export const KillElementMutation = graphql(
  `
    mutation DisableInstancesOfElement($input: DisableInstancesOfElementInput!) {
      disableInstancesOfElement(input: $input) {
        __typename
        ...Killed
        ... on Problem {
          code
          message
        }
      }
    }
  `,
  [KilledFragment],
);

export const KillAllMutation = graphql(
  `
    mutation DisableAllInstances {
      disableAllInstances {
        __typename
        ...Killed
        ... on Problem {
          code
          message
        }
      }
    }
  `,
  [KilledFragment],
);
