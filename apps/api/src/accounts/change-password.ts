import type { Actor, Clock } from '../instances/ports.js';
import { accountProblem, passwordProblems } from './account-rules.js';
import { type CurrentPasswordPorts, checkCurrentPassword } from './current-password.js';
import { InvalidAccountError } from './errors.js';
import type { PeopleStore } from './people-ports.js';

export interface ChangePasswordPorts extends CurrentPasswordPorts {
  readonly people: PeopleStore;
  readonly clock: Clock;
}

export interface PasswordChange {
  readonly currentPassword: string;
  readonly newPassword: string;
}

/**
 * Changes the actor's own password and ends all their sessions but the one they are using; gives how many those were.
 * Throws an InvalidAccountError naming every problem, and a SignInThrottledError after too many wrong current passwords.
 */
export const changePassword =
  (ports: ChangePasswordPorts) =>
  async (actor: Actor, asked: PasswordChange, current: string | undefined): Promise<number> => {
    const field = { key: 'newPassword', label: 'New password' };
    const problems =
      asked.newPassword === asked.currentPassword
        ? [accountProblem(field.key, field.label, 'The new password is the current one. Choose another.')]
        : await passwordProblems(asked.newPassword, actor.user, field);
    if (problems.length > 0) throw new InvalidAccountError(problems);
    await checkCurrentPassword(ports, actor, asked.currentPassword);
    const { people, passwords, clock } = ports;
    return people.changePassword(actor, await passwords.hash(asked.newPassword), current, clock.now());
  };
