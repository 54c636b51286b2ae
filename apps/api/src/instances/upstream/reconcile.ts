import { openConfiguration } from '../configuration-change.js';
import { getElement } from '../draft.js';
import { type UpstreamPorts, toldUntil, upstreamOf } from './upstream-of.js';
import { isJudgement, tellable } from './failures.js';
import { goneMessage } from './gone.js';
import { type UpstreamAttempt, UpstreamFailure, type UpstreamLink } from './ports.js';
import { upstreamTags } from './provision.js';
import { markerOf, shownOf } from './shown.js';
import { hourMs } from '../../milliseconds.js';

/** What was done to bring the two into step, for whoever keeps the log. */
export interface Reconciled {
  readonly what: 'ORPHAN_DELETED' | 'ATTEMPT_CLOSED' | 'ATTEMPT_PENDING' | 'IN_STEP' | 'OUT_OF_STEP';
  /** The attempt or the instance. */
  readonly id: string;
  readonly problem?: string | undefined;
  /** What failed here, where it is not the platform that did. */
  readonly error?: unknown;
}

/** How long after its last sign of life an attempt may still come to something at the platform. */
const watchedForMs = hourMs;
const firstWaitMs = 30_000;
const longestWaitMs = hourMs;

/** The time of the next try: later each time, and not at the same moment for all. */
const nextTry = (now: Date, tries: number): Date =>
  new Date(now.getTime() + Math.min(longestWaitMs, firstWaitMs * 2 ** tries) * (0.5 + Math.random() / 2));

/**
 * Looks after everything whose end at the upstream platform is not known and whose time has come. What a create has made
 * there without anybody being told is deleted; instances that may differ are made there what they are here. Never
 * throws for one of them: what does not work, here or there, is tried again later and told with the rest. Ends early when
 * the signal aborts, for then another process may be at it.
 */
export const reconcile =
  (ports: UpstreamPorts) =>
  async (signal: AbortSignal = new AbortController().signal): Promise<readonly Reconciled[]> => {
    const now = ports.clock.now();
    const [attempts, links] = [await ports.links.listDueAttempts(now), await ports.links.listDueLinks(now)];
    const done: Reconciled[] = [];
    for (const attempt of attempts) {
      if (signal.aborted) return done;
      done.push(await lookAfter(ports, attempt, signal).catch(failed('ATTEMPT_PENDING', attempt.id)));
    }
    for (const { instanceId } of links) {
      if (signal.aborted) return done;
      const stepping = ports.inTurn(instanceId, (turn) =>
        bringIntoStep(ports, instanceId, AbortSignal.any([signal, turn])),
      );
      const report = await stepping.catch(failed('OUT_OF_STEP', instanceId));
      if (report) done.push(report);
    }
    return done;
  };

/** What is told of one that could not even be put off. */
const failed =
  (what: Reconciled['what'], id: string) =>
  (error: unknown): Reconciled => ({ what, id, ...told(error) });

/** The platform's failures in their own words; anything else as a fault of ours, with the error for the log. */
const told = (error: unknown): Pick<Reconciled, 'problem' | 'error'> & { readonly problem: string } => ({
  problem: tellable(error),
  ...(!(error instanceof UpstreamFailure) && { error }),
});

async function lookAfter(ports: UpstreamPorts, attempt: UpstreamAttempt, signal: AbortSignal): Promise<Reconciled> {
  const { links, clock } = ports;
  const { id, looks } = attempt;
  const now = clock.now();
  const until = nextTry(now, looks);
  if (!(await links.abandon(id, until))) return { what: 'ATTEMPT_CLOSED', id };
  try {
    const deleted = await deleteMade(ports, attempt, signal);
    const isOver = now.getTime() - attempt.startedAt.getTime() > watchedForMs;
    if (deleted > 0 || isOver) {
      await links.end(id);
      return { what: deleted > 0 ? 'ORPHAN_DELETED' : 'ATTEMPT_CLOSED', id };
    }
    await links.postpone(id, until, looks + 1, attempt.problem);
    return { what: 'ATTEMPT_PENDING', id };
  } catch (error) {
    const why = told(error);
    await links.postpone(id, until, looks + 1, why.problem);
    return { what: 'ATTEMPT_PENDING', id, ...why };
  }
}

async function deleteMade(ports: UpstreamPorts, attempt: UpstreamAttempt, signal: AbortSignal): Promise<number> {
  const upstream = toldUntil(signal, upstreamOf(ports, attempt));
  const made = await upstream.findByTag(markerOf(attempt.id));
  for (const { number } of made) await upstream.delete(number);
  return made.length;
}

/** Reads the link again, for by its turn it may be in step. */
async function bringIntoStep(
  ports: UpstreamPorts,
  instanceId: string,
  signal: AbortSignal,
): Promise<Reconciled | undefined> {
  const { links, clock } = ports;
  const link = await links.findLink(instanceId);
  if (!link?.dueAt || link.dueAt > clock.now()) return undefined;
  try {
    const problem = await makeEqual(ports, link, signal);
    return { what: problem === null ? 'IN_STEP' : 'OUT_OF_STEP', id: instanceId, problem: problem ?? undefined };
  } catch (error) {
    signal.throwIfAborted(); // the two stay due
    const why = told(error);
    // What the platform judges wrong is not sent again and again: a user could be locked by it. The check tells of it.
    if (error instanceof UpstreamFailure && isJudgement(error)) await links.settle(instanceId, undefined, why.problem);
    else await links.markDue(instanceId, nextTry(clock.now(), link.tries), link.tries + 1, why.problem);
    return { what: 'OUT_OF_STEP', id: instanceId, ...why };
  }
}

/** Makes the instance at the platform what it is here; gives what stays wrong. */
async function makeEqual(ports: UpstreamPorts, link: UpstreamLink, signal: AbortSignal): Promise<string | null> {
  const { links, instances, catalogue, vault } = ports;
  const { organizationId, instanceId, upstreamNumber: number, attemptId } = link;
  const upstream = toldUntil(signal, upstreamOf(ports, link));
  const instance = await instances.findById(organizationId, instanceId);
  if (!instance) {
    if (number !== null) await upstream.delete(number);
    const isKept = (await instances.findDeleted(organizationId, instanceId)) !== undefined;
    await (isKept ? links.leave(instanceId) : links.forget(instanceId));
    return null;
  }
  const { name, tags, disabled } = instance;
  // What takes away goes first: whatever the platform makes of the rest.
  if (disabled && number !== null) await upstream.setDisabled(number, true);
  const changes = { name, tags: upstreamTags(tags, attemptId), configuration: openConfiguration(vault, instance) };
  const changed = number === null ? undefined : await upstream.change(number, changes, 'NEVER');
  if (!changed) {
    const problem = goneMessage(upstream.url, number);
    await links.settle(instanceId, undefined, problem);
    return problem;
  }
  if (!disabled) await upstream.setDisabled(changed.number, false);
  signal.throwIfAborted(); // the two stay due: another process may have changed them since
  await links.settle(instanceId, shownOf(getElement(catalogue, instance.elementKey), changed), null);
  return null;
}
