import type { InstanceState } from '@isotope/core';
import { pageSize } from './list-instances.js';
import type { Activity } from './activity.js';
import type { InstanceFilter } from './instance-query.js';
import type { Clock } from './ports.js';
import { dayMs } from '../milliseconds.js';

/** How many instances are in each state; the disabled are counted among them and once more apart. */
export interface InstanceCounts {
  readonly states: ReadonlyMap<InstanceState, number>;
  readonly disabled: number;
}

/** A period, from its first moment up to and without its last. */
export interface Period {
  readonly from: Date;
  readonly to: Date;
}

/** An activity and the instance it happened to. */
export interface InstanceActivity extends Activity {
  readonly instanceId: string;
  /** What it is called now, deleted or not; null once it was removed for good. */
  readonly instanceName: string | null;
}

/** Counts over an organisation's instances, each answered from an index. */
export interface OverviewStore {
  countStates(organizationId: string): Promise<InstanceCounts>;
  /** How many instances were created in each of these periods; those deleted since are counted, those purged are not. */
  countCreated(organizationId: string, periods: readonly Period[]): Promise<readonly number[]>;
  /** How many checks were not passed in each of these periods. */
  countFailedChecks(organizationId: string, periods: readonly Period[]): Promise<readonly number[]>;
  /** What happened last to any of its instances, latest first. */
  listRecent(organizationId: string, limit: number): Promise<readonly InstanceActivity[]>;
}

interface OverviewPorts {
  readonly overview: OverviewStore;
  readonly clock: Clock;
}

/** What needs a person: the provider refuses, or cannot be asked, and nobody has switched the instance off. */
export const needingAttention: InstanceFilter = { states: ['REJECTED', 'UNREACHABLE'], disabled: false };

/** How many instances the organisation has in each state. */
export const countStates =
  ({ overview }: OverviewPorts) =>
  (organizationId: string): Promise<InstanceCounts> =>
    overview.countStates(organizationId);

/** One day in UTC. */
export interface OverviewDay {
  readonly day: Date;
  readonly created: number;
  readonly failedChecks: number;
}

const daysShown = 30;

/** The last 30 days in UTC, today the last of them: what was created and which checks were not passed. */
export const listDays =
  ({ overview, clock }: OverviewPorts) =>
  async (organizationId: string): Promise<readonly OverviewDay[]> => {
    const today = Math.floor(clock.now().getTime() / dayMs);
    const starts = Array.from({ length: daysShown }, (_, index) => (today - daysShown + 1 + index) * dayMs);
    const days = starts.map((from) => ({ from: new Date(from), to: new Date(from + dayMs) }));
    const created = await overview.countCreated(organizationId, days);
    const failed = await overview.countFailedChecks(organizationId, days);
    return days.map(({ from }, index) => ({
      day: from,
      created: created[index] ?? 0,
      failedChecks: failed[index] ?? 0,
    }));
  };

/** What happened last to the organisation's instances, latest first. Throws an InvalidPageError for a size out of bounds. */
export const listRecentActivity =
  ({ overview }: OverviewPorts) =>
  async (organizationId: string, size: number | undefined): Promise<readonly InstanceActivity[]> =>
    overview.listRecent(organizationId, pageSize({ size }));
