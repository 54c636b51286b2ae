import { createHmac, randomBytes } from 'node:crypto';
import { AutotaskError } from './errors.js';
import { createTurnQueue } from './turn-queue.js';

const minuteMs = 60_000;
const rememberedMs = 10 * minuteMs;
const windowMs = 15 * minuteMs;
const refusedSecretsAllowed = 3;

/** Keeps us from locking a customer's user: Autotask locks it after some failed sign-ins, however they came about. */
export type SignInGuard = {
  /** One check of a provider user at a time, in the order they came; throws the signal's reason when it aborts. */
  inTurn<Result>(providerUser: string, signal: AbortSignal, work: () => Promise<Result>): Promise<Result>;
  /**
   * The answer to give instead of trying a secret, if there is one: `CREDENTIALS_REJECTED` when Autotask refused this
   * very secret in the last ten minutes, `PROVIDER_THROTTLED` when it refused three in the last fifteen.
   */
  findRefusal(providerUser: string, secret: string): AutotaskError | undefined;
  /** Remembers that Autotask refused the secret. */
  noteRefused(providerUser: string, secret: string, refusal: AutotaskError): void;
  /** Forgets what was refused: Autotask's own count begins anew as well. */
  noteAccepted(providerUser: string): void;
};

type Refused = { readonly at: number; readonly refusal: AutotaskError };

/**
 * A guard in memory, keyed by an HMAC under a key that lives only in this process. `now` gives milliseconds;
 * `maxUsers` bounds the memory, the user refused longest ago is forgotten first.
 */
export const createSignInGuard = ({
  now = Date.now,
  maxUsers = 10_000,
}: { readonly now?: () => number; readonly maxUsers?: number } = {}): SignInGuard => {
  const key = randomBytes(32);
  const hash = (...parts: readonly string[]): string =>
    createHmac('sha256', key).update(JSON.stringify(parts)).digest('base64');
  const queue = createTurnQueue();
  const refusedOf = new Map<string, Map<string, Refused>>();

  const recent = (user: string): Map<string, Refused> => {
    const all = refusedOf.get(user) ?? new Map<string, Refused>();
    return new Map([...all].filter(([, { at }]) => now() - at < windowMs));
  };

  return {
    inTurn: (providerUser, signal, work) => queue.inTurn(hash(providerUser), signal, work),
    findRefusal: (providerUser, secret) => {
      const refused = recent(hash(providerUser));
      const before = refused.get(hash(providerUser, secret));
      if (before !== undefined && now() - before.at < rememberedMs) return sameAgain(before, now());
      return refused.size >= refusedSecretsAllowed ? tooMany(refused, now()) : undefined;
    },
    noteRefused: (providerUser, secret, refusal) => {
      const user = hash(providerUser);
      const refused = recent(user).set(hash(providerUser, secret), { at: now(), refusal });
      refusedOf.delete(user);
      refusedOf.set(user, refused);
      dropOldest(refusedOf, maxUsers);
    },
    noteAccepted: (providerUser) => void refusedOf.delete(hash(providerUser)),
  };
};

const dropOldest = (refusedOf: Map<string, unknown>, maxUsers: number): void => {
  for (const user of refusedOf.keys()) {
    if (refusedOf.size <= maxUsers) return;
    refusedOf.delete(user);
  }
};

const secondsUntil = (at: number, now: number): number => Math.max(1, Math.ceil((at - now) / 1_000));

const inWords = (seconds: number): string => {
  const minutes = Math.ceil(seconds / 60);
  return minutes === 1 ? 'a minute' : `${minutes} minutes`;
};

const sameAgain = ({ at, refusal }: Refused, now: number): AutotaskError => {
  const wait = secondsUntil(at + rememberedMs, now);
  return new AutotaskError(
    'CREDENTIALS_REJECTED',
    `${refusal.message} Autotask refused this very secret a short while ago and was not asked again, so that the user is not locked; it can be tried again in ${inWords(wait)}.`,
    {
      field: 'secret',
      retryAfterSeconds: wait,
      ...(refusal.providerMessage && { providerMessage: refusal.providerMessage }),
    },
  );
};

const tooMany = (refused: ReadonlyMap<string, Refused>, now: number): AutotaskError => {
  const latest = [...refused.values()].map(({ at }) => at).sort((a, b) => b - a);
  const wait = secondsUntil((latest[refusedSecretsAllowed - 1] ?? now) + windowMs, now);
  return new AutotaskError(
    'PROVIDER_THROTTLED',
    `Autotask refused several secrets of this user in the last minutes. Another try could lock the user there, so the next one waits ${inWords(wait)}.`,
    { retryAfterSeconds: wait },
  );
};
