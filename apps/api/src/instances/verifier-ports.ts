import type { Configuration, Element, EntryProblem, Verification, VerificationStage } from '@isotope/core';
import type { VerificationErrorCode } from './errors.js';
import type { StoredInstance } from './ports.js';

/** Why a provider did not accept a configuration. */
export interface Refusal {
  readonly code: VerificationErrorCode;
  readonly message: string;
  /** The configuration entry at fault. */
  readonly entryKey?: string | undefined;
  readonly providerMessage?: string | undefined;
  readonly retryAfterSeconds?: number | undefined;
}

/** A check's receipt; unless the verdict is VERIFIED, a refusal or problems beside it. */
export interface CheckResult {
  readonly verification: Verification;
  readonly refusal?: Refusal;
  /** What asking showed to be wrong with the configuration itself, such as an address that leads elsewhere. */
  readonly problems?: readonly EntryProblem[];
}

export interface CheckOptions {
  /** Hears of each stage as it begins and as it ends. */
  readonly onStage: (stage: VerificationStage) => void;
  /** Ends the check early; what was sent to the provider may still be answered there. */
  readonly signal?: AbortSignal | undefined;
  /** The instance whose configuration this is, when it is checked as it stands. */
  readonly stored?: StoredInstance | undefined;
}

/** Asks an element's provider about a configuration. */
export interface Verifier {
  /** The configuration as it is to be kept: what can be written in several ways is written in one. Nothing is refused. */
  canonical(element: Element, configuration: Configuration): Configuration;
  /** What makes the configuration unsafe or impossible to send, found without sending anything. */
  findProblems(element: Element, configuration: Configuration): readonly EntryProblem[];
  /** Throws the signal's reason when it aborts before there is a result. */
  verify(element: Element, configuration: Configuration, options: CheckOptions): Promise<CheckResult>;
  /** Values of the bundled sandbox's account; empty when none runs. */
  sandboxConfiguration(element: Element): Configuration;
}

/** What is known of a configuration while it is being filled in. */
export interface Suggestion {
  /** The configuration entry it is about. */
  readonly entryKey: string;
  /** What was found, for people. */
  readonly found?: string;
  /** The value that says so. */
  readonly value?: { readonly key: string; readonly value: string };
  readonly problem?: string;
}

/** Tells what it knows of a configuration before it is complete; asks the provider at most once, without any secret. */
export interface Advisor {
  /** Undefined when there is nothing to tell, or the provider does not answer. */
  suggest(element: Element, configuration: Configuration): Promise<Suggestion | undefined>;
}

/** One check that is followed, and may be cancelled while it is open. */
interface OpenAttempt {
  publish(stage: VerificationStage): void;
  close(): void;
  /** Aborts with a VerificationCancelledError when whoever asked for the check wants it no more. */
  readonly signal: AbortSignal;
}

/** Carries the stages of running checks to those who follow them, and the wish to end one to where it runs. */
export interface StageFeed {
  open(userId: string, attemptId: string): OpenAttempt;
  /** Ends a check that runs, or is yet to begin; one that is over stays so. */
  cancel(userId: string, attemptId: string): void;
  /** The stages so far and those to come; ends with the check. */
  follow(userId: string, attemptId: string): AsyncIterableIterator<VerificationStage>;
}
