import type { ConfigurationEntry, ConfigurationValue, Element, Verification, VerificationStage } from '@isotope/core';
import type { AuditEntry } from '../audit/entries.js';
import type { ToldSecretUse } from '../audit/secret-uses.js';
import type { Invite, Member, SignedIn } from '../accounts/people-ports.js';
import type { Account, Organization } from '../accounts/ports.js';
import type { ProviderAccount } from '../hubs/provider-accounts.js';
import type { HubField, HubObject, HubObjectDetails, HubQuery, HubRecord, ProviderUsage } from '../hubs/ports.js';
import type { BulkJob } from '../hubs/bulk/ports.js';
import type { RecordPage } from '../hubs/records.js';
import type { Check, CheckDay } from '../instances/checks.js';
import type { activityCursors, checkCursors, instanceCursors } from '../instances/cursor.js';
import type { CreatedInstance } from '../instances/create-instance.js';
import type { Killed, KilledInstance } from '../instances/kill-instances.js';
import type { PreviousConfiguration } from '../instances/restore-configuration.js';
import type { InstanceActivity, OverviewDay } from '../instances/overview.js';
import type { Page } from '../instances/list-instances.js';
import type { Activity } from '../instances/activity.js';
import type { InstanceFilter } from '../instances/instance-query.js';
import type { StoredInstance, UserSummary } from '../instances/ports.js';
import type { UpstreamAttempt, UpstreamLink } from '../instances/upstream/ports.js';

/** What resolvers of a type are given: our own types, or these where a type of ours is not enough. */
export type InstanceParent = StoredInstance;
export type ElementParent = Element;
export type CreatedInstanceParent = CreatedInstance;
export type ActivityParent = Activity;
export type OrganizationParent = Organization;
export type ViewerParent = Account;
export type MemberParent = Member;
export type InviteParent = Invite;
export type SignedInSessionParent = SignedIn;
/** An instance, for what is known of its tokens. */
export type TokenFactsParent = StoredInstance;
export type PreviousConfigurationParent = PreviousConfiguration;
/** Where an instance lives upstream. */
export type UpstreamInstanceParent = UpstreamLink;
export type PendingUpstreamCreateParent = UpstreamAttempt;
export type DisabledInstancesParent = Killed;
export type DisabledInstanceParent = KilledInstance;
export type VerificationParent = Verification;
export type VerificationStageParent = VerificationStage;

/** An entry and its place in the element's order. */
export type ConfigurationEntryParent = ConfigurationEntry & { readonly displayOrder: number };

/** A value and the element that may know its key. */
export type ConfigurationValueParent = ConfigurationValue & { readonly element: Element };

export type UserParent = UserSummary;

/** A page and what was asked for, so that the total is counted only when it is selected. */
export interface InstanceConnectionParent {
  readonly page: Page<StoredInstance>;
  readonly filter: InstanceFilter;
  readonly cursors: ReturnType<typeof instanceCursors>;
}

export interface ActivityConnectionParent {
  readonly page: Page<Activity>;
  readonly cursors: ReturnType<typeof activityCursors>;
}

export type AuditEventParent = AuditEntry;
export type SecretUseParent = ToldSecretUse;

export interface AuditEventConnectionParent {
  readonly page: Page<AuditEntry>;
  readonly cursors: ReturnType<typeof activityCursors>;
}

export type CheckParent = Check;
export type CheckDayParent = CheckDay;

export interface CheckConnectionParent {
  readonly page: Page<Check>;
  readonly cursors: ReturnType<typeof checkCursors>;
}

/** Nothing but the question: each of its fields is asked for on its own. */
export type OverviewParent = Readonly<Record<string, never>>;
export type OverviewDayParent = OverviewDay;
export type RecentActivityParent = InstanceActivity;

/** The instance whose data is asked for. */
export interface CrmParent {
  readonly instance: StoredInstance;
}

/** A record and where it comes from. */
export interface CrmRecordParent extends CrmParent {
  readonly object: string;
  readonly record: HubRecord;
}

/** A page of records and what was asked for, so that the total is counted only when it is selected. */
export interface CrmConnectionParent extends CrmParent {
  readonly object: string;
  readonly page: RecordPage;
  readonly query: Pick<HubQuery, 'where' | 'parent'>;
  readonly isFirst: boolean;
}

export type CrmObjectParent = HubObject;
export type CrmObjectDetailsParent = HubObjectDetails;
export type CrmFieldParent = HubField;
export type BulkJobParent = BulkJob;
export type ProviderUsageParent = ProviderUsage;
export type ProviderAccountParent = ProviderAccount;
