import type { ConfigurationValue } from '@isotope/core';
import { UnknownElementError } from './errors.js';
import type { ActivitySource, Catalogue, Clock } from './ports.js';

/** Which instances are to be switched off; everything given must hold, and something has to be given. */
export interface KillTarget {
  readonly elementKey?: string | undefined;
  readonly organizationId?: string | undefined;
}

/** An instance that was switched off, with what is to be revoked at its provider. */
export interface KilledInstance {
  readonly number: number;
  readonly name: string;
  readonly elementKey: string;
  readonly organizationId: string;
  /** What may be read of its configuration, such as the user name and the server; secrets without their values. */
  readonly configuration: readonly Pick<ConfigurationValue, 'key' | 'value' | 'isSecret'>[];
}

/** Switches many instances off in one step. */
export interface KillSwitch {
  disableAll(
    target: KillTarget,
    by: { readonly source: ActivitySource; readonly at: Date },
  ): Promise<readonly KilledInstance[]>;
}

/**
 * Disables every instance of an element, of an organisation, or of both at once: all of them, or none when it fails.
 * Those disabled already are left as they are and not named. Throws an UnknownElementError.
 */
export const killInstances =
  ({ killSwitch, catalogue, clock }: KillPorts) =>
  async (target: KillTarget, source: ActivitySource): Promise<readonly KilledInstance[]> => {
    const { elementKey, organizationId } = target;
    if (elementKey === undefined && organizationId === undefined) throw new Error('Nothing says what to switch off.');
    const element = elementKey === undefined ? undefined : catalogue.find(elementKey);
    if (elementKey !== undefined && !element) throw new UnknownElementError(elementKey, catalogue.suggest(elementKey));
    return killSwitch.disableAll({ organizationId, elementKey: element?.key }, { source, at: clock.now() });
  };

export interface KillPorts {
  readonly killSwitch: KillSwitch;
  readonly catalogue: Catalogue;
  readonly clock: Clock;
}
