import type { InstanceState } from '@isotope/core';
import type { ActivitySource, UserSummary } from './ports.js';

/** The steps in an instance's life, and what is done through it. */
export const activityActions = [
  'INSTANCE_CREATED',
  'INSTANCE_UPDATED',
  'CONFIGURATION_RESTORED',
  'INSTANCE_ENABLED',
  'INSTANCE_DISABLED',
  'TOKEN_ROTATED',
  'INSTANCE_CHECKED',
  'INSTANCE_DELETED',
  'INSTANCE_RESTORED',
  'RECORD_CREATED',
  'RECORD_UPDATED',
  'RECORD_CONVERTED',
  'RECORD_WRITE_UNCERTAIN',
  'BULK_QUERY_STARTED',
  'BULK_QUERY_CANCELLED',
  'BULK_DOWNLOADED',
  'CALL_FORWARDED',
] as const;
export type ActivityAction = (typeof activityActions)[number];

/** Something that happened to an instance. */
export interface Activity {
  /** Rises with time. */
  readonly number: number;
  readonly action: ActivityAction;
  readonly at: Date;
  readonly actor: UserSummary | null;
  readonly source: ActivitySource;
  readonly requestId: string | null;
  /** The caller's network address, where there is one. */
  readonly address: string | null;
  readonly state: InstanceState | null;
  /** The record at the provider it concerns; its id is null where it is not known, or where all of an object are meant. */
  readonly record: { readonly object: string; readonly id: number | null } | null;
  /** What changed: `name`, `tags`, keys of configuration values, names of a record's fields; never a value. */
  readonly changes: readonly string[];
}
