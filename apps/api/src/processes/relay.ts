import type { VerificationStage } from '@isotope/core';

/** What processes tell each other, by topic. It goes as JSON, so that a moment comes as its text. */
export interface Told {
  /** An instance has changed. */
  readonly instance: { readonly organizationId: string; readonly id: string };
  /** A check that somebody may follow begins, has come to a stage, ends. */
  readonly check: {
    readonly userId: string;
    readonly attemptId: string;
    readonly event: 'BEGUN' | 'ENDED' | { readonly stage: VerificationStage };
  };
  /** A check is wanted no more by whoever asked for it. */
  readonly cancelCheck: { readonly userId: string; readonly attemptId: string };
  /** Something about an account has changed: who it is, what it may, how it proves it. */
  readonly accounts: null;
  /** Something was kept or forgotten of the secrets that a provider's user was refused. */
  readonly refusals: { readonly userHash: string };
  /** Key rings may have changed where they lie. */
  readonly keys: null;
  /** Calls to a customer's database have gone out, or its provider has said how many may; as its client tells it. */
  readonly traffic: { readonly database: string; readonly ci: number };
}

/**
 * Tells the other processes on the database. A message may be lost, or come twice; who hears then learns since when it may
 * have missed some.
 */
export interface Relay {
  /** Tells every other process, in the order it was told; what takes more than 8 KB is not told. Never waits or fails. */
  tell<Topic extends keyof Told>(topic: Topic, message: Told[Topic]): void;
  /** Calls back with what other processes tell, never with what this one does. */
  hear<Topic extends keyof Told>(topic: Topic, listener: (message: Told[Topic]) => void): void;
  /** Calls back when messages since a moment may have gone unheard; again and again for as long as none can be heard. */
  onMissed(listener: (since: Date) => void): void;
  /** Begins to hear. */
  listen(watch: HearingWatch): void;
  close(): Promise<void>;
}

/** Learns whether others can be heard. */
export interface HearingWatch {
  /**
   * Told once when nothing can be heard however often it is tried: with what is in the way, or nothing where the database
   * answers and yet sends no notifications, as behind a pooler that hands connections on by the transaction.
   */
  onDeaf(fault?: unknown): void;
  /** Told once when others are heard again after that. */
  onHeard(): void;
}

/** For the only process on its database. */
export const noOthers: Relay = {
  tell: () => undefined,
  hear: () => undefined,
  onMissed: () => undefined,
  listen: () => undefined,
  close: () => Promise.resolve(),
};
