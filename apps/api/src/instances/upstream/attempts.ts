import type { Actor, Clock } from '../ports.js';
import type { Idempotency } from '../idempotency.js';
import { unreachable } from './failures.js';
import {
  type Upstream,
  type UpstreamAttempt,
  type UpstreamDraft,
  UpstreamFailure,
  type UpstreamInstance,
  type UpstreamStore,
} from './ports.js';
import { markerOf } from './shown.js';

export interface AttemptPorts {
  readonly clock: Clock;
  readonly upstream: Upstream;
  readonly links: UpstreamStore;
}

/** An instance made upstream, and the attempt that made it. */
export interface MadeUpstream {
  readonly attemptId: string;
  readonly made: UpstreamInstance;
}

/**
 * Creates at the upstream platform. The attempt is written first, and stays until whoever called has recorded what came
 * of it; so whatever happens in between, nothing is made there that is not known here. When the answer is lost, the
 * platform is asked once whether the instance is there. Throws an UpstreamFailure: `UNKNOWN` when that is not known,
 * and then the attempt stays; without a trace otherwise.
 */
export async function createThere(
  ports: AttemptPorts,
  actor: Pick<Actor, 'organizationId'>,
  draft: UpstreamDraft,
  idempotency?: Idempotency,
): Promise<MadeUpstream> {
  const { upstream, links } = ports;
  const attempt = newAttempt(ports, actor, draft, idempotency);
  await links.begin(attempt);
  try {
    return { attemptId: attempt.id, made: await createOrLook(ports, attempt, draft) };
  } catch (error) {
    if (!(error instanceof UpstreamFailure)) throw error;
    if (error.outcome !== 'UNKNOWN') {
      await links.end(attempt.id);
      throw error;
    }
    await links.postpone(attempt.id, attempt.nextLookAt, 0, error.refusal.message);
    throw ofUnknownEnd(error, attempt, upstream.url);
  }
}

function newAttempt(
  { clock, upstream }: AttemptPorts,
  { organizationId }: Pick<Actor, 'organizationId'>,
  { elementKey, name }: UpstreamDraft,
  idempotency: Idempotency | undefined,
): UpstreamAttempt {
  const startedAt = clock.now();
  return {
    id: clock.newId(),
    organizationId,
    platformUrl: upstream.url,
    elementKey,
    name,
    idempotencyKey: idempotency?.key ?? null,
    requestHash: idempotency?.requestHash ?? null,
    startedAt,
    // While a repeat may still take it over it is left to that; else until nobody waits for the answer any more.
    nextLookAt: idempotency?.expiresAt ?? new Date(startedAt.getTime() + inHandsForMs(upstream)),
    looks: 0,
    isAbandoned: false,
    problem: null,
  };
}

/** How long a create and the looking after it can take at most, with something to spare. */
const inHandsForMs = ({ longestCallMs }: Upstream) => 3 * longestCallMs;

async function createOrLook({ upstream }: AttemptPorts, { id }: UpstreamAttempt, draft: UpstreamDraft) {
  try {
    return await upstream.create(draft, markerOf(id));
  } catch (error) {
    if (!(error instanceof UpstreamFailure) || error.outcome !== 'UNKNOWN') throw error;
    const found = await upstream.findByTag(markerOf(id)).catch(() => []);
    if (found[0]) return found[0];
    throw error;
  }
}

function ofUnknownEnd({ refusal }: UpstreamFailure, { idempotencyKey }: UpstreamAttempt, url: string): UpstreamFailure {
  const after =
    idempotencyKey === null
      ? 'If it did, it is deleted there as soon as it is found, so that nothing is left behind.'
      : 'Repeat the request with the same idempotency key: then it is taken over, and none is made twice.';
  const message = `${refusal.message} It is not known yet whether ${new URL(url).host} has created the instance. ${after}`;
  return new UpstreamFailure('UNKNOWN', { ...refusal, message });
}

/**
 * What an earlier try of the same request has made upstream, if anything; then the request is not sent again. While the
 * platform may still be at it, or cannot be asked, throws an UpstreamFailure: a second instance is worse than a wait.
 */
export async function takeOver(
  { clock, upstream, links }: AttemptPorts,
  { organizationId }: Pick<Actor, 'organizationId'>,
  { key, requestHash }: Idempotency,
): Promise<MadeUpstream | undefined> {
  for (const attempt of await links.listRepeatable(organizationId, key, requestHash)) {
    if (attempt.platformUrl !== upstream.url) continue;
    const [made] = await upstream.findByTag(markerOf(attempt.id));
    if (made) return { attemptId: attempt.id, made };
    const leftMs = attempt.startedAt.getTime() + upstream.longestCallMs - clock.now().getTime();
    if (leftMs > 0) throw stillAtIt(upstream.url, Math.ceil(leftMs / 1000));
    await links.abandon(attempt.id, clock.now());
  }
  return undefined;
}

const stillAtIt = (url: string, seconds: number): UpstreamFailure =>
  unreachable(
    `An earlier try of this request was sent to ${new URL(url).host}, which may still be at it. Repeat it with the same idempotency key in ${seconds} s.`,
    'UNKNOWN',
    seconds,
  );
