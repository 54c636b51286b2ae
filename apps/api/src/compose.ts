import {
  createSignInGuard,
  createTraffic,
  createTurnQueue,
  refusalsCountMs,
  type RefusedSecret,
  type SignInGuard,
} from '@isotope/autotask';
import type { Tracing } from '@isotope/telemetry';
import { hostname } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import type { FastifyInstance } from 'fastify';
import type { Logger } from 'pino';
import { v7 } from 'uuid';
import type { Account } from './accounts/ports.js';
import { createAccountChanges } from './accounts/account-changes.js';
import { createAccountMemory } from './accounts/account-memory.js';
import { bootstrap } from './accounts/bootstrap.js';
import { createSessionUses } from './accounts/session-uses.js';
import { createSignInThrottle } from './accounts/sign-in-throttle.js';
import { createRecordActivity } from './db/record-activity.js';
import { composeAudit } from './compose-audit.js';
import { createBulkJobs } from './db/bulk-jobs.js';
import { createAccountStore } from './db/account-store.js';
import { createCheckSchedule } from './db/check-schedule.js';
import { createPeopleStore } from './db/people-store.js';
import { createInstanceStore } from './db/instance-store.js';
import { createKillSwitch } from './db/kill-switch.js';
import { observedSession } from './db/observed-session.js';
import { createOverviewStore } from './db/overview.js';
import { createRefusedSecrets } from './db/refused-secrets.js';
import { openDatabase } from './db/open.js';
import { sessionExtending } from './db/session-uses.js';
import type { Session } from './db/session.js';
import { openSqlite } from './db/sqlite/open.js';
import { takeDataDir } from './db/sqlite/process-lock.js';
import { createUpstreamStore } from './db/upstream-store.js';
import { createVaultRecords } from './db/vault-records.js';
import { createCatalogue } from './elements/catalogue.js';
import { type Env, EnvError, ensureDataDir } from './env.js';
import { createBulkFiles } from './files/bulk-files.js';
import { readDocuments } from './graphql/trusted/read-documents.js';
import { createTrustedDocuments } from './graphql/trusted/trusted-documents.js';
import { readSpace } from './doctor/disk-space.js';
import { createHttp } from './http/app.js';
import { readLastBackup } from './last-backup.js';
import { readReseal } from './last-reseal.js';
import type { RateLimits } from './http/rate-limits.js';
import type { Clock, Vault } from './instances/ports.js';
import { createBulkRunner } from './hubs/bulk/runner.js';
import { takeInFiles } from './hubs/bulk/take-in.js';
import { createRecentlyAsked } from './hubs/recently-asked.js';
import { refusingUpstream } from './hubs/refusing-upstream.js';
import { tellChangesElsewhere } from './instances/changes-elsewhere.js';
import { announcing } from './instances/instance-events.js';
import { createScheduler } from './instances/scheduler.js';
import { sharedStages } from './instances/shared-stages.js';
import { createStageFeed } from './instances/stage-feed.js';
import { createTurns } from './instances/upstream/in-turn.js';
import { createTokenUses } from './instances/token-uses.js';
import { createProviderBudget } from './limits/provider-budget.js';
import { createRateLimit, tellingRefusals } from './limits/rate-limit.js';
import { type Tally, createTally } from './limits/tally.js';
import { type LogOutput, createLogger } from './log/logger.js';
import { type Redaction, createRedaction } from './log/redaction.js';
import { rememberingHubs, rememberingTokens, rememberingUpstream, rememberingVerifier } from './log/remembering.js';
import { measuringVerifier } from './metrics/measuring-verifier.js';
import { type LimitName, type Metrics, createMetrics } from './metrics/metrics.js';
import { watchLoad } from './metrics/watch-load.js';
import { watchStore } from './metrics/watch-store.js';
import { createPlatform } from './platform/index.js';
import { ifFree, onceIn } from './processes/leases.js';
import { alone as aloneOnDatabase } from './processes/processes.js';
import { processName } from './processes/register.js';
import { linesOfAll, turnsOfAll } from './processes/turns.js';
import { createHubs, createProviders, createVerifier } from './providers/index.js';
import { trafficPeers } from './providers/traffic-peers.js';
import { watchCalls } from './providers/watch-calls.js';
import { observedHubs, observedPorts, observedUseCases } from './sight/observed-ports.js';
import { createProviderHealth } from './sight/provider-health.js';
import { createSamples } from './sight/samples.js';
import { createSight } from './sight/sight.js';
import { createReadiness } from './status/readiness.js';
import { createStatus } from './status/create-status.js';
import { type Ports, type UseCases, createUseCases } from './use-cases.js';
import { tellRunning, untellRunning } from './running.js';
import { createCredentialsKeeper } from './vault/credentials.js';
import { type KeyRing, keyRingOf, readKeyRing } from './vault/key-ring.js';
import { openVault } from './vault/open-vault.js';
import { createPasswords } from './vault/passwords.js';
import { version } from './version.js';

