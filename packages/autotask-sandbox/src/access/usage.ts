const minuteMs = 60_000;
const windowMinutes = 60;

/** Counts the calls of the last sixty minutes, of all users together, as the vendor counts them for a database. */
export type Usage = { note(): void; count(): number; reset(): void };

/** A rolling counter that keeps one number a minute. */
export const createUsage = (now: () => number): Usage => {
  const perMinute = new Map<number, number>();
  const minute = (): number => Math.floor(now() / minuteMs);
  const dropOld = (): void => {
    for (const each of perMinute.keys()) if (each <= minute() - windowMinutes) perMinute.delete(each);
  };
  return {
    note: () => void perMinute.set(minute(), (perMinute.get(minute()) ?? 0) + 1),
    count: () => {
      dropOld();
      return [...perMinute.values()].reduce((sum, each) => sum + each, 0);
    },
    reset: () => perMinute.clear(),
  };
};

/** The vendor's added latency: half a second from 50 % of the hour's calls, a second from 75 %. */
export const latencyMs = (count: number, hourlyLimit: number): number => {
  if (count >= hourlyLimit * 0.75) return 1_000;
  return count >= hourlyLimit * 0.5 ? 500 : 0;
};
