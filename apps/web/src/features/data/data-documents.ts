import { TileFragment } from '@/features/elements/tile';
import { graphql, type ResultOf } from '@/graphql/graphql';

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
  [TileFragment],
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

/** A record with the names of what it refers to. */
export const RowFragment = graphql(`
  fragment CrmRow on CrmRecord {
    __typename
    id
    values
    ... on CrmAccount {
      owner {
        firstName
        lastName
      }
      parentAccount {
        accountName
      }
    }
    ... on CrmContact {
      account {
        accountName
      }
    }
    ... on CrmOpportunity {
      account {
        accountName
      }
      contact {
        firstName
        lastName
      }
      owner {
        firstName
        lastName
      }
    }
    ... on CrmTask {
      assignedResource {
        firstName
        lastName
      }
    }
    ... on CrmPortalUser {
      contact {
        firstName
        lastName
      }
    }
  }
`);

/** One page of records. The total is asked for with the first page alone. */
export const RecordsQuery = graphql(
  `
    query Records($id: ID!, $object: String!, $where: String, $orderBy: String, $after: String, $withTotal: Boolean!) {
      instance(id: $id) {
        crm {
          records(object: $object, first: 50, where: $where, orderBy: $orderBy, after: $after) {
            totalCount @include(if: $withTotal)
            nodes {
              id
              ...CrmRow
            }
            pageInfo {
              hasNextPage
              endCursor
            }
          }
        }
      }
    }
  `,
  [RowFragment],
);

/** One record with what belongs to it. */
export const RecordQuery = graphql(
  `
    query Record($id: ID!, $object: String!, $record: ID!) {
      instance(id: $id) {
        crm {
          record(object: $object, id: $record) {
            id
            ...CrmRow
            ... on CrmAccount {
              contacts(first: 10) {
                nodes {
                  id
                  values
                }
                pageInfo {
                  hasNextPage
                }
              }
              opportunities(first: 10) {
                nodes {
                  id
                  values
                }
                pageInfo {
                  hasNextPage
                }
              }
            }
            ... on CrmContact {
              opportunities(first: 10) {
                nodes {
                  id
                  values
                }
                pageInfo {
                  hasNextPage
                }
              }
            }
          }
        }
      }
    }
  `,
  [RowFragment],
);

/** The largest page there is, as plain values, to be written to a file. */
export const ExportQuery = graphql(`
  query ExportRecords(
    $id: ID!
    $object: String!
    $where: String
    $orderBy: String
    $after: String
    $withTotal: Boolean!
  ) {
    instance(id: $id) {
      crm {
        records(object: $object, first: 200, where: $where, orderBy: $orderBy, after: $after) {
          totalCount @include(if: $withTotal)
          nodes {
            values
          }
          pageInfo {
            hasNextPage
            endCursor
          }
        }
      }
    }
  }
`);

/** A few records whose name holds what was typed. */
export const LookUpQuery = graphql(`
  query LookUp($id: ID!, $object: String!, $where: String) {
    instance(id: $id) {
      crm {
        records(object: $object, first: 10, where: $where) {
          nodes {
            id
            values
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

const SavedFragment = graphql(`
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

const BulkAnswerFragment = graphql(
  `
    fragment BulkAnswer on CrmBulkQueryResult @_unmask {
      __typename
      ... on CrmBulkQuery {
        job {
          ...BulkJobItem
        }
      }
      ... on CrmRecordProblem {
        message
        code
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
  `,
  [BulkJobFragment],
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

export { SavedFragment };
