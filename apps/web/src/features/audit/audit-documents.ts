import { graphql, type ResultOf } from '@/graphql/graphql';

/** One page of the audit, and what its filters offer; the audit is null for whoever is no owner. */
export const AuditQuery = graphql(`
  query Audit($filter: AuditFilter!, $first: Int!, $after: String, $instance: ID!, $isOfInstance: Boolean!) {
    auditEvents(filter: $filter, first: $first, after: $after) {
      nodes {
        id
        action
        at
        source
        address
        requestId
        state
        changes
        instanceId
        instanceName
        before
        after
        about
        record {
          object
          id
        }
        actor {
          id
          number
          email
          firstName
          lastName
        }
        subject {
          id
          number
          email
          firstName
          lastName
        }
      }
      pageInfo {
        hasNextPage
        endCursor
      }
    }
    members {
      user {
        id
        number
        email
        firstName
        lastName
      }
    }
    instance(id: $instance) @include(if: $isOfInstance) {
      name
    }
    deletedInstance(id: $instance) @include(if: $isOfInstance) {
      name
    }
  }
`);

/** All that a page of the audit shows. */
export type AuditData = ResultOf<typeof AuditQuery>;
export type AuditPage = NonNullable<AuditData['auditEvents']>;
export type AuditEvent = AuditPage['nodes'][number];
