import type { InstanceState, Verification, VerificationStageName } from '@isotope/core';
import { type Page, type PageRequest, cutPage, pageSize } from './list-instances.js';
import type { Clock, InstanceStore, StoredInstance } from './ports.js';
import { dayMs } from '../milliseconds.js';

/** What made somebody ask the provider: the instance's making, new values, a person or program, or the daily look. */
export type CheckTrigger = 'CREATED' | 'CHANGED' | 'REQUESTED' | 'SCHEDULED';

/** One check of an instance as its history keeps it. */
export interface Check {
  /** When it began; no two of an instance begin at one moment. */
  readonly at: Date;
  readonly verdict: InstanceState;
  readonly trigger: CheckTrigger;
  readonly durationMs: number;
  /** The stage it ended at, when it did not pass. */
  readonly failedStage: VerificationStageName | null;
  readonly message: string | null;
  /** The provider's own words. */
  readonly providerMessage: string | null;
}

/** The checks of one day, counted by what they found. */
export interface CheckDay {
  /** Where the day begins, in UTC. */
  readonly day: Date;
  readonly verified: number;
  readonly rejected: number;
  readonly unreachable: number;
}

/** How long a check is remembered. */
export const checksKeptForMs = 30 * dayMs;

/** A receipt as the history keeps it. */
export function toCheck({ startedAt, verdict, durationMs, stages }: Verification, trigger: CheckTrigger): Check {
  const failed = stages.find(({ status }) => status === 'FAILED');
  return {
    at: startedAt,
    verdict,
    trigger,
    durationMs: Math.round(durationMs),
    failedStage: failed?.name ?? null,
    message: failed?.message ?? null,
    providerMessage: failed?.providerMessage ?? null,
  };
}

/**
 * The receipt that lies with an instance as its history tells it. One that no history holds is that of its making, or
 * was made before checks were kept.
 */
export function currentCheck({ lastVerification, createdAt }: StoredInstance): Check | undefined {
  if (!lastVerification) return undefined;
  return toCheck(lastVerification, lastVerification.startedAt <= createdAt ? 'CREATED' : 'REQUESTED');
}

interface ChecksPorts {
  readonly instances: Pick<InstanceStore, 'listChecks' | 'countChecks'>;
  readonly clock: Clock;
}

const since = ({ clock }: ChecksPorts): Date => new Date(clock.now().getTime() - checksKeptForMs);

/** A page of an instance's checks of the last 30 days, latest first. */
export const listChecks =
  (ports: ChecksPorts) =>
  async (instance: StoredInstance, page: PageRequest<Date>): Promise<Page<Check>> => {
    const size = pageSize(page);
    const asked = { since: since(ports), after: page.after, limit: size + 1 };
    const kept = await ports.instances.listChecks(instance.id, asked);
    return cutPage(withCurrent(kept, instance, asked), size, page.after);
  };

function withCurrent(
  kept: readonly Check[],
  instance: StoredInstance,
  { since: from, after, limit }: { readonly since: Date; readonly after: Date | undefined; readonly limit: number },
): readonly Check[] {
  const current = currentCheck(instance);
  const isMissing = current && !kept.some(({ at }) => at.getTime() === current.at.getTime());
  if (!isMissing || current.at < from || (after && current.at >= after)) return kept;
  return [...kept, current].sort((a, b) => b.at.getTime() - a.at.getTime()).slice(0, limit);
}

/** How an instance's checks of the last 30 days came out, day by day in UTC, oldest first; days without any are left out. */
export const countChecks =
  (ports: ChecksPorts) =>
  async (instance: StoredInstance): Promise<readonly CheckDay[]> => {
    const from = since(ports);
    const current = currentCheck(instance);
    const kept = await ports.instances.countChecks(instance.id, from, current?.at ?? null);
    const own = current && current.at >= from ? [{ day: dayOf(current.at), verdict: current.verdict, count: 1 }] : [];
    return inDays([...kept, ...own]);
  };

const dayOf = (at: Date): number => Math.floor(at.getTime() / dayMs);

function inDays(
  counts: readonly { readonly day: number; readonly verdict: InstanceState; readonly count: number }[],
): readonly CheckDay[] {
  const of = (day: number, wanted: InstanceState) =>
    counts.reduce((sum, one) => (one.day === day && one.verdict === wanted ? sum + one.count : sum), 0);
  return [...new Set(counts.map(({ day }) => day))]
    .sort((a, b) => a - b)
    .map((day) => ({
      day: new Date(day * dayMs),
      verified: of(day, 'VERIFIED'),
      rejected: of(day, 'REJECTED'),
      unreachable: of(day, 'UNREACHABLE'),
    }));
}
