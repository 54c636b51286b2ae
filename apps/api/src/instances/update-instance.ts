import {
  type Configuration,
  type Element,
  type VerifyMode,
  cleanName,
  isCommonEntry,
  withDefaults,
  type EntryProblem,
} from '@isotope/core';
import { type ChangePorts, type InstanceTarget, change } from './change.js';
import { type CheckPorts, acceptedVerification, withStages } from './check.js';
import { type CheckOnce, checkOnce } from './check-once.js';
import {
  changedKeys,
  mergeConfiguration,
  openConfiguration,
  openSecrets,
  sealConfiguration,
} from './configuration-change.js';
import { getElement, refuseProblems } from './draft.js';
import { InvalidConfigurationError } from './errors.js';
import { misspeltCredentials, missingCredentials } from './misspelt-keys.js';
import type { Actor, InstanceChanges, StoredInstance, Vault } from './ports.js';
import { dayMs } from '../milliseconds.js';

/** How long a configuration that was replaced is kept sealed for an undo. */
export const keptForMs = 7 * dayMs;

export interface UpdateInstancePorts extends ChangePorts, CheckPorts {
  readonly vault: Vault;
}

/** What is asked to change; what is left out stays. */
export interface RequestedChanges {
  readonly name?: string | undefined;
  /** Take the place of all tags; none removes them. */
  readonly tags?: readonly string[] | undefined;
  /** Values to set; a blank or masked secret stays as it is. */
  readonly configuration?: Configuration | undefined;
  /** Keys whose values are to be removed. */
  readonly unset?: readonly string[] | undefined;
  readonly verify: VerifyMode;
  /** The values are new credentials: some of the element's own are among them, and the provider is always asked. */
  readonly isReauthentication?: boolean;
  /** Ask the provider even when nothing it judges changes. */
  readonly alwaysVerify?: boolean;
  readonly attemptId?: string | undefined;
  /** What was found wrong while it was read, to be named together with all else. */
  readonly problems?: readonly EntryProblem[] | undefined;
}

const mayConfigure = ({ configuration, unset }: RequestedChanges): boolean =>
  configuration !== undefined || unset !== undefined;

/** Whether such a change may have the provider asked; a change of names and tags never does. */
export const mayAsk = (asked: RequestedChanges): boolean =>
  asked.verify !== 'SKIP' && (mayConfigure(asked) || asked.alwaysVerify === true);

/**
 * Changes an instance. New values that the provider judges are checked beside the old ones, then take their place in
 * one transaction; the old ones are kept sealed for seven days. Throws an InvalidConfigurationError naming every
 * problem, a VerificationError, and what `change` throws; then nothing has changed.
 */
export const updateInstance =
  (ports: UpdateInstancePorts) =>
  (actor: Actor, target: InstanceTarget, asked: RequestedChanges): Promise<StoredInstance> => {
    const once = checkOnce();
    return change(ports, target, async (instance) => {
      const planned = plan(ports, instance, asked);
      const changes = { ...planned.changes, ...(await verified(ports, actor, instance, asked, planned, once)) };
      if (Object.keys(changes).length === 0) return instance;
      const at = ports.clock.now();
      return ports.instances.update({
        instance,
        changes,
        ...(planned.judgedKeys.length > 0 && { keepReplacedUntil: new Date(at.getTime() + keptForMs) }),
        action: 'INSTANCE_UPDATED',
        changed: changedThings(planned),
        actor,
        at,
      });
    });
  };

const changedThings = ({ changes, changedKeys: keys }: Plan): readonly string[] => [
  ...(changes.name === undefined ? [] : ['name']),
  ...(changes.tags === undefined ? [] : ['tags']),
  ...keys,
];

interface Plan {
  readonly element: Element;
  readonly configuration: Configuration;
  readonly changes: InstanceChanges;
  readonly changedKeys: readonly string[];
  /** Those of the changed keys that the provider has a say in. */
  readonly judgedKeys: readonly string[];
}

