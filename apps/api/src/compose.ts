import type { Tracing } from '@isotope/telemetry';
import type { FastifyInstance } from 'fastify';
import type { Logger } from 'pino';
import { v7 } from 'uuid';
import type { Account } from './accounts/ports.js';
import { bootstrap } from './accounts/bootstrap.js';
import { createRecordActivity } from './db/record-activity.js';
import { composeAccounts } from './compose-accounts.js';
import { composeAudit } from './compose-audit.js';
import { composeBulk } from './compose-bulk.js';
import { composeHouse } from './compose-house.js';
import { composeLimits } from './compose-limits.js';
import { composePresence } from './compose-presence.js';
import { composeProviders } from './compose-providers.js';
import { composeStatus } from './compose-status.js';
import { composeStore } from './compose-store.js';
import { createCheckSchedule } from './db/check-schedule.js';
import { createInstanceStore } from './db/instance-store.js';
import { createKillSwitch } from './db/kill-switch.js';
import { createOverviewStore } from './db/overview.js';
import { takeDataDir } from './db/sqlite/process-lock.js';
import { type Env, EnvError, ensureDataDir } from './env.js';
import { readConsoleDocuments, readDocuments } from './graphql/trusted/read-documents.js';
import { createTrustedDocuments } from './graphql/trusted/trusted-documents.js';
import { createHttp } from './http/app.js';
import type { Clock } from './instances/ports.js';
import { createRecentlyAsked } from './hubs/recently-asked.js';
import { tellChangesElsewhere } from './instances/changes-elsewhere.js';
import { announcing } from './instances/instance-events.js';
import { sharedStages } from './instances/shared-stages.js';
import { createStageFeed } from './instances/stage-feed.js';
import { createTokenUses } from './instances/token-uses.js';
import type { LogOutput } from './log/log-output.js';
import { createLogger } from './log/logger.js';
import { type Redaction, createRedaction } from './log/redaction.js';
import { rememberingTokens } from './log/remembering.js';
import { createMetrics } from './metrics/metrics.js';
import { watchLoad } from './metrics/watch-load.js';
import { watchStore } from './metrics/watch-store.js';
import { type Opened, createOpened } from './opened.js';
import { alone as aloneOnDatabase } from './processes/processes.js';
import { turnsOfAll } from './processes/turns.js';
import { observedPorts, observedUseCases } from './sight/observed-ports.js';
import { createSight } from './sight/sight.js';
import { type Ports, type UseCases, createUseCases } from './use-cases.js';
import { untellRunning } from './running.js';
import { createCredentialsKeeper } from './vault/credentials.js';
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

const notConnected =
  'other processes are not heard: no connection for notifications can be made, and what they change is looked for';
const nothingHeard =
  'other processes are not heard: the database sends no notifications, as behind a pooler by the transaction';

const systemClock: Clock = {
  now: () => new Date(),
  monotonicMs: () => performance.now(),
  newId: () => v7(),
};

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

/** The composition root: the one place that knows every adapter. Whatever was opened is closed again where the rest fails. */
export async function compose(env: Env, choices: Choices = {}): Promise<Isotope> {
  ensureDataDir(env.dataDir);
  const redaction = createRedaction();
  for (const secret of [env.userSecret, env.organizationSecret, env.metricsToken, ...(env.masterKeys ?? [])]) {
    redaction.remember(secret);
  }
  const sight = createSight(choices.tracing, env.hasServerTiming);
  const logger = createLogger(env.logLevel, redaction, choices.log, choices.tracing && sight?.traceId);
  const parts = createOpened((err, part) => logger.error({ err, part }, 'not all of Isotope could be closed'));
  try {
    return await composeParts(env, choices, { redaction, sight, logger, parts });
  } catch (error) {
    await parts.close();
    throw error;
  }
}

/** What there is before anything is opened. */
interface Ground {
  readonly redaction: Redaction;
  readonly sight: ReturnType<typeof createSight>;
  readonly logger: Logger;
  readonly parts: Opened;
}

