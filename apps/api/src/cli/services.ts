import type { Account } from '../accounts/ports.js';
import type { Env } from '../env.js';
import type * as maintenance from '../maintain.js';
import type { withAudit } from '../maintain-audit.js';
import type { UseCases } from '../use-cases.js';

/** What a command works with. */
export interface CliServices {
  readonly useCases: UseCases;
  /** The first organisation's owner. */
  readonly owner: Account;
  /** Where people reach the console. */
  readonly publicUrl: string;
  readonly print: (line: string) => void;
}

/** Whoever sits at the terminal. */
export interface Terminal {
  /** False in a script. */
  readonly isThere: boolean;
  /** Asks apart from the answer, which a script may read; gives the line that was typed. */
  ask(question: string): Promise<string>;
}

/** Runs a command's work over an open Isotope. */
export type WithIsotope = (work: (services: CliServices) => Promise<void>) => Promise<void>;

/** The address at which a one-time link signs in. The token is in the fragment, which no server ever sees or logs. */
export const signInAddress = (publicUrl: string, link: string): string => `${publicUrl}/sign-in/link#${link}`;

/** What a command works with that looks after the data directory itself. */
export type MaintenanceServices = typeof maintenance & {
  readonly withAudit: typeof withAudit;
  readonly env: Env;
  readonly print: (line: string) => void;
  /** Says something on the way, apart from the answer. */
  readonly note: (line: string) => void;
};

/** Runs a command's work with nothing opened yet. */
export type WithMaintenance = (work: (services: MaintenanceServices) => Promise<void> | void) => Promise<void>;

/** A command has done its work, and what it found is bad: everything is said already, and the exit code tells of it. */
export class FoundTrouble extends Error {
  constructor(readonly exitCode = 1) {
    super();
  }
}
