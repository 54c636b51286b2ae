import {
  type RefusedSecret,
  type SignInGuard,
  createSignInGuard,
  createTraffic,
  createTurnQueue,
  refusalsCountMs,
} from '@isotope/autotask';
import { createRefusedSecrets } from './db/refused-secrets.js';
import type { Session } from './db/session.js';
import { createUpstreamStore } from './db/upstream-store.js';
import { createCatalogue } from './elements/catalogue.js';
import type { Env } from './env.js';
import { refusingUpstream } from './hubs/refusing-upstream.js';
import type { Clock, Vault } from './instances/ports.js';
import { createTurns } from './instances/upstream/in-turn.js';
import type { Redaction } from './log/redaction.js';
import { rememberingHubs, rememberingUpstream, rememberingVerifier } from './log/remembering.js';
import { measuringVerifier } from './metrics/measuring-verifier.js';
import type { Metrics } from './metrics/metrics.js';
import type { Opened } from './opened.js';
import { createPlatform } from './platform/index.js';
import type { Leases } from './processes/leases.js';
import type { Relay } from './processes/relay.js';
import { linesOfAll, turnsOfAll } from './processes/turns.js';
import { createHubs, createProviders, createVerifier } from './providers/index.js';
import { trafficPeers } from './providers/traffic-peers.js';
import { watchCalls } from './providers/watch-calls.js';
import { observedHubs } from './sight/observed-ports.js';
import type { Observer } from './sight/observer.js';
import { createProviderHealth } from './sight/provider-health.js';
import type { Ports } from './use-cases.js';

interface ProviderChoices {
  readonly clock: Clock;
  readonly metrics: Metrics;
  readonly observer: Observer | undefined;
  readonly redaction: Redaction;
  readonly relay: Relay;
  readonly leases: Leases;
  readonly parts: Pick<Opened, 'add'>;
}

/** Puts together what asks the elements' providers, and the platform upstream. */
export async function composeProviders(
  env: Env,
  session: Session,
  vault: Pick<Vault, 'hash'>,
  { clock, metrics, observer, redaction, relay, leases, parts }: ProviderChoices,
) {
  const catalogue = createCatalogue();
  const traffic = createTraffic({ peers: session.processes && trafficPeers(relay, leases, vault.hash) });
  const health = createProviderHealth('autotask', clock.now);
  const providers = createProviders({
    autotask: {
      guard: await openGuard(session, vault, clock),
      traffic,
      watch: watchCalls({ metrics, health, observer }),
      integrationCode: env.autotaskIntegrationCode,
      sandboxUrl: env.sandboxUrl,
      deadlineMs: env.providerDeadlineMs,
      now: () => clock.now().getTime(),
    },
  });
  const advisor = createVerifier(providers, catalogue.elements);
  parts.add('the providers', advisor.close);
  const upstream = await upstreamOf(env, session, redaction);
  parts.add('the platform upstream', () => upstream?.platform?.close());
  const hubs = observedHubs(observer, rememberingHubs(createHubs(providers), redaction));
  return {
    catalogue,
    traffic,
    health,
    advisor,
    verifier: measuringVerifier(rememberingVerifier(advisor, redaction), metrics),
    hubs: upstream ? refusingUpstream(hubs, upstream.links) : hubs,
    upstream,
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
  const learn = (userHash: string) => guard.learnOf(userHash).catch(() => undefined);
  relay.hear('refusals', ({ userHash }) => void learn(userHash));
  relay.onMissed(() => {
    const learnAll = async () => {
      const kept = await load(clock.now());
      for (const userHash of new Set(kept.map((refused) => refused.userHash))) await learn(userHash);
    };
    void learnAll().catch(() => undefined);
  });
  return guard;
}