async function composeParts(
  env: Env,
  { clock = systemClock, database, inThread = false, alone = false }: Choices,
  { redaction, sight, logger, parts }: Ground,
): Promise<Isotope> {
  const listed = env.trustedDocuments === undefined ? new Map<string, string>() : readDocuments(env.trustedDocuments);
  const lock = alone ? takeDataDir(env.dataDir) : undefined;
  if (lock) {
    parts.add('the data directory', lock.release);
    untellRunning(env.dataDir); // one that was killed has left its own
    parts.add('the note of this process', () => untellRunning(env.dataDir));
  }
  const observer = sight?.observer;
  const metrics = createMetrics();
  const { session, vault, commits } = await composeStore(env, {
    database,
    inThread,
    observer,
    metrics,
    redaction,
    parts,
  });
  const { processes } = session;
  const { relay, leases } = processes ?? aloneOnDatabase();
  parts.add('what processes tell each other', relay.close);
  const asking = { clock, metrics, observer, redaction, relay, leases, parts };
  const providers = await composeProviders(env, session, vault, asking);
  const { catalogue, hubs, upstream } = providers;
  const { instances, killSwitch, events, followers } = announcing(
    createInstanceStore(session),
    createKillSwitch(session),
    relay,
    (err, instanceId) => logger.error({ err, instanceId }, 'followers were not told of a change'),
  );
  const overview = createOverviewStore(session);
  tellChangesElsewhere({ relay, instances, overview }, followers);
  const { accountChanges, ...accounts } = composeAccounts(session, vault, {
    env,
    clock,
    metrics,
    relay,
    logger,
    parts,
  });
  const tokenUses = createTokenUses({
    ...{ instances, clock },
    onFault: (err) => logger.error({ err }, 'uses of tokens were not written down'),
  });
  parts.add('uses of tokens', tokenUses.close);
  const audit = composeAudit(session, vault, { env, clock, metrics, logger, parts });
  const { rateLimits, providerBudget } = composeLimits(session, vault, { env, clock, metrics, parts });
  const recentlyAsked = createRecentlyAsked();
  const { auditLog, secretUses, secretUseStore, auditEntries, refusals } = audit;
  const { bulkJobs, bulkFiles, bulkRunner, takeInFiles } = composeBulk(session, {
    ...{ catalogue, vault, hubs, providerBudget, recentlyAsked, clock, instances, secretUses },
    ...{ dataDir: env.dataDir, leases, logger, parts },
  });
  const schedule = createCheckSchedule(session);
  const { health } = providers;
  const { readiness, status } = composeStatus(session, vault, { env, clock, metrics, commits, health, schedule });
  watchStore(metrics, session.describe, env.databaseUrl === undefined);
  watchLoad(metrics, { bulk: bulkRunner.load, usages: providers.traffic.usages });
  const ports: Ports = observedPorts(observer, {
    catalogue,
    verifier: providers.verifier,
    advisor: providers.advisor,
    hubs,
    recentlyAsked,
    bulkJobs,
    bulkFiles,
    bulkRunner,
    recordActivity: createRecordActivity(session),
    onUnrecorded: (err, deed) => logger.error({ err, deed }, 'what was done with records is not among the activities'),
    stages: sharedStages(createStageFeed(), relay),
    vault,
    tokens: rememberingTokens(vault.tokens, redaction),
    instances,
    inTurnOfAll: processes && turnsOfAll((_, work) => work(), leases, 'idempotency key'),
    tokenUses,
    ...{ auditLog, secretUses, secretUseStore, auditEntries, refusals },
    ...accounts,
    clock,
    providerBudget,
    schedule,
    overview,
    status,
    killSwitch,
    random: Math.random,
    ...(upstream && { upstream }),
    onFault: (err, instanceId) => logger.error({ err, instanceId }, 'scheduled check failed'),
  });
  const useCases = observedUseCases(observer, createUseCases(ports));
  const house = composeHouse({
    ...{ useCases, leases, bulkRunner, audit, logger, hasScheduledChecks: env.hasScheduledChecks },
    hasUpstream: upstream !== undefined,
    takeInFiles,
  });
  parts.add('what is done again and again', house.stop);
  const presence = composePresence(session, vault, { env, relay, logger, parts, alone });
  const owner = await bootstrap(ports, createCredentialsKeeper(env))();
  await presence.begin();
  return {
    useCases,
    owner,
    createHttp: () => {
      relay.listen({
        onDeaf: (err) => (err === undefined ? logger.warn(nothingHeard) : logger.warn({ err }, notConnected)),
        onHeard: () => logger.info('other processes are heard again'),
      });
      return createHttp({
        ...ports,
        events,
        useCases,
        logger,
        redaction,
        service: serviceOf(env),
        rateLimits,
        overload: env.limits,
        accountChanges,
        metrics,
        metricsToken: env.metricsToken,
        sight,
        readiness,
        documents: createTrustedDocuments({ listed, ofConsole: readConsoleDocuments() }, env.hasTrustedDocumentsOnly),
      });
    },
    drain: readiness.drain,
    reloadKeys: presence.reloadKeys,
    async greetUpstream() {
      const probe = await ports.upstream?.platform?.probe();
      if (probe?.found === 'NO_PLATFORM') throw new EnvError(probe.message);
      if (probe) logger[probe.found === 'READY' ? 'info' : 'error'](probe.message);
    },
    keepHouse: house.start,
    tellOfDeath: (err) => logger.fatal({ err }, 'Isotope ends by an error that nobody caught'),
    async close() {
      await parts.close();
      logger.flush();
    },
  };
}

const serviceOf = ({ publicApiUrl, publicUrl }: Env) => ({
  version,
  graphqlUrl: `${publicApiUrl}/graphql`,
  restUrl: `${publicApiUrl}/elements/api-v2`,
  consoleUrl: publicUrl,
});
