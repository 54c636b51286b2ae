import type { Configuration, Element } from '@isotope/core';
import { changedKeys, openConfiguration } from '../configuration-change.js';
import { getElement } from '../draft.js';
import type { InstanceStore, InstanceUpdate, StoredInstance } from '../ports.js';
import type { CheckResult, Verifier } from '../verifier-ports.js';
import { translated } from './failures.js';
import { gone, numberOf } from './gone.js';
import { makeAnew } from './make-anew.js';
import { type Shown, type UpstreamChanges, type UpstreamCheck, UpstreamFailure, type UpstreamLink } from './ports.js';
import { type ProvisionPorts, upstreamTags } from './provision.js';
import { type Receipt, startReceipt } from './receipt.js';
import { shownOf } from './shown.js';

/** The ports of a use-case that changes an instance which lives upstream: what it does here is done there too. */
export interface Following {
  readonly verifier: Verifier;
  readonly instances: InstanceStore;
  /** What the platform showed last; undefined when nothing was changed there. */
  shown(): Shown | undefined;
  /** Whether anything was changed there. */
  isTouched(): boolean;
  /** Whether something is left to be done there. */
  isOwing(): boolean;
}

/**
 * Follows changes of one instance with the platform. Whatever gives a caller more (new values, enabling, bringing back)
 * is done there first and here only when that has worked. Whatever takes away (disabling, deleting) is done here first,
 * at once; when the platform cannot be told, that is owed. The platform checks new credentials in our stead. `dueAt` is
 * when the two are brought into step should we not come to the end.
 */
export function follow(ports: ProvisionPorts, link: UpstreamLink, dueAt: Date): Following {
  const { upstream, instances, catalogue } = ports;
  const done: { shown?: Shown | undefined; sent?: Configuration; isTouched: boolean; isOwing: boolean } = {
    isTouched: false,
    isOwing: false,
  };
  /** Makes a call there and notes what it may have done. */
  const tell = async <Answer>(work: () => Promise<Answer>): Promise<Answer> => {
    try {
      const answer = await work();
      done.isTouched = true;
      return answer;
    } catch (error) {
      done.isOwing ||= error instanceof UpstreamFailure && error.outcome === 'UNKNOWN';
      throw error;
    }
  };
  const change = async (element: Element, changes: UpstreamChanges, check: UpstreamCheck) => {
    const changed = await tell(() => upstream.change(numberOf(link, upstream), changes, check));
    if (!changed) throw gone(upstream.url, link);
    done.shown = shownOf(element, changed);
    return changed;
  };
  const verify: Verifier['verify'] = (element, configuration, { onStage }) =>
    received(startReceipt({ clock: ports.clock, url: upstream.url }, onStage), async () => {
      const { number, isValid } = await change(element, { configuration }, 'ALWAYS');
      if (isValid === false) throw invalid();
      done.sent = configuration;
      return `${new URL(upstream.url).host} has checked its instance ${number} anew.`;
    });
  const takeAway = async (update: InstanceUpdate, work: (number: number) => Promise<unknown>) => {
    const updated = await instances.update(update);
    const { upstreamNumber: number } = link;
    if (number === null) return updated;
    await tell(() => work(number)).catch((error: unknown) => {
      if (!(error instanceof UpstreamFailure)) throw error;
      done.isOwing = true;
    });
    return updated;
  };
  const changeThere = async ({ instance, changes }: InstanceUpdate) => {
    const element = getElement(catalogue, instance.elementKey);
    const wanted = differences(ports, instance, { ...instance, ...changes }, done.sent, link);
    const check = changes.lastVerification === null ? 'NEVER' : 'WHEN_NEEDED';
    if (Object.keys(wanted).length > 0) await change(element, wanted, check);
    if (changes.disabled !== false) return;
    if (!(await tell(() => upstream.setDisabled(numberOf(link, upstream), false)))) throw gone(upstream.url, link);
  };
  const update = async (asked: InstanceUpdate) => {
    const { changes, instance } = asked;
    if (changes.deletedAt) return takeAway(asked, (number) => upstream.delete(number));
    if (changes.disabled) return takeAway(asked, (number) => upstream.setDisabled(number, true));
    if (changes.deletedAt === null) done.shown = await tell(() => makeAnew(ports, link, instance, dueAt));
    else if (touchesUpstream(asked)) await changeThere(asked);
    return instances.update(asked);
  };
  return {
    verifier: { ...ports.verifier, verify },
    instances: { ...instances, update: (asked) => translated(asked.instance, () => update(asked)) },
    shown: () => done.shown,
    isTouched: () => done.isTouched,
    isOwing: () => done.isOwing,
  };
}

/** What the platform makes of a check, with its receipt. */
async function received(receipt: Receipt, work: () => Promise<string>): Promise<CheckResult> {
  try {
    return { verification: receipt.accepted(await work()) };
  } catch (error) {
    if (!(error instanceof UpstreamFailure)) throw error;
    const { problems, refusal } = error;
    const verification = receipt.failed(error);
    return problems.length > 0 ? { verification, problems } : { verification, refusal };
  }
}

/** It has taken the new values all the same, which makes what was touched a thing to be put back. */
function invalid(): UpstreamFailure {
  const message = 'The upstream platform has taken the new values, but marks the instance as not valid.';
  return new UpstreamFailure('REFUSED', { code: 'CREDENTIALS_REJECTED', message });
}

const touchesUpstream = ({ changes }: InstanceUpdate): boolean =>
  (['name', 'tags', 'configuration', 'sealedConfiguration', 'disabled'] as const).some((field) => field in changes);

/** What the platform has to be told so that it has the instance as it is to be. What is no more is sent blank. */
function differences(
  { vault }: Pick<ProvisionPorts, 'vault'>,
  before: StoredInstance,
  after: StoredInstance,
  sent: Configuration | undefined,
  { attemptId }: UpstreamLink,
): UpstreamChanges {
  const values = openConfiguration(vault, after);
  const old = openConfiguration(vault, before);
  const keys = changedKeys({ ...old, ...sent }, values);
  return {
    ...(after.name !== before.name && { name: after.name }),
    ...(after.tags !== before.tags && { tags: upstreamTags(after.tags, attemptId) }),
    ...(keys.length > 0 && { configuration: Object.fromEntries(keys.map((key) => [key, values[key] ?? ''])) }),
  };
}
