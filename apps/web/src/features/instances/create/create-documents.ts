import { StageFragment } from '@/features/verification/stages';
import { graphql } from '@/graphql/graphql';

const ReceiptFragment = graphql(
  `
    fragment AttemptReceipt on Verification @_unmask {
      verdict
      durationMs
      stages {
        ...Stage
      }
    }
  `,
  [StageFragment],
);

const ProblemFragments = graphql(
  `
    fragment VerificationTrouble on VerificationProblem @_unmask {
      message
      code
      entryKey
      providerMessage
      retryAfterSeconds
      verification {
        ...AttemptReceipt
      }
    }
  `,
  [ReceiptFragment],
);

const CreatedFragment = graphql(
  `
    fragment Created on CreatedInstance @_unmask {
      token
      instance {
        id
        number
        name
        state
        lastVerification {
          ...AttemptReceipt
        }
      }
    }
  `,
  [ReceiptFragment],
);

/** Creates an instance; tells of every problem all that a form can show. */
export const CreateMutation = graphql(
  `
    mutation CreateInstance($input: CreateInstanceInput!) {
      createInstance(input: $input) {
        __typename
        ...Created
        ... on InvalidConfigurationProblem {
          entries {
            key
            label
            code
            message
          }
        }
        ... on UnknownElementProblem {
          message
        }
        ... on ForbiddenProblem {
          message
        }
        ... on IdempotencyConflictProblem {
          message
        }
        ...VerificationTrouble
      }
    }
  `,
  [CreatedFragment, ProblemFragments],
);

/** Ends a check that runs, wherever it runs; what waits for it says whether that came in time. */
export const CancelMutation = graphql(`
  mutation CancelVerification($attemptId: ID!) {
    result: cancelVerification(input: { attemptId: $attemptId }) {
      __typename
    }
  }
`);

/** What a create made whose answer was lost. */
export const CreatedQuery = graphql(
  `
    query LostAnswer($idempotencyKey: String!) {
      createdInstance(idempotencyKey: $idempotencyKey) {
        __typename
        ...Created
      }
    }
  `,
  [CreatedFragment],
);

/** Does all of that except creating. */
export const CheckMutation = graphql(
  `
    mutation CheckConfiguration($input: CreateInstanceInput!) {
      verifyConfiguration(input: $input) {
        __typename
        ... on VerifiedConfiguration {
          verification {
            ...AttemptReceipt
          }
        }
        ... on InvalidConfigurationProblem {
          entries {
            key
            label
            code
            message
          }
        }
        ... on UnknownElementProblem {
          message
        }
        ... on ForbiddenProblem {
          message
        }
        ...VerificationTrouble
      }
    }
  `,
  [ReceiptFragment, ProblemFragments],
);
