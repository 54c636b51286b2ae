import { openConfiguration } from '../configuration-change.js';
import { getElement } from '../draft.js';
import { type UpstreamPorts, upstreamOf } from './upstream-of.js';
import { isJudgement } from './failures.js';
import { goneMessage } from './gone.js';
import { type UpstreamAttempt, UpstreamFailure, type UpstreamLink } from './ports.js';
import { upstreamTags } from './provision.js';
import { markerOf, shownOf } from './shown.js';

/** What was done to bring the two into step, for whoever keeps the log. */
export interface Reconciled {
  readonly what: 'ORPHAN_DELETED' | 'ATTEMPT_CLOSED' | 'ATTEMPT_PENDING' | 'IN_STEP' | 'OUT_OF_STEP';
  /** The attempt or the instance. */
  readonly id: string;
  readonly problem?: string | undefined;
}

/** How long after its last sign of life an attempt may still come to something at the platform. */
const watchedForMs = 60 * 60_000;
const firstWaitMs = 30_000;
const longestWaitMs = 60 * 60_000;

/** The time of the next try: later each time, and not at the same moment for all. */
const nextTry = (now: Date, tries: number): Date =>
  new Date(now.getTime() + Math.min(longestWaitMs, firstWaitMs * 2 ** tries) * (0.5 + Math.random() / 2));

/**
 * Looks after everything whose end at the upstream platform is not known and whose time has come. What a create has made
 * there without anybody being told is deleted; instances that may differ are made there what they are here. Never
 * throws for one of them: what does not work is tried again later.
 */
export const reconcile = (ports: UpstreamPorts) => async (): Promise<readonly Reconciled[]> => {
  const now = ports.clock.now();
  const done: Reconciled[] = [];
  for (const attempt of await ports.links.listDueAttempts(now)) done.push(await lookAfter(ports, attempt));
  for (const link of await ports.links.listDueLinks(now)) {
    const report = await ports.inTurn(link.instanceId, () => bringIntoStep(ports, link));
    if (report) done.push(report);
  }
  return done;
};

async function lookAfter(ports: UpstreamPorts, attempt: UpstreamAttempt): Promise<Reconciled> {
  const { links, clock } = ports;
  const { id, looks } = attempt;
  const now = clock.now();
  const until = nextTry(now, looks);
  if (!(await links.abandon(id, until))) return { what: 'ATTEMPT_CLOSED', id };
  try {
    const deleted = await deleteMade(ports, attempt);
    const isOver = now.getTime() - attempt.startedAt.getTime() > watchedForMs;
    if (deleted > 0 || isOver) {
      await links.end(id);
      return { what: deleted > 0 ? 'ORPHAN_DELETED' : 'ATTEMPT_CLOSED', id };
    }
    await links.postpone(id, until, looks + 1, attempt.problem);
    return { what: 'ATTEMPT_PENDING', id };
  } catch (error) {
    if (!(error instanceof UpstreamFailure)) throw error;
    await links.postpone(id, until, looks + 1, error.message);
    return { what: 'ATTEMPT_PENDING', id, problem: error.message };
  }
}

async function deleteMade(ports: UpstreamPorts, attempt: UpstreamAttempt): Promise<number> {
  const upstream = upstreamOf(ports, attempt);
  const made = await upstream.findByTag(markerOf(attempt.id));
  for (const { number } of made) await upstream.delete(number);
  return made.length;
}

/** Reads the link again, for by its turn it may be in step. */
async function bringIntoStep(ports: UpstreamPorts, { instanceId }: UpstreamLink): Promise<Reconciled | undefined> {
  const { links, clock } = ports;
  const link = await links.findLink(instanceId);
  if (!link?.dueAt || link.dueAt > clock.now()) return undefined;
  try {
    const problem = await makeEqual(ports, link);
    return { what: problem === null ? 'IN_STEP' : 'OUT_OF_STEP', id: instanceId, problem: problem ?? undefined };
  } catch (error) {
    if (!(error instanceof UpstreamFailure)) throw error;
    const { message } = error;
    // What the platform judges wrong is not sent again and again: a user could be locked by it. The check tells of it.
    if (isJudgement(error)) await links.settle(instanceId, undefined, message);
    else await links.markDue(instanceId, nextTry(clock.now(), link.tries), link.tries + 1, message);
    return { what: 'OUT_OF_STEP', id: instanceId, problem: message };
  }
}

/** Makes the instance at the platform what it is here; gives what stays wrong. */
async function makeEqual(ports: UpstreamPorts, link: UpstreamLink): Promise<string | null> {
  const { links, instances, catalogue, vault } = ports;
  const { organizationId, instanceId, upstreamNumber: number, attemptId } = link;
  const upstream = upstreamOf(ports, link);
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
  await links.settle(instanceId, shownOf(getElement(catalogue, instance.elementKey), changed), null);
  return null;
}
