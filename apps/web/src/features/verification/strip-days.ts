import type { InstanceState } from '@/ui/state-shape';
import { dayMs } from '@/lib/milliseconds';

/** What the API tells of a day with checks. */
export interface CheckDay {
  /** Where the day begins, in UTC. */
  readonly day: string;
  readonly verified: number;
  readonly rejected: number;
  readonly unreachable: number;
}

/** A day of the strip, with or without checks. */
export interface StripDay extends CheckDay {
  /** The worst that was found; undefined on a day without a check. */
  readonly worst: Exclude<InstanceState, 'UNVERIFIED'> | undefined;
}

/** How many days the strip shows, today the last. */
export const stripLength = 30;

/** The last thirty days in UTC, oldest first, those without a check too. */
export function stripOf(days: readonly CheckDay[], now: number): readonly StripDay[] {
  const known = new Map(days.map((told) => [Date.parse(told.day), told]));
  const today = Math.floor(now / dayMs) * dayMs;
  return Array.from({ length: stripLength }, (_, index) => {
    const at = today - (stripLength - 1 - index) * dayMs;
    const told = known.get(at) ?? { day: new Date(at).toISOString(), verified: 0, rejected: 0, unreachable: 0 };
    return { ...told, worst: worstOf(told) };
  });
}

function worstOf({ verified, rejected, unreachable }: CheckDay): StripDay['worst'] {
  if (rejected > 0) return 'REJECTED';
  if (unreachable > 0) return 'UNREACHABLE';
  return verified > 0 ? 'VERIFIED' : undefined;
}

/** Whether there was no check on any day. */
export const isBlank = (strip: readonly StripDay[]): boolean => strip.every(({ worst }) => worst === undefined);

/** On how many days a check failed, however many others passed on them. */
export const failedDays = (strip: readonly StripDay[]): number =>
  strip.filter(({ worst }) => worst !== undefined && worst !== 'VERIFIED').length;
