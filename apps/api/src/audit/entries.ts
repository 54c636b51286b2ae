import type { InstanceState } from '@isotope/core';
import type { AuditAction } from './actions.js';
import type { Activity } from '../instances/activity.js';
import type { ActivitySource, UserSummary } from '../instances/ports.js';

/** What is told of a thing: never a secret, which is told by its fingerprint at the most. */
export type AuditFacts = Readonly<Record<string, unknown>>;

/** What a change was about, and what it changed from and to. */
export interface AuditDetails {
  readonly before?: AuditFacts;
  readonly after?: AuditFacts;
  readonly about?: AuditFacts;
}

/** What belongs to no organisation, such as the keys, is kept under this one. */
export const installation = 'isotope';

/** Something that was done or refused, as the audit tells it. */
export interface AuditEntry {
  /** Rises with time. */
  readonly number: number;
  readonly organizationId: string;
  readonly action: AuditAction;
  readonly at: Date;
  /** Null when Isotope itself, its operator or a stranger did it. */
  readonly actor: UserSummary | null;
  readonly source: ActivitySource;
  readonly requestId: string | null;
  readonly address: string | null;
  /** The user it concerns. */
  readonly subject: UserSummary | null;
  readonly instanceId: string | null;
  /** What the instance is called now; null once it is purged. */
  readonly instanceName: string | null;
  readonly state: InstanceState | null;
  /** The record at the provider it concerns. */
  readonly record: Activity['record'];
  readonly changes: readonly string[];
  readonly details: AuditDetails | null;
}