/** Isotope put together: its use-cases, its HTTP side not yet listening, and the way to end it all. */
export interface Isotope {
  readonly useCases: UseCases;
  /** The first organisation's owner, whose secrets lie in the data directory. */
  readonly owner: Account;
  createHttp(): Promise<FastifyInstance>;
  /** Reads the key ring again; throws a KeyRingError, keeping the old one, when the new one does not fit. */
  reloadKeys(): Promise<void>;
  /** Looks who answers at the upstream platform's address, if there is one; throws an EnvError when it is no platform. */
  greetUpstream(): Promise<void>;
  /** Tells from now on that no more requests should come. */
  drain(): void;
  /** Removes what has expired now and every few hours, and checks every instance once a day, until it is closed. */
  keepHouse(): void;
  /** Writes down an error that nobody caught, cleaned of every secret that is known, before the process ends of it. */
  tellOfDeath(error: unknown): void;
  close(): Promise<void>;
}

const housekeepingMs = 6 * 60 * 60 * 1000;
/** So long no other process does the same: a little less, as no two clocks agree. */
const purgedForMs = housekeepingMs - 60_000;
/** Fifty looks a minute at the most, which is 72,000 instances a day. */
const checkIntervalMs = 30_000;
const checksAtOnce = 25;
const reconcileIntervalMs = 30_000;
/** How soon another process takes up the bulk jobs of one that has ended. */
const bulkIntervalMs = 10_000;
/** How often a process says that it works. */
const workingIntervalMs = 5_000;
const notResumed = 'bulk jobs were not resumed';
const nothingHeard =
  'other processes are not heard: the database sends no notifications, as behind a pooler by the transaction';
const outOfStep = 'bringing instances into step with the upstream platform failed';

const systemClock: Clock = { now: () => new Date(), newId: () => v7() };

/** What whoever starts Isotope decides. */
export interface Choices {
  readonly clock?: Clock;
  /** A path of SQLite such as `:memory:`, in place of the environment's database. */
  readonly database?: string;
  readonly log?: LogOutput;
  /** Write in a thread of its own: for a server, whose event loop must not wait for the disk. */
  readonly inThread?: boolean;
  /** Where spans go; nothing is seen without it. */
  readonly tracing?: Tracing | undefined;
  /** Keep the data directory for this process: for a server. Commands work beside it. */
  readonly alone?: boolean;
}

