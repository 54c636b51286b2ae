import type { ConfigurationValue } from '@isotope/core';
import { getElement } from './draft.js';
import type { Actor, Catalogue, Clock, Doer } from './ports.js';

/** Which instances are to be switched off; everything given must hold, and something has to be given. */
export interface KillTarget {
  readonly elementKey?: string | undefined;
  readonly organizationId?: string | undefined;
}

/** An instance that was switched off, with what is to be revoked at its provider. */
export interface KilledInstance {
  readonly id: string;
  readonly number: number;
  readonly name: string;
  readonly elementKey: string;
  readonly organizationId: string;
  /** What may be read of its configuration, such as the user name and the server; secrets without their values. */
  readonly configuration: readonly ConfigurationValue[];
}

/** Who switches off: a person, or somebody at the machine itself. The organisations are those of the instances. */
export type Killer = Omit<Doer, 'organizationId'>;

/** Switches many instances off in one step. */
export interface KillSwitch {
  /** What `disableAll` would switch off now. */
  listMeant(target: KillTarget): Promise<readonly KilledInstance[]>;
  disableAll(target: KillTarget, by: { readonly by: Killer; readonly at: Date }): Promise<readonly KilledInstance[]>;
}

/**
 * Disables every instance of an element, of an organisation, or of both at once: all of them, or none when it fails.
 * Those disabled already are left as they are and not named. Throws an UnknownElementError.
 */
export const disableInstances =
  ({ killSwitch, catalogue, clock }: KillPorts) =>
  async (target: KillTarget, by: Killer): Promise<readonly KilledInstance[]> =>
    killSwitch.disableAll(knownTarget({ catalogue }, target), { by, at: clock.now() });

/** What killing would disable now, changing nothing: the same instances, unless one comes or goes in between. */
export const listKillTargets =
  ({ killSwitch, catalogue }: Pick<KillPorts, 'killSwitch' | 'catalogue'>) =>
  async (target: KillTarget): Promise<readonly KilledInstance[]> =>
    killSwitch.listMeant(knownTarget({ catalogue }, target));

function knownTarget(
  { catalogue }: Pick<KillPorts, 'catalogue'>,
  { elementKey, organizationId }: KillTarget,
): KillTarget {
  if (elementKey === undefined && organizationId === undefined) throw new Error('Nothing says what to switch off.');
  return { organizationId, elementKey: elementKey === undefined ? undefined : getElement(catalogue, elementKey).key };
}

/** Disables them where Isotope is their home itself. */
export const killInstances =
  (ports: KillPorts) =>
  async (target: KillTarget, by: Killer): Promise<Killed> => ({
    instances: await disableInstances(ports)(target, by),
    pendingUpstream: 0,
  });

/** The same for an actor, within their own organisation: the instances of one element, or every one. */
export const killOwn =
  (kill: (target: KillTarget, by: Killer) => Promise<Killed>) =>
  ({ organizationId, ...by }: Actor, elementKey?: string): Promise<Killed> =>
    kill({ organizationId, elementKey }, by);

/** What was switched off, and how many of them still have to be at the upstream platform. */
export interface Killed {
  readonly instances: readonly KilledInstance[];
  readonly pendingUpstream: number;
}

export interface KillPorts {
  readonly killSwitch: KillSwitch;
  readonly catalogue: Catalogue;
  readonly clock: Clock;
}
