import type { VerificationErrorCode } from '../../src/instances/errors.js';
import type { TestIsotope } from '../isotope.js';

/** How the suite plays an element's provider: what it accepts, and every way in which it refuses. */
export interface Trial {
  /** A configuration the provider accepts: the required entries and no other. */
  accepted(isotope: TestIsotope): Readonly<Record<string, string>>;
  readonly refusals: readonly RefusalTrial[];
  /** Why a refusal cannot happen at this provider, by its code; every code is either tried or named here. */
  readonly cannotHappen: Partial<Readonly<Record<VerificationErrorCode, string>>>;
  /** The entries whose values are addresses that requests go to. */
  readonly addressKeys: readonly string[];
  /** Has the provider begin each answer and then send nothing more. */
  stall(isotope: TestIsotope): void;
  /** How many requests the provider has been sent. */
  asked(isotope: TestIsotope): number;
}

/** One way in which a provider refuses. */
export interface RefusalTrial {
  /** Ends the sentence "it refuses when …". */
  readonly when: string;
  readonly code: VerificationErrorCode;
  /** The entry that must be named as the one at fault; absent when none is. */
  readonly entryKey?: string;
  /** What is changed of the accepted configuration. */
  readonly changes?: Readonly<Record<string, string>>;
  /** What is done to the provider beforehand. */
  readonly arrange?: (isotope: TestIsotope) => void;
  /** What Isotope's environment says beside what every test's does. */
  readonly env?: Readonly<Record<string, string>>;
}
