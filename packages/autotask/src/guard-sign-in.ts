import type { CheckSubject } from './check-stages.js';
import type { Deadline } from './deadline.js';
import { AutotaskError } from './errors.js';
import { isSecretRefused } from './refusal.js';
import { isVendorOrigin, type ServerUrl } from './server-url.js';
import type { SignInGuard } from './sign-in-guard.js';

/** What a check takes its turn by. */
export type Turn = {
  readonly guard: SignInGuard;
  /** Starts the time for waiting, and then as much for asking. */
  readonly startDeadline: () => Deadline;
};

/**
 * Runs the part of a check that signs in, under the guard: alone for its provider user, not at all for a secret that
 * Autotask refused just now. Waiting for others takes nothing of the time to ask. What the guard refuses, and a wait
 * that is over, is told as the stage `SIGN_IN`, with nothing sent.
 */
export const guardSignIn = <Result>(
  subject: CheckSubject,
  turn: Turn,
  server: ServerUrl,
  work: (deadline: Deadline) => Promise<Result>,
): Promise<Result> => {
  const user = providerUser(server, subject.credentials.userName);
  return waitForTurn(subject, turn, user, () => signInOnce(subject, turn, user, work));
};

/** One user is one user under every zone of Autotask; another server, such as the sandbox, has users of its own. */
export const providerUser = ({ origin }: ServerUrl, userName: string): string =>
  `${isVendorOrigin(origin) ? 'autotask' : origin} ${userName.trim().toLowerCase()}`;

const waitForTurn = async <Result>(
  { log }: CheckSubject,
  { guard, startDeadline }: Turn,
  user: string,
  work: () => Promise<Result>,
): Promise<Result> => {
  const waiting = startDeadline();
  let hasTurn = false;
  const begin = (): Promise<Result> => {
    hasTurn = true;
    waiting.dispose();
    return work();
  };
  try {
    return await guard.inTurn(user, waiting.signal, begin);
  } catch (error) {
    if (hasTurn || !waiting.isOver()) throw error;
    return log.run('SIGN_IN', () => Promise.reject(stillWaiting()));
  } finally {
    waiting.dispose();
  }
};

const signInOnce = async <Result>(
  { log, credentials }: CheckSubject,
  { guard, startDeadline }: Turn,
  user: string,
  work: (deadline: Deadline) => Promise<Result>,
): Promise<Result> => {
  const secret = credentials.secret.trim(); // as a header carries it
  await guard.learn(user);
  const refusal = guard.findRefusal(user, secret);
  if (refusal !== undefined) return log.run('SIGN_IN', () => Promise.reject(refusal));
  const deadline = startDeadline();
  try {
    const result = await work(deadline);
    await guard.noteAccepted(user, secret);
    return result;
  } catch (error) {
    if (isSecretRefused(error)) await guard.noteRefused(user, secret, error);
    throw error;
  } finally {
    deadline.dispose();
  }
};

const stillWaiting = (): AutotaskError =>
  new AutotaskError(
    'PROVIDER_THROTTLED',
    'Another check of this user is still running, and only one runs at a time so that the user is not locked.',
    { retryAfterSeconds: 30 },
  );