/** The composition root: the one place that knows every adapter. */
export async function compose(
  env: Env,
  { clock = systemClock, database, log, inThread = false, alone = false, tracing }: Choices = {},
): Promise<Isotope> {
  ensureDataDir(env.dataDir);
  const lock = alone ? takeDataDir(env.dataDir) : undefined;
  const documents = env.trustedDocuments === undefined ? new Map() : readDocuments(env.trustedDocuments);
  const redaction = createRedaction();
  for (const secret of [env.userSecret, env.organizationSecret, env.metricsToken, ...(env.masterKeys ?? [])]) {
    redaction.remember(secret);
  }
  const sight = createSight(tracing, env.hasServerTiming);
  const observer = sight?.observer;
  const logger = createLogger(env.logLevel, redaction, log, tracing && sight?.traceId);
  const metrics = createMetrics();
  const commits = createSamples();
  const watch = {
    ...metrics,
    commit: noting(metrics.commit, commits.note),
    watchQueue: (ask: () => number) => metrics.watch('isotope_commands_waiting', ask),
  };
  const opening = { inThread, watch };
  const opened = database === undefined ? await openDatabase(env, opening) : openSqlite(database, opening);
  if (env.databaseUrl !== undefined) redaction.remember(decodeURIComponent(new URL(env.databaseUrl).password));
  const session = observedSession(observer, opened);
  const vault = await openVaultOrClose(session, readKeys(env));
  const tell = () => (lock ? tellRunning(env.dataDir, { pid: process.pid, keyIds: vault.keyIds }) : undefined);
  const catalogue = createCatalogue();
  const { processes } = session;
  const { relay, leases } = processes ?? aloneOnDatabase();
  const traffic = createTraffic({ peers: processes && trafficPeers(relay, leases, vault.hash) });
  const health = createProviderHealth('autotask', clock.now);
  const calls = watchCalls({ metrics, health, observer });
  const guard = await openGuard(session, vault, clock);
  const providers = providersOf(env, clock, { guard, traffic, watch: calls });
  const verifier = createVerifier(providers, catalogue.elements);
  const { instances, killSwitch, events, followers } = announcing(
    createInstanceStore(session),
    createKillSwitch(session),
    relay,
  );
  const overview = createOverviewStore(session);
  tellChangesElsewhere({ relay, instances, overview }, followers);
  const nowMs = () => clock.now().getTime();
  const accountMemory = createAccountMemory(nowMs, (isHit) => metrics.lookUp('accounts', isHit));
  const accountChanges = createAccountChanges();
  const forget = () => {
    accountMemory.forget();
    accountChanges.announce();
  };
  relay.hear('accounts', forget);
  relay.onMissed(forget);
  const forgetting = afterEachCommit(session, () => {
    forget();
    relay.tell('accounts', null);
  });
  const tokenUses = createTokenUses({ instances, clock });
  const sessionUses = createSessionUses({
    ...{ extend: sessionExtending(session), idleMs: env.sessionIdleMs, clock },
    onFault: (err) => logger.warn({ err }, 'that a session is used was not written down'),
  });
  const audit = composeAudit(session, vault, { env, clock, logger });
  const tally = processes && createTally(processes.restingTimes, { now: nowMs, hash: vault.hash });
  const limited = limitsOf(metrics, nowMs, tally);
  const upstream = await upstreamOf(env, session, redaction);
  const ownHubs = observedHubs(observer, rememberingHubs(createHubs(providers), redaction));
  const hubs = upstream ? refusingUpstream(ownHubs, upstream.links) : ownHubs;
  const providerBudget = createProviderBudget(limited('provider-budget', env.limits.providerBudget));
  const recentlyAsked = createRecentlyAsked();
  const bulkJobs = createBulkJobs(session);
  const ownBulkFiles = createBulkFiles(join(env.dataDir, 'bulk'));
  const bulkFiles = processes?.bulkFiles ?? ownBulkFiles;
  const { auditLog, secretUses, secretUseStore, auditEntries, refusals } = audit;
  const bulkRunner = createBulkRunner({
    ...{ secretUses },
    ...{ catalogue, vault, hubs, providerBudget, recentlyAsked, clock, instances, bulkJobs, bulkFiles },
    unlessElsewhere: processes ? (id, work) => ifFree(leases, `bulk jobs ${id}`, work) : (_, work) => work(),
    wait: (ms, signal) => sleep(ms, undefined, { signal, ref: false }),
    onFault: (err, jobId) => logger.error({ err, jobId }, 'bulk job failed'),
  });
  const readiness = createReadiness({
    read: session.isReady,
    write: session.probe,
    keysFit: vault.check,
    pendingMigrations: async () => (await session.describe()).migrations.pending,
    freeBytes: () => readSpace(env.dataDir).freeBytes,
  });
  const schedule = createCheckSchedule(session);
  watchStore(metrics, session.describe, env.databaseUrl === undefined);
  watchLoad(metrics, { bulk: bulkRunner.load, usages: traffic.usages });
  const ports: Ports = observedPorts(observer, {
    catalogue,
    verifier: measuringVerifier(rememberingVerifier(verifier, redaction), metrics),
    advisor: verifier,
    hubs,
    recentlyAsked,
    bulkJobs,
    bulkFiles,
    bulkRunner,
    recordActivity: createRecordActivity(session),
    onUnrecorded: (err, deed) => logger.error({ err, deed }, 'a record was written and the activity was not kept'),
    stages: sharedStages(createStageFeed(), relay),
    vault,
    tokens: rememberingTokens(vault.tokens, redaction),
    instances,
    inTurnOfAll: processes && turnsOfAll((_, work) => work(), leases, 'idempotency key'),
    tokenUses,
    ...{ auditLog, secretUses, secretUseStore, auditEntries, refusals },
    accounts: createAccountStore(forgetting),
    people: createPeopleStore(forgetting),
    accountMemory,
    passwords: createPasswords(),
    throttle: createSignInThrottle(nowMs, processes?.refusalRecords(vault.hash, nowMs)),
    sessionIdleMs: env.sessionIdleMs,
    sessionUses,
    clock,
    providerBudget,
    schedule,
    overview,
    status: createStatus({
      ...{ version, readiness, commits, health, schedule, hasScheduledChecks: env.hasScheduledChecks, now: clock.now },
      startedAt: clock.now(),
      describeStore: session.describe,
      keys: () => vault.keys,
      reseal: () => readReseal(env.dataDir),
      gauges: metrics,
      lastBackup: () => readLastBackup(env.dataDir),
    }),
    killSwitch,
    random: Math.random,
    ...(upstream && { upstream }),
    onFault: (err, instanceId) => logger.error({ err, instanceId }, 'scheduled check failed'),
  });
  const useCases = observedUseCases(observer, createUseCases(ports));
  const dailyChecks = createScheduler((isEnding) => useCases.checkDue(checksAtOnce, isEnding), {
    intervalMs: checkIntervalMs,
    onFault: (err) => logger.error({ err }, 'scheduled checks failed'),
  });
  const reconcile = () => ifFree(leases, 'upstream', () => reconcileUpstream(useCases, logger));
  const reconciling = createScheduler(reconcile, {
    intervalMs: reconcileIntervalMs,
    onFault: (err) => logger.error({ err }, outOfStep),
  });
  const bulkLooks = createScheduler(bulkRunner.resume, {
    intervalMs: bulkIntervalMs,
    onFault: (err) => logger.error({ err }, notResumed),
  });
  const resumeBulk = async () => {
    if (processes) await takeInFiles(ownBulkFiles, processes.bulkFiles, bulkJobs)();
    await bulkRunner.resume();
  };
  const toldWorking = async () =>
    alone && processes?.register.note({ name: processName(hostname(), process.pid), keyIds: vault.keyIds });
  const telling = createScheduler(toldWorking, {
    intervalMs: workingIntervalMs,
    onFault: (err) => logger.warn({ err }, 'other processes were not told that this one works'),
  });
  const reloadKeys = async () => {
    await vault.reload(readKeys(env));
    tell();
    await toldWorking();
  };
  relay.hear('keys', () => {
    // One of the environment is changed by a restart alone.
    if (!env.masterKeys) void reloadKeys().catch((err: unknown) => logger.error({ err }, 'the key ring was not read'));
  });
  let housekeeping: NodeJS.Timeout | undefined;
  const owner = await bootstrap(ports, createCredentialsKeeper(env))();
  tell();
  await toldWorking();
  if (alone && processes) telling.start();
  return {
    useCases,
    owner,
    createHttp: () => {
      relay.listen(() => logger.warn(nothingHeard));
      return createHttp({
        ...ports,
        events,
        useCases,
        logger,
        redaction,
        service: serviceOf(env),
        rateLimits: rateLimitsOf(env, limited),
        overload: env.limits,
        accountChanges,
        metrics,
        metricsToken: env.metricsToken,
        sight,
        readiness,
        documents: createTrustedDocuments(documents, env.hasTrustedDocumentsOnly),
      });
    },
    drain: readiness.drain,
    reloadKeys,
    async greetUpstream() {
      const probe = await ports.upstream?.platform?.probe();
      if (probe?.found === 'NO_PLATFORM') throw new EnvError(probe.message);
      if (probe) logger[probe.found === 'READY' ? 'info' : 'error'](probe.message);
    },
    keepHouse: () => {
      const purge = () => Promise.all([useCases.purge(), useCases.purgeBulkJobs(), audit.cut()]);
      const purgeOnce = () => onceIn(leases, 'purge', purgedForMs, purge);
      const clean = () => void purgeOnce().catch((err: unknown) => logger.error({ err }, 'purge failed'));
      housekeeping = setInterval(clean, housekeepingMs).unref();
      clean();
      void audit.start().catch((err: unknown) => logger.error({ err }, 'the audit is not sealed'));
      void resumeBulk().catch((err: unknown) => logger.error({ err }, notResumed));
      if (processes) bulkLooks.start();
      if (env.hasScheduledChecks) dailyChecks.start();
      if (!ports.upstream) return;
      reconciling.start();
      void reconcile().catch((err: unknown) => logger.error({ err }, outOfStep));
    },
    tellOfDeath: (err) => logger.fatal({ err }, 'Isotope ends by an error that nobody caught'),
    async close() {
      clearInterval(housekeeping);
      dailyChecks.stop();
      reconciling.stop();
      bulkLooks.stop();
      telling.stop();
      if (alone) await processes?.register.leave().catch(() => undefined);
      await bulkRunner.close();
      await verifier.close();
      await ports.upstream?.platform?.close();
      await tokenUses.close();
      await sessionUses.close();
      await audit.close();
      await tally?.close();
      await relay.close();
      await session.close();
      if (lock) untellRunning(env.dataDir);
      lock?.release();
      logger.flush();
    },
  };
}

