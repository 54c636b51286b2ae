import { graphql } from '@/graphql/graphql';

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
