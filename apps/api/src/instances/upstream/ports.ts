import type { Readable } from 'node:stream';
import type { Configuration, EntryProblem } from '@isotope/core';
import type { Refusal } from '../verifier-ports.js';

/** An instance as the upstream platform shows it. */
export interface UpstreamInstance {
  /** The integer it has there. */
  readonly number: number;
  /** Its element token there; never given to our callers. */
  readonly token: string;
  readonly name: string;
  readonly tags: readonly string[];
  /** Undefined where the platform does not say. */
  readonly isValid: boolean | undefined;
  readonly isDisabled: boolean;
  /** Values by their keys, null for what is not set; secrets are masked there, or should be. */
  readonly configuration: Readonly<Record<string, string | null>>;
}

/** What an instance is to be there. */
export interface UpstreamDraft {
  readonly elementKey: string;
  readonly name: string;
  readonly tags: readonly string[];
  readonly configuration: Configuration;
  /** Whether the platform is to ask the provider before it creates. */
  readonly isChecked: boolean;
}

/** What is to change there; what is left out stays, a blank value is removed. */
export interface UpstreamChanges {
  readonly name?: string;
  readonly tags?: readonly string[];
  readonly configuration?: Configuration;
}

/** Whether the provider is asked about a change: whatever changes, when it has a say in it, or not at all. */
export type UpstreamCheck = 'ALWAYS' | 'WHEN_NEEDED' | 'NEVER';

/**
 * What became of a call that failed. `REFUSED`: the platform said no, nothing happened. `UNSENT`: it was never reached,
 * nothing happened. `UNKNOWN`: it may have happened, for the answer was lost, late or unreadable.
 */
export type UpstreamOutcome = 'REFUSED' | 'UNSENT' | 'UNKNOWN';

/** A call to the upstream platform that failed. Holds no secret. */
export class UpstreamFailure extends Error {
  override readonly name = 'UpstreamFailure';

  constructor(
    readonly outcome: UpstreamOutcome,
    readonly refusal: Refusal,
    /** What the platform says is wrong with single values. */
    readonly problems: readonly EntryProblem[] = [],
  ) {
    super(refusal.message);
  }
}

/** A call to be passed on: its path lies below the platform's base and holds the query. */
export interface ForwardedCall {
  readonly method: string;
  readonly path: string;
  readonly headers: Readonly<Record<string, string | readonly string[]>>;
  readonly body: Readable | undefined;
  /** The instance's token there. */
  readonly token: string;
  /** Whether the organisation's secret has to go along, as the platform's own paths want it and hub calls do not. */
  readonly isPlatformCall: boolean;
  readonly signal: AbortSignal;
}

export interface ForwardedAnswer {
  readonly status: number;
  readonly headers: Readonly<Record<string, string | readonly string[]>>;
  /** Has to be read or destroyed. */
  readonly body: Readable;
}

/** What was found at the platform's address, and the sentence that says so. */
export interface UpstreamProbe {
  readonly found: 'READY' | 'REFUSES_US' | 'NO_PLATFORM' | 'NO_ANSWER';
  readonly message: string;
}

/** Another Cloud Elements-compatible platform, where instances are provisioned. Every call fails with an UpstreamFailure. */
export interface Upstream {
  /** The base of its API: which platform it is, and what messages call it. */
  readonly url: string;
  /** The most time one call takes. */
  readonly longestCallMs: number;
  /** Asks who we are there, and nothing else. Never fails. */
  probe(): Promise<UpstreamProbe>;
  knowsElement(elementKey: string): Promise<boolean>;
  /** Under the given tag, beside the others, the instance can be found again. */
  create(draft: UpstreamDraft, marker: string): Promise<UpstreamInstance>;
  /** Every instance that carries exactly this tag. */
  findByTag(marker: string): Promise<readonly UpstreamInstance[]>;
  /** Undefined when there is none of this number. */
  find(number: number): Promise<UpstreamInstance | undefined>;
  /** Undefined when there is none of this number. */
  change(number: number, changes: UpstreamChanges, check: UpstreamCheck): Promise<UpstreamInstance | undefined>;
  /** False when there is none of this number. */
  setDisabled(number: number, disabled: boolean): Promise<boolean>;
  /** Says nothing of whether there was one. */
  delete(number: number): Promise<void>;
  isTokenAccepted(token: string): Promise<boolean>;
  forward(call: ForwardedCall): Promise<ForwardedAnswer>;
  close(): Promise<void>;
}

