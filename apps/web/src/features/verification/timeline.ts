import type { StageLine } from './stages';

/** Where a stage lies in the time the whole check took, both in hundredths of it. */
export interface Span {
  readonly start: number;
  readonly length: number;
}

/** The span of each stage that has ended, in the order given; undefined for the others. */
export function timelineOf(lines: readonly StageLine[]): readonly (Span | undefined)[] {
  const timed = lines.map(({ startedAt, durationMs }) => timesOf(startedAt, durationMs));
  const known = timed.filter((times) => times !== undefined);
  const begin = Math.min(...known.map(({ from }) => from));
  const whole = Math.max(1, Math.max(...known.map(({ to }) => to)) - begin);
  return timed.map(
    (times) => times && { start: share(times.from - begin, whole), length: share(times.to - times.from, whole) },
  );
}

function timesOf(startedAt: string | null, durationMs: number | null) {
  if (startedAt === null || durationMs === null) return undefined;
  const from = Date.parse(startedAt);
  return { from, to: from + durationMs };
}

const share = (part: number, whole: number) => Math.round((part / whole) * 1000) / 10;
