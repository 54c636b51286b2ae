import { type Finding, broken, fine } from './finding.js';
import { minuteMs } from '../milliseconds.js';

const subject = 'Clock';
const toleratedMs = minuteMs;

/** Whether the clock can be right: it is not behind this release, nor behind the latest thing that was written down. */
export function examineClock(now: Date, releasedAt: Date, lastWrittenAt: Date | undefined): Finding {
  const [earliest, of] =
    lastWrittenAt && lastWrittenAt > releasedAt
      ? ([lastWrittenAt, 'the latest entry in the database'] as const)
      : ([releasedAt, 'this release of Isotope'] as const);
  const behindMs = earliest.getTime() - now.getTime();
  if (behindMs <= toleratedMs) return fine(subject, `It is ${now.toISOString()}, which is after all that was written.`);
  return broken(
    subject,
    `The clock says ${now.toISOString()}, which is ${span(behindMs)} before ${of}.`,
    'Nothing is lost by it, but sessions, limits, daily checks and retention are counted by this clock.',
    'Set the clock, best by a time service (NTP); if it was wrong before and is right now, wait until it has caught up.',
  );
}

/** A span of time as a person says it. */
export function span(ms: number): string {
  const minutes = Math.round(ms / minuteMs);
  if (minutes < 120) return `${minutes} min`;
  return minutes < 2 * 24 * 60 ? `${Math.round(minutes / 60)} h` : `${Math.round(minutes / 60 / 24)} days`;
}