/** What the platform showed of an instance after our last change of it: what drift is measured against. */
export interface Shown {
  readonly name: string;
  /** Without secrets, also where the platform shows them. */
  readonly configuration: Readonly<Record<string, string>>;
}

/** Where an instance of ours lives upstream. */
export interface UpstreamLink {
  readonly instanceId: string;
  readonly organizationId: string;
  /** The platform it was provisioned at. */
  readonly platformUrl: string;
  /** The create it comes from; names its tag there. */
  readonly attemptId: string;
  /** Null while there is none, as after deleting it. */
  readonly upstreamNumber: number | null;
  readonly sealedToken: string | null;
  readonly shown: Shown | null;
  /** When to bring the two into step, as they may differ; null while they do not. */
  readonly dueAt: Date | null;
  /** How often that failed in a row. */
  readonly tries: number;
  /** Why it failed last. */
  readonly problem: string | null;
}

/** What is wrong with an instance that was switched off here with many others, until it is at the platform too. */
export const owedAfterKill = 'It was disabled here with others, and is not yet at the upstream platform.';

/** The part of a link that a create settles. */
export type UpstreamJoin = Pick<UpstreamLink, 'platformUrl' | 'attemptId' | 'upstreamNumber' | 'sealedToken' | 'shown'>;

/** A create that was sent, or is about to be, and whose end is not known here. It is written before the call. */
export interface UpstreamAttempt {
  readonly id: string;
  readonly organizationId: string;
  readonly platformUrl: string;
  readonly elementKey: string;
  readonly name: string;
  /** The request it belongs to, when a repeat may take it over. */
  readonly idempotencyKey: string | null;
  readonly requestHash: string | null;
  readonly startedAt: Date;
  /** When to look what has become of it; before then it is somebody's who waits for the answer. */
  readonly nextLookAt: Date;
  readonly looks: number;
  /** Nobody may take it over any more: whatever it made is deleted. */
  readonly isAbandoned: boolean;
  /** What came in place of an answer. */
  readonly problem: string | null;
}

/** Thrown when a create was given up before it could be recorded; what it made upstream is being deleted. */
export class AttemptGone extends Error {
  override readonly name = 'AttemptGone';
}

/** Keeps what is known of the upstream platform. Durable when a call returns. */
export interface UpstreamStore {
  begin(attempt: UpstreamAttempt): Promise<void>;
  /** Nothing of it is left upstream, or all of it is recorded. */
  end(attemptId: string): Promise<void>;
  /** Claims it for deletion, to be looked for from the given time on; false when it has ended meanwhile. */
  abandon(attemptId: string, lookAt: Date): Promise<boolean>;
  postpone(attemptId: string, until: Date, looks: number, problem: string | null): Promise<void>;
  listDueAttempts(now: Date): Promise<readonly UpstreamAttempt[]>;
  /** An organisation's creates whose end is not known, oldest first. */
  listAttempts(organizationId: string, limit: number): Promise<readonly UpstreamAttempt[]>;
  /** Creates of a request that a repeat of it may take over. */
  listRepeatable(organizationId: string, key: string, requestHash: string): Promise<readonly UpstreamAttempt[]>;
  /** Whether any instance lives at any upstream platform. */
  hasLinks(): Promise<boolean>;
  findLink(instanceId: string): Promise<UpstreamLink | undefined>;
  /** Gives an instance another home, made by the attempt that ends with it; due as `markDue` says. Throws AttemptGone. */
  join(instanceId: string, join: UpstreamJoin, dueAt: Date): Promise<void>;
  /** From now on the two may differ; at the given time they are brought into step. */
  markDue(instanceId: string, dueAt: Date, tries: number, problem: string | null): Promise<void>;
  /** They are in step; without `shown` what was shown last holds. `problem` is what stays wrong all the same. */
  settle(instanceId: string, shown: Shown | undefined, problem: string | null): Promise<void>;
  /** It is upstream no more. */
  leave(instanceId: string): Promise<void>;
  forget(instanceId: string): Promise<void>;
  replaceToken(instanceId: string, sealedToken: string): Promise<void>;
  listDueLinks(now: Date): Promise<readonly UpstreamLink[]>;
  /** Forgets the links of instances that are no more, where nothing is left upstream. */
  prune(): Promise<void>;
}