function plan(ports: UpdateInstancePorts, instance: StoredInstance, asked: RequestedChanges): Plan {
  const element = getElement(ports.catalogue, instance.elementKey);
  const stored = openConfiguration(ports.vault, instance);
  const strays = [...straysAmong(element, asked, stored), ...blankTags(asked.tags)];
  if (strays.length > 0) throw new InvalidConfigurationError([...(asked.problems ?? []), ...strays]);
  // Only what is sent: a value of another spelling that is stored already is no change.
  const sent = ports.verifier.canonical(element, asked.configuration ?? {});
  const merged = mergeConfiguration(element, stored, sent, asked.unset);
  const configuration = withDefaults(element, merged);
  const name = asked.name === undefined ? instance.name : cleanName(asked.name);
  const tags = tagsAfter(instance, name, asked.tags);
  const keys = changedKeys(stored, configuration);
  const isConfigured = asked.alwaysVerify === true || (mayConfigure(asked) && keys.length > 0);
  const draft = { element, name, tags, ...(isConfigured && { configuration }) };
  refuseProblems(ports.verifier, draft, { found: asked.problems });
  const isJudged = (key: string) => element.configuration.some((entry) => entry.key === key && !isCommonEntry(entry));
  return {
    element,
    configuration,
    changes: {
      ...(name !== instance.name && { name }),
      ...(JSON.stringify(tags) !== JSON.stringify(instance.tags) && { tags }),
      ...(keys.length > 0 && resealed(ports, instance, element, configuration)),
    },
    changedKeys: keys,
    judgedKeys: keys.filter(isJudged),
  };
}

/** What cannot be meant: new credentials under keys that nobody reads, or none where the provider is to be asked anew. */
function straysAmong(
  element: Element,
  { configuration = {}, isReauthentication, alwaysVerify }: RequestedChanges,
  stored: Configuration,
): readonly EntryProblem[] {
  const strays = misspeltCredentials(element, configuration, stored);
  return strays.length === 0 && alwaysVerify && isReauthentication
    ? missingCredentials(element, configuration)
    : strays;
}

/** Blank tags are left out; where nothing else is given, all tags would go without anybody having said so. */
function blankTags(tags: readonly string[] = []): readonly EntryProblem[] {
  if (tags.length === 0 || tags.some((tag) => cleanName(tag) !== '')) return [];
  const message = 'Every tag given is blank. To take all tags away, give an empty list.';
  return [{ key: 'tags', label: 'Tags', code: 'INVALID', message }];
}

/** The tag that is there because none was given is the name, and follows it. */
function tagsAfter({ name: before, tags }: StoredInstance, name: string, asked: readonly string[] | undefined) {
  if (asked !== undefined) return [...new Set(asked.map(cleanName).filter((tag) => tag !== ''))];
  return tags.length === 1 && tags[0] === before ? [name] : tags;
}

function resealed(
  { vault, clock }: UpdateInstancePorts,
  instance: StoredInstance,
  element: Element,
  next: Configuration,
) {
  const secrets = openSecrets(vault, instance, instance.sealedConfiguration);
  const before = { values: instance.configuration, secrets };
  return sealConfiguration(vault, instance, element, next, clock.now(), before);
}

/** What the provider says of new values, as changes of the instance; nothing when it has no say in them. */
async function verified(
  ports: UpdateInstancePorts,
  actor: Actor,
  instance: StoredInstance,
  asked: RequestedChanges,
  { element, configuration, judgedKeys }: Plan,
  once: CheckOnce,
): Promise<InstanceChanges> {
  if (judgedKeys.length === 0 && !asked.alwaysVerify) return {};
  if (asked.verify === 'SKIP') return { state: 'UNVERIFIED', lastVerification: null };
  const result = await once(configuration, () => {
    const { organizationId, id: instanceId } = instance;
    ports.secretUses.note({ organizationId, instanceId, actorId: actor.user.id, purpose: 'CHECK' });
    return withStages(ports.stages, actor, asked.attemptId, (watch) =>
      ports.verifier.verify(element, configuration, watch),
    );
  });
  const verification = acceptedVerification(result, asked.verify, instance);
  return { state: verification.verdict, lastVerification: verification };
}
