import { graphql } from '@/graphql/graphql';
import { ProblemFragment } from './problem-fragment';

/** Refuses calls with an instance's token. */
export const DisableMutation = graphql(
  `
    mutation DisableInstance($id: ID!, $expectedVersion: Int) {
      result: disableInstance(input: { id: $id, expectedVersion: $expectedVersion }) {
        __typename
        ...ChangeProblem
      }
    }
  `,
  [ProblemFragment],
);

/** Lets them through again. */
export const EnableMutation = graphql(
  `
    mutation EnableInstance($id: ID!, $expectedVersion: Int) {
      result: enableInstance(input: { id: $id, expectedVersion: $expectedVersion }) {
        __typename
        ...ChangeProblem
      }
    }
  `,
  [ProblemFragment],
);

/** Deletes an instance. */
export const DeleteMutation = graphql(
  `
    mutation DeleteInstance($id: ID!) {
      result: deleteInstance(input: { id: $id }) {
        __typename
        ...ChangeProblem
      }
    }
  `,
  [ProblemFragment],
);

/** Brings a deleted one back. */
export const RestoreMutation = graphql(
  `
    mutation RestoreInstance($id: ID!) {
      result: restoreInstance(input: { id: $id }) {
        __typename
        ...ChangeProblem
      }
    }
  `,
  [ProblemFragment],
);

/** Asks the provider about an instance now. */
export const CheckMutation = graphql(
  `
    mutation CheckInstance($id: ID!, $attemptId: ID) {
      result: checkInstance(input: { id: $id, attemptId: $attemptId }) {
        __typename
        ... on CheckedInstance {
          verification {
            verdict
          }
        }
        ...ChangeProblem
      }
    }
  `,
  [ProblemFragment],
);

/** Puts back the configuration that was last replaced. */
export const PutBackMutation = graphql(
  `
    mutation RestoreConfiguration($id: ID!, $expectedVersion: Int) {
      result: restoreConfiguration(input: { id: $id, expectedVersion: $expectedVersion }) {
        __typename
        ...ChangeProblem
      }
    }
  `,
  [ProblemFragment],
);
