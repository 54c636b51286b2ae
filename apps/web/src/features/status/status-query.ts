import { graphql, type ResultOf } from '@/graphql/graphql';

/** What the status page shows; null for whoever is no owner. */
export const StatusQuery = graphql(`
  query Status {
    status {
      version
      node
      startedAt
      lastBackupAt
      streams
      checks {
        name
        problem
      }
      store {
        kind
        version
        sizeBytes
        walBytes
        commitP50Ms
        commitP95Ms
        migrations {
          applied
          pending
          latestAt
        }
      }
      keys {
        id
        isSealing
        madeAt
      }
      reseal {
        keyId
        startedAt
        resealed
        finishedAt
      }
      queues {
        requests
        commands
        bulkRunning
        bulkWaiting
        providerCalls
        providerCallsWaiting
      }
      providers {
        provider
        lastSuccessAt
        lastFailureAt
        lastFailure
        p50Ms
        p95Ms
        budgetUsed
      }
      scheduledChecks {
        isOn
        nextAt
        overdue
      }
    }
  }
`);

/** Everything the status page knows. */
export type Status = NonNullable<ResultOf<typeof StatusQuery>['status']>;
