import type { Actor, Clock } from '../instances/ports.js';
import {
  type PersonNames,
  accountProblem,
  cleanNames,
  emailProblems,
  nameProblems,
  passwordProblems,
} from './account-rules.js';
import { AlreadyClaimedError, InvalidAccountError } from './errors.js';
import { type AccountStore, type Claim, EmailTaken } from './ports.js';
import { type Passwords, normalEmail } from './sign-in.js';

export interface AccountClaim extends PersonNames {
  readonly email: string;
  readonly password: string;
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
    const claim = await readClaim(passwords, asked);
    const claimed = await accounts.claim(actor.user.id, claim, actor, clock.now()).catch(translateTaken);
    if (!claimed) throw new AlreadyClaimedError();
    const { email, firstName, lastName } = claim;
    return { email, firstName, lastName };
  };

/** What a person gave of themselves, checked, the password hashed. Throws an InvalidAccountError naming every problem. */
export async function readClaim(passwords: Passwords, asked: AccountClaim): Promise<Claim> {
  const email = normalEmail(asked.email);
  const problems = [
    ...emailProblems(email),
    ...(await passwordProblems(asked.password, { ...asked, email })),
    ...nameProblems(asked),
  ];
  if (problems.length > 0) throw new InvalidAccountError(problems);
  return { email, passwordHash: await passwords.hash(asked.password), ...cleanNames(asked) };
}

/** Says on its field that an e-mail address is another's; lets every other error pass. */
export function translateTaken(error: unknown): never {
  if (!(error instanceof EmailTaken)) throw error;
  throw new InvalidAccountError([
    accountProblem('email', 'E-mail address', 'This e-mail address belongs to another account.'),
  ]);
}
