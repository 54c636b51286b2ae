import { ProblemFragment } from '@/features/instances/problem-fragment';
import { graphql, type ResultOf } from '@/graphql/graphql';

/** How far a bulk query has come. */
const BulkJobFragment = graphql(`
  fragment BulkJobItem on BulkJob @_unmask {
    number
    object
    query
    status
    recordsCount
    message
    expiresAt
    mayCancel
  }
`);

export type BulkJobItem = ResultOf<typeof BulkJobFragment>;

/** The latest bulk queries of an instance. */
export const BulkJobsQuery = graphql(
  `
    query BulkJobs($id: ID!) {
      instance(id: $id) {
        bulkJobs {
          ...BulkJobItem
        }
      }
    }
  `,
  [BulkJobFragment],
);

/** One of them, which may not be among the latest any more. */
export const BulkJobQuery = graphql(
  `
    query BulkJob($id: ID!, $number: Int!) {
      instance(id: $id) {
        bulkJob(number: $number) {
          ...BulkJobItem
        }
      }
    }
  `,
  [BulkJobFragment],
);

const BulkAnswerFragment = graphql(
  `
    fragment BulkAnswer on CrmBulkQueryResult @_unmask {
      __typename
      ... on CrmBulkQuery {
        job {
          ...BulkJobItem
        }
      }
      ...ChangeProblem
    }
  `,
  [BulkJobFragment, ProblemFragment],
);

/** Begins to gather all that a query finds. */
export const StartBulkMutation = graphql(
  `
    mutation StartBulk($input: StartCrmBulkQueryInput!) {
      result: startCrmBulkQuery(input: $input) {
        ...BulkAnswer
      }
    }
  `,
  [BulkAnswerFragment],
);

/** Ends it. */
export const CancelBulkMutation = graphql(
  `
    mutation CancelBulk($input: CancelCrmBulkQueryInput!) {
      result: cancelCrmBulkQuery(input: $input) {
        ...BulkAnswer
      }
    }
  `,
  [BulkAnswerFragment],
);
