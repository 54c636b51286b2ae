import type { Refusals } from '../audit/refusals.js';
import type { Actor, Clock } from '../instances/ports.js';
import { accountProblem, passwordProblems } from './account-rules.js';
import { InvalidAccountError, SignInThrottledError } from './errors.js';
import type { PeopleStore } from './people-ports.js';
import type { Passwords, RefusedSignIn } from './sign-in.js';
import { type SignInThrottle, nameKey } from './sign-in-throttle.js';

export interface ChangePasswordPorts {
  readonly people: PeopleStore;
  readonly passwords: Passwords;
  readonly throttle: SignInThrottle;
  readonly refusals: Pick<Refusals, 'note'>;
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
    const problems = await passwordProblems(asked.newPassword, actor.user, field);
    if (problems.length > 0) throw new InvalidAccountError(problems);
    await checkCurrent(ports, actor, asked.currentPassword);
    const { people, passwords, clock } = ports;
    return people.changePassword(actor, await passwords.hash(asked.newPassword), current, clock.now());
  };

async function checkCurrent(
  { people, passwords, throttle, refusals }: ChangePasswordPorts,
  actor: Actor,
  password: string,
) {
  const { id } = actor.user;
  const keys = [nameKey(id)];
  const tell = (action: RefusedSignIn) =>
    refusals.note({ action, by: actor, subjectId: id, about: { by: 'CURRENT_PASSWORD' } });
  const wait = await throttle.begin(keys);
  if (wait > 0) {
    tell('SIGN_IN_THROTTLED');
    throw new SignInThrottledError(wait);
  }
  const isRight = await passwords.verify(await people.findPasswordHash(id), password);
  if (isRight) return throttle.accepted(keys);
  tell('SIGN_IN_REFUSED');
  throw new InvalidAccountError([
    accountProblem('currentPassword', 'Current password', 'This is not your current password.'),
  ]);
}
