import type { CheckContext } from './check-stages.js';
import { AutotaskError } from './errors.js';
import { isSecretRefused } from './refusal.js';
import { isVendorOrigin, type ServerUrl } from './server-url.js';
import type { SignInGuard } from './sign-in-guard.js';

/**
 * Runs the part of a check that signs in, under the guard: alone for its provider user, not at all for a secret that
 * Autotask refused just now. What the guard refuses is told as the stage `SIGN_IN`, with nothing sent.
 */
export const guardSignIn = <Result>(
  context: CheckContext,
  guard: SignInGuard,
  server: ServerUrl,
  work: () => Promise<Result>,
): Promise<Result> => {
  const user = providerUser(server, context.credentials.userName);
  return waitForTurn(context, guard, user, () => signInOnce(context, guard, user, work));
};

/** One user is one user under every zone of Autotask; another server, such as the sandbox, has users of its own. */
export const providerUser = ({ origin }: ServerUrl, userName: string): string =>
  `${isVendorOrigin(origin) ? 'autotask' : origin} ${userName.trim().toLowerCase()}`;

const waitForTurn = async <Result>(
  { deadline, log }: CheckContext,
  guard: SignInGuard,
  user: string,
  work: () => Promise<Result>,
): Promise<Result> => {
  let hasTurn = false;
  const begin = (): Promise<Result> => {
    hasTurn = true;
    return work();
  };
  try {
    return await guard.inTurn(user, deadline.signal, begin);
  } catch (error) {
    if (hasTurn || !deadline.isOver()) throw error;
    return log.run('SIGN_IN', () => Promise.reject(stillWaiting()));
  }
};

const signInOnce = async <Result>(
  { log, credentials }: CheckContext,
  guard: SignInGuard,
  user: string,
  work: () => Promise<Result>,
): Promise<Result> => {
  const secret = credentials.secret.trim(); // as a header carries it
  await guard.learn(user);
  const refusal = guard.findRefusal(user, secret);
  if (refusal !== undefined) return log.run('SIGN_IN', () => Promise.reject(refusal));
  try {
    const result = await work();
    await guard.noteAccepted(user, secret);
    return result;
  } catch (error) {
    if (isSecretRefused(error)) await guard.noteRefused(user, secret, error);
    throw error;
  }
};

const stillWaiting = (): AutotaskError =>
  new AutotaskError(
    'PROVIDER_THROTTLED',
    'Another check of this user is still running, and only one runs at a time so that the user is not locked.',
    { retryAfterSeconds: 30 },
  );