/** The platform that is connected, and what is known of it; nothing where neither is nor ever was one. */
async function upstreamOf(
  { upstream, providerDeadlineMs }: Env,
  session: Session,
  redaction: Redaction,
): Promise<Ports['upstream']> {
  const links = createUpstreamStore(session);
  const { processes } = session;
  const own = createTurns();
  const inTurn = processes ? turnsOfAll(own, processes.leases, 'upstream instance') : own;
  if (!upstream) return (await links.hasLinks()) ? { platform: undefined, links, inTurn } : undefined;
  redaction.remember(upstream.userSecret);
  redaction.remember(upstream.organizationSecret);
  const platform = createPlatform({ ...upstream, deadlineMs: providerDeadlineMs });
  return { platform: rememberingUpstream(platform, redaction), links, inTurn };
}

/** What was looked after is told one by one: each is an instance somebody may ask about. */
async function reconcileUpstream({ reconcileUpstream: work }: UseCases, logger: Logger): Promise<number> {
  const reports = await work();
  for (const report of reports) logger.warn(report, 'looked after at the upstream platform');
  return reports.length;
}

/** Tells of a transaction in two places. */
const noting =
  (tell: Metrics['commit'], note: (ms: number) => void): Metrics['commit'] =>
  (transaction) => {
    tell(transaction);
    note(transaction.ms);
  };

