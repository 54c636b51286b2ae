import type { Refusals } from '../audit/refusals.js';
import type { Actor } from '../instances/ports.js';
import { accountProblem } from './account-rules.js';
import { InvalidAccountError, SignInThrottledError } from './errors.js';
import type { PeopleStore } from './people-ports.js';
import type { Passwords, RefusedSignIn } from './sign-in.js';
import { type SignInThrottle, nameKey } from './sign-in-throttle.js';

export interface CurrentPasswordPorts {
  readonly people: Pick<PeopleStore, 'findPasswordHash'>;
  readonly passwords: Passwords;
  readonly throttle: SignInThrottle;
  readonly refusals: Pick<Refusals, 'note'>;
}

/**
 * Asks for what only the person themselves knows. Throws an InvalidAccountError for a wrong password, and a
 * SignInThrottledError after too many of those; both are in the audit.
 */
export async function checkCurrentPassword(
  { people, passwords, throttle, refusals }: CurrentPasswordPorts,
  actor: Actor,
  password: string,
): Promise<void> {
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
