import type { Configuration, Element, EntryProblem, VerificationStage } from '@isotope/core';
import type { Hub, HubAccount, HubObject } from '../hubs/ports.js';
import type { CheckResult, Suggestion } from '../instances/verifier-ports.js';

/** What an element's adapter does: everything Isotope has to know of one provider. */
export interface Provider {
  /** The configuration as it is to be kept; left out where there is one way to write each value. */
  canonical?(configuration: Configuration): Configuration;
  /** What makes the configuration unsafe or impossible to send, found without sending anything. */
  findProblems(element: Element, configuration: Configuration): readonly EntryProblem[];
  /**
   * Asks the provider, telling each stage when it starts and when it ends; throws the signal's reason where it aborts
   * before that. Whoever does not listen to it has the result passed over.
   */
  verify(
    element: Element,
    configuration: Configuration,
    onStage: (stage: VerificationStage) => void,
    signal?: AbortSignal,
  ): Promise<CheckResult>;
  /** Values of the bundled sandbox's account; empty when none runs. */
  sandboxConfiguration(element: Element): Configuration;
  /** What is known of a configuration before it is complete; undefined, or left out, when nothing is. */
  suggest?(configuration: Configuration): Promise<Suggestion | undefined>;
  /** The data of its accounts in the terms of a hub, where Isotope serves it. */
  readonly hub?: ProviderHub;
  close(): Promise<void>;
}

/** An element's hub: what it holds, and the way to one account's. */
interface ProviderHub {
  readonly objects: readonly HubObject[];
  /** Asks nobody yet. */
  open(account: HubAccount): Hub;
}
