import type { Actor, Clock } from '../instances/ports.js';
import { SessionNotFoundError } from './people-errors.js';
import { NothingChanged, type PeopleStore, type SignedIn } from './people-ports.js';

export interface OwnSessionPorts {
  readonly people: PeopleStore;
  readonly clock: Clock;
}

/** Where a person is signed in, latest first. */
export const listSessions =
  ({ people, clock }: OwnSessionPorts) =>
  (userId: string): Promise<readonly SignedIn[]> =>
    people.listSessions(userId, clock.now());

/** Ends one of the actor's own sessions. Throws a SessionNotFoundError. */
export const endSession =
  ({ people, clock }: OwnSessionPorts) =>
  (actor: Actor, id: string): Promise<void> =>
    people.endSession(actor, id, clock.now()).catch((error: unknown) => {
      throw error instanceof NothingChanged ? new SessionNotFoundError() : error;
    });

/** Ends all of the actor's sessions but the one they are using; gives how many those were. */
export const endOtherSessions =
  ({ people, clock }: OwnSessionPorts) =>
  (actor: Actor, current: string | undefined): Promise<number> =>
    people.endOtherSessions(actor, current, clock.now());
