import type { Actor } from './ports.js';
import type { StageFeed } from './verifier-ports.js';

/**
 * Ends a check of the actor's under this attempt, wherever it runs or is about to begin. What waits for the check throws a
 * VerificationCancelledError and stores nothing; a check that is over stays what it came to.
 */
export const cancelVerification =
  ({ stages }: { readonly stages: Pick<StageFeed, 'cancel'> }) =>
  (actor: Actor, attemptId: string): Promise<void> =>
    Promise.resolve(stages.cancel(actor.user.id, attemptId));
