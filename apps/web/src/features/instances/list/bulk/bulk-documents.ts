import { graphql } from '@/graphql/graphql';

/** The instances a filter leaves, as far as doing something to them needs. */
export const MatchingQuery = graphql(`
  query Matching($filter: InstanceFilter!, $after: String) {
    instances(filter: $filter, first: 200, after: $after) {
      nodes {
        id
        name
        tags
      }
      pageInfo {
        hasNextPage
        endCursor
      }
    }
  }
`);

/** How one instance stands, as far as what is done to many builds on it, and the version that is of. */
export const StandingQuery = graphql(`
  query StandingOf($id: ID!) {
    instance(id: $id) {
      version
      tags
      disabled
    }
  }
`);

/** Replaces the tags of one instance. */
export const TagMutation = graphql(`
  mutation TagInstance($input: UpdateInstanceInput!) {
    result: updateInstance(input: $input) {
      __typename
      ... on ChangedInstance {
        instance {
          tags
        }
      }
      ... on Problem {
        message
        code
      }
      ... on InvalidConfigurationProblem {
        entries {
          message
        }
      }
    }
  }
`);
