import type { Actor } from '../instances/ports.js';
import { ForbiddenError } from './people-errors.js';
import { type Role, roles } from './ports.js';

/** Whether somebody of one role may do what another role is needed for. */
export const mayActAs = (role: Role, needed: Role): boolean => roles.indexOf(role) <= roles.indexOf(needed);

/**
 * A use-case that only some roles may run, whichever edge it is reached through. Rejects with a ForbiddenError before
 * anything is read or asked.
 */
export const needing =
  (needed: Role) =>
  <Rest extends readonly unknown[], Answer>(
    useCase: (actor: Actor, ...rest: Rest) => Promise<Answer>,
  ): ((actor: Actor, ...rest: Rest) => Promise<Answer>) =>
  (actor, ...rest) =>
    mayActAs(actor.user.role, needed)
      ? useCase(actor, ...rest)
      : Promise.reject(new ForbiddenError(actor.user.role, needed));