const readKeys = ({ masterKeys, dataDir }: Env): KeyRing =>
  masterKeys ? keyRingOf(masterKeys, 'ISOTOPE_MASTER_KEY') : readKeyRing(dataDir);

type ProvidersOptions = Parameters<typeof createProviders>[0];

const providersOf = (
  { autotaskIntegrationCode, sandboxUrl, providerDeadlineMs }: Env,
  clock: Clock,
  shared: Pick<ProvidersOptions, 'guard' | 'traffic' | 'watch'>,
) =>
  createProviders({
    ...shared,
    integrationCode: autotaskIntegrationCode,
    sandboxUrl,
    deadlineMs: providerDeadlineMs,
    now: () => clock.now().getTime(),
  });

/** Limits that are told of when they refuse. */
const limitsOf =
  (metrics: Pick<Metrics, 'refuse'>, nowMs: () => number, tally: Tally | undefined) =>
  (name: LimitName, perMinute: number) => {
    const own = createRateLimit(perMinute, nowMs);
    return tellingRefusals(tally ? tally.share(name, own) : own, () => metrics.refuse(name));
  };

const rateLimitsOf = ({ limits }: Env, limited: ReturnType<typeof limitsOf>): RateLimits => ({
  address: limited('address', limits.address),
  user: limited('user', limits.user),
  organization: limited('organization', limits.organization),
});

const serviceOf = ({ apiUrl, publicUrl }: Env) => ({
  version,
  graphqlUrl: `${apiUrl}/graphql`,
  restUrl: `${apiUrl}/elements/api-v2`,
  consoleUrl: publicUrl,
});

/** What was refused before a restart still counts after it. */
async function openGuard(session: Session, { hash }: Pick<Vault, 'hash'>, clock: Clock): Promise<SignInGuard> {
  const { processes } = session;
  const { load, find, ...keeper } = createRefusedSecrets(session, refusalsCountMs);
  const remembered = await load(clock.now());
  const own = { now: () => clock.now().getTime(), hash, remembered };
  if (!processes) return createSignInGuard({ ...own, keeper });
  const { relay, leases } = processes;
  const telling = (userHash: string) => relay.tell('refusals', { userHash });
  const shared = {
    keep: (refused: RefusedSecret) => keeper.keep(refused).then(() => telling(refused.userHash)),
    forget: (userHash: string) => keeper.forget(userHash).then(() => telling(userHash)),
    find,
  };
  const queue = linesOfAll(createTurnQueue(), leases, 'sign-in');
  const guard = createSignInGuard({ ...own, keeper: shared, queue });
  // Whoever signs in asks anyhow; calls for data go by what is remembered.
  relay.hear('refusals', ({ userHash }) => void guard.learnOf(userHash).catch(() => undefined));
  return guard;
}

/** The same session, which says when it has written. */
const afterEachCommit = (session: Session, done: () => void): Session => ({
  ...session,
  commit: (statements, how) => session.commit(statements, how).finally(done),
});

async function openVaultOrClose(session: Session, ring: KeyRing) {
  try {
    return await openVault(ring, createVaultRecords(session));
  } catch (error) {
    await session.close();
    throw error;
  }
}
