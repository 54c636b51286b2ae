import { graphql } from '@/graphql/graphql';

/** What came of writing a record. */
export const SavedFragment = graphql(`
  fragment SaveCrmAnswer on SaveCrmRecordResult {
    __typename
    ... on SavedCrmRecord {
      record {
        id
        values
      }
    }
    ... on CrmRecordProblem {
      message
      code
      providerMessage
      retryAfterSeconds
      fields {
        key
        code
        message
      }
    }
    ... on InstanceNotFoundProblem {
      message
      code
    }
    ... on ForbiddenProblem {
      message
      code
    }
  }
`);

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
