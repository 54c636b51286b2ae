import type { ProviderFacts } from '../sight/provider-health.js';
import type { CheckName } from './readiness.js';

/** What is known of an open database, whichever dialect it speaks. */
export interface StoreFacts {
  readonly kind: 'SQLITE' | 'POSTGRESQL';
  /** Of the database's own software. */
  readonly version: string;
  readonly sizeBytes: number;
  /** Null where there is no write-ahead log of its own. */
  readonly walBytes: number | null;
  readonly migrations: { readonly applied: number; readonly pending: number; readonly latestAt: Date | null };
}

/** A key of the ring. */
export interface KeyStatus {
  readonly id: string;
  readonly isSealing: boolean;
  /** Null for a key that came without saying. */
  readonly madeAt: Date | null;
}

/** The last time everything was sealed anew. */
export interface ResealStatus {
  readonly keyId: string;
  readonly startedAt: Date;
  readonly resealed: number;
  /** Null while it goes on, or when it was cut short. */
  readonly finishedAt: Date | null;
}

/** What waits, what runs. */
interface QueueStatus {
  readonly requests: number;
  readonly commands: number;
  readonly bulkRunning: number;
  readonly bulkWaiting: number;
  readonly providerCalls: number;
  readonly providerCallsWaiting: number;
}

/** What runs here and how it fares. Nothing in it belongs to one organisation. */
export interface Status {
  readonly version: string;
  readonly node: string;
  readonly startedAt: Date;
  readonly checks: readonly { readonly name: CheckName; readonly problem: string | null }[];
  readonly store: StoreFacts & { readonly commitP50Ms: number | null; readonly commitP95Ms: number | null };
  readonly keys: readonly KeyStatus[];
  readonly reseal: ResealStatus | null;
  readonly queues: QueueStatus;
  readonly streams: number;
  readonly providers: readonly (ProviderFacts & { readonly budgetUsed: number })[];
  readonly scheduledChecks: ScheduleStatus;
  readonly lastBackupAt: Date | null;
}

/** The daily looks at providers. */
interface ScheduleStatus {
  readonly isOn: boolean;
  readonly nextAt: Date | null;
  /** Looks that should have been made five minutes ago; counted to a thousand. */
  readonly overdue: number;
}

/** Knows how this Isotope fares. */
export interface StatusSource {
  read(): Promise<Status>;
}
