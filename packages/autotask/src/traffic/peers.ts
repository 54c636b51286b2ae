import type { Threshold } from '../data/metadata.js';

/** The other processes that call the same databases, of which each has its own traffic. */
export type TrafficPeers = {
  /**
   * Waits for a thread of each name, of which all processes together have `width`; gives the way to give them back, which
   * never fails. Throws the signal's reason when it aborts first, and lets the call go where the others cannot be asked.
   */
  enter(threads: readonly SharedThreads[], signal: AbortSignal): Promise<GiveBack>;
  tell(news: TrafficNews): void;
  /** Calls back with what another tells. */
  hear(listener: (news: TrafficNews) => void): void;
};

export type GiveBack = () => Promise<void>;

export type SharedThreads = { readonly name: string; readonly width: number };

/** What is new of a customer database. */
export type TrafficNews = {
  readonly database: string;
  readonly ci: number;
  /** So many calls have gone out since the last news. */
  readonly calls?: number | undefined;
  /** The vendor has said how many are used. */
  readonly threshold?: Threshold | undefined;
  /** The vendor wants nothing for so long, as the hour is used up or without a known reason. */
  readonly pause?: { readonly ms: number; readonly isHourOver: boolean } | undefined;
};

/** From one telling of how many calls have gone out to the next. */
const tellingEveryMs = 1_000;

/** Counts calls, and tells of them once a second and before any other news. */
export const createReports = (tell: (news: TrafficNews) => void) => {
  const untold = new Map<string, { readonly ci: number; calls: number }>();
  let timer: NodeJS.Timeout | undefined;
  const tellAll = (): void => {
    timer = undefined;
    for (const [database, counted] of untold) tell({ database, ...counted });
    untold.clear();
  };
  return {
    noteCall: ({ database, ci }: Pick<TrafficNews, 'database' | 'ci'>): void => {
      const known = untold.get(database);
      if (known) known.calls += 1;
      else untold.set(database, { ci, calls: 1 });
      timer ??= setTimeout(tellAll, tellingEveryMs).unref();
    },
    tell: (news: TrafficNews): void => {
      const calls = untold.get(news.database)?.calls;
      untold.delete(news.database);
      tell({ ...news, calls });
    },
  };
};
