import type { EntryProblem } from '@isotope/core';
import { z } from 'zod';
import type { Actor, Clock } from '../instances/ports.js';
import { AlreadyClaimedError, InvalidAccountError } from './errors.js';
import { type AccountStore, type Claim, EmailTaken } from './ports.js';
import { type Passwords, normalEmail } from './sign-in.js';

const passwordLength = { least: 12, most: 256 } as const;
const mostNameLength = 100;

export interface AccountClaim {
  readonly email: string;
  readonly password: string;
  readonly firstName?: string | null | undefined;
  readonly lastName?: string | null | undefined;
}

export interface ClaimAccountPorts {
  readonly accounts: AccountStore;
  readonly passwords: Passwords;
  readonly clock: Clock;
}

/**
 * Gives a user an e-mail address and a password to sign in with. Throws an InvalidAccountError naming every problem,
 * and an AlreadyClaimedError when the user has them already. Returns what is now known of the user.
 */
export const claimAccount =
  ({ accounts, passwords, clock }: ClaimAccountPorts) =>
  async (actor: Actor, asked: AccountClaim): Promise<Omit<Claim, 'passwordHash'>> => {
    const email = normalEmail(asked.email);
    const problems = [...emailProblems(email), ...passwordProblems(asked.password), ...nameProblems(asked)];
    if (problems.length > 0) throw new InvalidAccountError(problems);
    const passwordHash = await passwords.hash(asked.password);
    const claim = {
      email,
      passwordHash,
      firstName: asked.firstName?.trim() || null,
      lastName: asked.lastName?.trim() || null,
    };
    const claimed = await accounts.claim(actor.user.id, claim, actor, clock.now()).catch(translate);
    if (!claimed) throw new AlreadyClaimedError();
    return { email, firstName: claim.firstName, lastName: claim.lastName };
  };

function translate(error: unknown): never {
  if (!(error instanceof EmailTaken)) throw error;
  throw new InvalidAccountError([
    problem('email', 'E-mail address', 'This e-mail address belongs to another account.'),
  ]);
}

const problem = (key: string, label: string, message: string): EntryProblem => ({
  key,
  label,
  code: 'INVALID',
  message,
});

function emailProblems(email: string): readonly EntryProblem[] {
  if (email.length <= 254 && z.email().safeParse(email).success) return [];
  return [problem('email', 'E-mail address', 'Enter an e-mail address, such as name@example.com.')];
}

function passwordProblems(password: string): readonly EntryProblem[] {
  const { least, most } = passwordLength;
  if (password.length >= least && password.length <= most) return [];
  return [problem('password', 'Password', `Choose a password of ${least} to ${most} characters.`)];
}

const nameProblems = ({ firstName, lastName }: AccountClaim): readonly EntryProblem[] =>
  [
    { key: 'firstName', label: 'First name', value: firstName },
    { key: 'lastName', label: 'Last name', value: lastName },
  ].flatMap(({ key, label, value }) =>
    (value?.length ?? 0) > mostNameLength
      ? [problem(key, label, `${label} may have at most ${mostNameLength} characters.`)]
      : [],
  );
