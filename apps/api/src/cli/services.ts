import type { Account } from '../accounts/ports.js';
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

/** Runs a command's work over an open Isotope. */
export type WithIsotope = (work: (services: CliServices) => Promise<void>) => Promise<void>;

/** The address at which a one-time link signs in. The token is in the fragment, which no server ever sees or logs. */
export const signInAddress = (publicUrl: string, link: string): string => `${publicUrl}/sign-in/link#${link}`;
