/** Counts the calls in flight for each pair of integration code and object. */
export type Threads = {
  /** Takes a thread and returns how to give it back, or `undefined` when `limit` are taken; 0 means no limit. */
  take(integrationCode: string, object: string, limit: number): (() => void) | undefined;
};

/** Starts with no call in flight. */
export const createThreads = (): Threads => {
  const taken = new Map<string, number>();
  return {
    take: (integrationCode, object, limit) => {
      const key = JSON.stringify([integrationCode, object]);
      const count = taken.get(key) ?? 0;
      if (limit > 0 && count >= limit) return undefined;
      taken.set(key, count + 1);
      return () => giveBack(taken, key);
    },
  };
};

const giveBack = (taken: Map<string, number>, key: string): void => {
  const left = (taken.get(key) ?? 1) - 1;
  if (left === 0) taken.delete(key);
  else taken.set(key, left);
};
