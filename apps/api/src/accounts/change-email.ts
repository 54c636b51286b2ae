import type { Actor, Clock } from '../instances/ports.js';
import { accountProblem, emailProblems } from './account-rules.js';
import { translateTaken } from './claim-account.js';
import { type CurrentPasswordPorts, checkCurrentPassword } from './current-password.js';
import { InvalidAccountError } from './errors.js';
import type { PeopleStore } from './people-ports.js';
import { normalEmail } from './sign-in.js';

export interface ChangeEmailPorts extends CurrentPasswordPorts {
  readonly people: PeopleStore;
  readonly clock: Clock;
}

export interface EmailChange {
  readonly currentPassword: string;
  readonly email: string;
}

/**
 * Gives the actor another e-mail address to sign in with, and gives it in its normal form. Throws an InvalidAccountError
 * naming every problem, an address that is another's or theirs already among them, and a SignInThrottledError after too many wrong
 * passwords.
 */
export const changeEmail =
  (ports: ChangeEmailPorts) =>
  async (actor: Actor, asked: EmailChange): Promise<string> => {
    const email = normalEmail(asked.email);
    const problems =
      email === actor.user.email
        ? [accountProblem('email', 'E-mail address', 'This is your e-mail address already.')]
        : emailProblems(email);
    if (problems.length > 0) throw new InvalidAccountError(problems);
    await checkCurrentPassword(ports, actor, asked.currentPassword);
    const { people, clock } = ports;
    await people.changeEmail(actor, email, clock.now()).catch(translateTaken);
    return email;
  };
