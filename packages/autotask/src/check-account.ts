import type { CallWatch } from './call-watch.js';
import { isRefusalCode, refusedReport, type CheckReport, type CheckStage } from './check-report.js';
import { configure, checkPermission, findZone, reachZone, signIn, type CheckSubject } from './check-stages.js';
import type { Credentials } from './credentials.js';
import { startDeadline } from './deadline.js';
import { AutotaskError } from './errors.js';
import { createTransport } from './request.js';
import { guardSignIn, type Turn } from './guard-sign-in.js';
import { createSignInGuard, type SignInGuard } from './sign-in-guard.js';
import { createStageLog } from './stage-log.js';
import { createTraffic, type Traffic } from './traffic/traffic.js';
import type { Zone } from './zone.js';

/** Asks Autotask whether an account works, without changing anything there and without locking its user. */
export type AccountChecker = {
  /**
   * Resolves to a report for every outcome; rejects only with the reason of the caller's `signal`. `onStage` hears
   * each stage as it begins and ends.
   */
  check(credentials: Credentials, options?: CheckOptions): Promise<CheckReport>;
  close(): Promise<void>;
};

type CheckOptions = {
  readonly onStage?: ((stage: CheckStage) => void) | undefined;
  readonly signal?: AbortSignal | undefined;
};

/** How a checker may be set up; everything has a default. */
export type AccountCheckerOptions = {
  /** Origins besides Autotask's own that may be asked, such as the sandbox's. */
  readonly allowedOrigins?: readonly string[];
  /**
   * The limit for asking, which begins with the check's turn; 30,000 unless given. As long again it may wait for that,
   * while others of the same user run.
   */
  readonly deadlineMs?: number;
  readonly fetch?: typeof fetch;
  readonly now?: () => number;
  /** Share one guard among all checkers of a process. */
  readonly guard?: SignInGuard;
  /** Share it with the data clients, so that checks and data keep to the limits together. */
  readonly traffic?: Traffic;
  readonly watch?: CallWatch | undefined;
};

/** Makes a checker with a connection pool of its own; `close` ends it. */
export const createAccountChecker = ({
  allowedOrigins = [],
  deadlineMs = 30_000,
  fetch,
  now = Date.now,
  guard = createSignInGuard({ now }),
  traffic = createTraffic(),
  watch,
}: AccountCheckerOptions = {}): AccountChecker => {
  const transport = createTransport({ allowedOrigins, fetch, watch });
  return {
    close: transport.close,
    check: async (credentials, { onStage = () => undefined, signal } = {}) => {
      signal?.throwIfAborted();
      const log = createStageLog(onStage, now);
      const turn = { guard, startDeadline: () => startDeadline(deadlineMs, signal) };
      const about = { transport, traffic, allowedOrigins, now, log, credentials };
      return report(about, () => runStages(about, turn));
    },
  };
};

const runStages = async (about: CheckSubject, turn: Turn): Promise<Zone> => {
  const server = await configure(about);
  return guardSignIn(about, turn, server, async (deadline) => {
    const context = { ...about, deadline };
    const zone = await findZone(context, server);
    await reachZone(context, zone);
    const home = await signIn(context, server, zone);
    await checkPermission(context, home);
    return home;
  });
};

const report = async ({ log, now }: CheckSubject, run: () => Promise<Zone>): Promise<CheckReport> => {
  const startedAt = new Date(now());
  const start = performance.now();
  const timing = () => ({ stages: log.finish(), startedAt, durationMs: performance.now() - start });
  try {
    return { outcome: 'ACCEPTED', zone: await run(), ...timing() };
  } catch (error) {
    if (!(error instanceof AutotaskError) || !isRefusalCode(error.code)) throw error;
    return refusedReport(error.code, error, timing());
  }
};
