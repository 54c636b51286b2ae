import type { InstanceTarget } from '../change.js';
import { deleteInstance, restoreInstance } from '../delete-instance.js';
import type { Actor } from '../ports.js';
import { restoreConfiguration } from '../restore-configuration.js';
import { setDisabled } from '../set-disabled.js';
import { type RequestedChanges, type UpdateInstancePorts, updateInstance } from '../update-instance.js';
import { tellable } from './failures.js';
import { type Following, follow } from './following.js';
import type { UpstreamLink } from './ports.js';
import { type UpstreamPorts, toldUntil, upstreamOf } from './upstream-of.js';
import { minuteMs } from '../../milliseconds.js';

/** What the use-cases that change an instance need. */
type ChangingPorts = UpdateInstancePorts;

/** How long after a change was begun the two are brought into step, should its end never be written down. */
const dueAfterMs = 2 * minuteMs;

/** The use-cases that change instances. Those that live upstream are changed there as well, one change at a time. */
export function upstreamChanges(ports: UpstreamPorts) {
  const { links, inTurn, clock } = ports;

  /**
   * Runs a change with ports that follow it upstream, and writes down before and after how far the two are in step. Once
   * the turn is lost nothing more is told there, and the two stay due to be brought into step.
   */
  const changing = <Answer>({ id }: InstanceTarget, work: (ports: ChangingPorts) => Promise<Answer>) =>
    inTurn(id, async (signal) => {
      const link = await links.findLink(id);
      if (!link) return work(ports);
      const dueAt = new Date(clock.now().getTime() + dueAfterMs);
      const own = { ...ports, upstream: toldUntil(signal, upstreamOf(ports, link)) };
      const following = follow(own, link, dueAt);
      await links.markDue(id, dueAt, link.tries, link.problem);
      try {
        const answer = await work({ ...own, ...following });
        await afterwards(link, following, signal);
        return answer;
      } catch (error) {
        await afterFailure(link, following, signal, error);
        throw error;
      }
    });

  const afterwards = async (link: UpstreamLink, { shown, isOwing }: Following, signal: AbortSignal) => {
    const { instanceId } = link;
    if (isOwing()) return links.markDue(instanceId, clock.now(), 0, 'The upstream platform could not be told.');
    if (signal.aborted) return;
    const isDeleted = (await ports.instances.findDeleted(link.organizationId, instanceId)) !== undefined;
    if (isDeleted) return links.leave(instanceId);
    await links.settle(instanceId, shown(), null);
    if (link.dueAt) await links.markDue(instanceId, link.dueAt, link.tries, link.problem); // of an earlier change
  };

  /** Where nothing can have happened there, the two are as they were; else they are brought into step soon. */
  const afterFailure = async (
    link: UpstreamLink,
    { isTouched, isOwing }: Following,
    signal: AbortSignal,
    error: unknown,
  ) => {
    if (isTouched() || isOwing()) return links.markDue(link.instanceId, clock.now(), 0, tellable(error));
    if (signal.aborted) return;
    if (link.dueAt) return links.markDue(link.instanceId, link.dueAt, link.tries, link.problem);
    return links.settle(link.instanceId, undefined, link.problem);
  };

  return {
    updateInstance: (actor: Actor, target: InstanceTarget, asked: RequestedChanges) =>
      changing(target, (own) => updateInstance(own)(actor, target, asked)),
    restoreConfiguration: (actor: Actor, target: InstanceTarget) =>
      changing(target, (own) => restoreConfiguration(own)(actor, target)),
    setDisabled: (actor: Actor, target: InstanceTarget, disabled: boolean) =>
      changing(target, (own) => setDisabled(own)(actor, target, disabled)),
    deleteInstance: (actor: Actor, target: InstanceTarget) =>
      changing(target, (own) => deleteInstance(own)(actor, target)),
    restoreInstance: (actor: Actor, target: InstanceTarget) =>
      changing(target, (own) => restoreInstance(own)(actor, target)),
  };
}
