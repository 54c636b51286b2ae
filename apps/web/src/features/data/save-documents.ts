import { ProblemFragment } from '@/features/instances/problem-fragment';
import { graphql } from '@/graphql/graphql';

/** What came of writing a record. */
export const SavedFragment = graphql(
  `
    fragment SaveCrmAnswer on SaveCrmRecordResult {
      __typename
      ... on SavedCrmRecord {
        record {
          id
          values
        }
      }
      ...ChangeProblem
      ... on CrmRecordProblem {
        providerMessage
        retryAfterSeconds
        fields {
          key
          code
          message
        }
      }
    }
  `,
  [ProblemFragment],
);

/** Makes a record. */
export const CreateRecordMutation = graphql(
  `
    mutation CreateRecord($input: CreateCrmRecordInput!) {
      saved: createCrmRecord(input: $input) {
        ...SaveCrmAnswer
      }
    }
  `,
  [SavedFragment],
);

/** Changes a record. */
export const UpdateRecordMutation = graphql(
  `
    mutation UpdateRecord($input: UpdateCrmRecordInput!) {
      saved: updateCrmRecord(input: $input) {
        ...SaveCrmAnswer
      }
    }
  `,
  [SavedFragment],
);

/** Makes a customer of a lead. */
export const ConvertLeadMutation = graphql(
  `
    mutation ConvertLead($input: ConvertCrmLeadInput!) {
      saved: convertCrmLead(input: $input) {
        ...SaveCrmAnswer
      }
    }
  `,
  [SavedFragment],
);
