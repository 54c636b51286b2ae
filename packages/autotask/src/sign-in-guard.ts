import { createHmac, randomBytes } from 'node:crypto';
import { createBoundedMap } from './bounded-map.js';
import { AutotaskError } from './errors.js';
import { createTurnQueue, type TurnQueue } from './turn-queue.js';

const minuteMs = 60_000;
const rememberedMs = 10 * minuteMs;
const windowMs = 15 * minuteMs;
const refusedSecretsAllowed = 3;

/** Keeps us from locking a customer's user: Autotask locks it after some failed sign-ins, however they came about. */
export type SignInGuard = {
  /** One check of a provider user at a time, in the order they came; throws the signal's reason when it aborts. */
  inTurn<Result>(providerUser: string, signal: AbortSignal, work: () => Promise<Result>): Promise<Result>;
  /** Takes in what others have kept of the user since, where its keeper is shared with them. */
  learn(providerUser: string): Promise<void>;
  /** The same by the user's hash, for whoever hears that something was kept or forgotten. */
  learnOf(userHash: string): Promise<void>;
  /**
   * The answer to give instead of trying a secret, if there is one: `CREDENTIALS_REJECTED` when Autotask refused this
   * very secret in the last ten minutes, `PROVIDER_THROTTLED` when it refused three in the last fifteen. The secret that
   * was accepted last is no guess, and does not wait for the guesses of others.
   */
  findRefusal(providerUser: string, secret: string): AutotaskError | undefined;
  /** Remembers that Autotask refused the secret, and returns when its keeper does too. */
  noteRefused(providerUser: string, secret: string, refusal: AutotaskError): Promise<void>;
  /** Forgets what was refused: Autotask's own count begins anew as well. */
  noteAccepted(providerUser: string, secret: string): Promise<void>;
};

/** That a secret was refused, as it may be kept: user and secret as keyed hashes, the moment in milliseconds since 1970. */
export type RefusedSecret = {
  readonly userHash: string;
  readonly secretHash: string;
  readonly at: number;
  readonly message: string;
  readonly providerMessage?: string | undefined;
};

/** Keeps refusals for longer than the process lives. */
export type RefusalKeeper = {
  keep(refused: RefusedSecret): Promise<void>;
  forget(userHash: string): Promise<void>;
  /** What is kept of a user, oldest first. Only where others keep there too: then it counts in place of the memory. */
  find?(userHash: string): Promise<readonly RefusedSecret[]>;
};

export type SignInGuardOptions = {
  /** Milliseconds since 1970. */
  readonly now?: () => number;
  /** Bounds the memory: the user refused longest ago is forgotten first. */
  readonly maxUsers?: number;
  /** A keyed hash; whoever keeps refusals has to give one that is the same after a restart. */
  readonly hash?: (text: string) => string;
  /** What an earlier process kept, oldest first. */
  readonly remembered?: readonly RefusedSecret[];
  readonly keeper?: RefusalKeeper;
  /** Lets one check of a user run at a time, the user being a keyed hash; in this process alone unless given. */
  readonly queue?: TurnQueue;
};

/** How long a refusal is worth keeping. */
export const refusalsCountMs = windowMs;

/** `countsFrom` is when it was refused, and never later than now: whoever kept it may have another clock, or had it set. */
type Refused = Omit<RefusedSecret, 'userHash' | 'secretHash'> & { readonly countsFrom: number };

/** A guard that answers from memory; with a keeper, what it knows outlives it. */
export const createSignInGuard = ({
  now = Date.now,
  maxUsers = 10_000,
  hash = processHash(),
  remembered = [],
  keeper,
  queue = createTurnQueue(),
}: SignInGuardOptions = {}): SignInGuard => {
  const hashOf = (...parts: readonly string[]): string => hash(JSON.stringify(parts));
  const refusedOf = new Map<string, Map<string, Refused>>();
  const acceptedOf = createBoundedMap<string>(maxUsers);

  const recent = (user: string): Map<string, Refused> => {
    const all = refusedOf.get(user) ?? new Map<string, Refused>();
    for (const [secret, refused] of all) {
      if (refused.countsFrom > now()) all.set(secret, { ...refused, countsFrom: now() });
    }
    return new Map([...all].filter(([, { countsFrom }]) => now() - countsFrom < windowMs));
  };
  const remember = (
    { userHash, secretHash, ...refused }: RefusedSecret,
    known: ReadonlyMap<string, Refused> | undefined = refusedOf.get(userHash),
  ): void => {
    const before = known?.get(secretHash);
    const countsFrom = Math.min(now(), before?.at === refused.at ? before.countsFrom : refused.at);
    const all = recent(userHash).set(secretHash, { ...refused, countsFrom });
    refusedOf.delete(userHash);
    refusedOf.set(userHash, all);
    dropOldest(refusedOf, maxUsers);
  };
  remembered.forEach((refused) => remember(refused));

  const learnOf = async (userHash: string): Promise<void> => {
    const kept = await keeper?.find?.(userHash);
    if (kept === undefined) return;
    const known = refusedOf.get(userHash);
    refusedOf.delete(userHash);
    kept.forEach((refused) => remember(refused, known));
  };

  return {
    inTurn: (providerUser, signal, work) => queue.inTurn(hashOf(providerUser), signal, work),
    learn: (providerUser) => learnOf(hashOf(providerUser)),
    learnOf,
    findRefusal: (providerUser, secret) => {
      const [userHash, secretHash] = [hashOf(providerUser), hashOf(providerUser, secret)];
      const refused = recent(userHash);
      const before = refused.get(secretHash);
      if (before !== undefined && now() - before.countsFrom < rememberedMs) return sameAgain(before, now());
      if (acceptedOf.get(userHash) === secretHash) return undefined;
      return refused.size >= refusedSecretsAllowed ? tooMany(refused, now()) : undefined;
    },
    noteRefused: async (providerUser, secret, { message, providerMessage }) => {
      const hashes = { userHash: hashOf(providerUser), secretHash: hashOf(providerUser, secret) };
      const refused = { ...hashes, at: now(), message, providerMessage };
      remember(refused);
      if (acceptedOf.get(hashes.userHash) === hashes.secretHash) acceptedOf.delete(hashes.userHash);
      await keeper?.keep(refused);
    },
    noteAccepted: async (providerUser, secret) => {
      const userHash = hashOf(providerUser);
      acceptedOf.set(userHash, hashOf(providerUser, secret));
      if (refusedOf.delete(userHash)) await keeper?.forget(userHash);
    },
  };
};

/** A hash under a key that lives only in this process. */
const processHash = (): ((text: string) => string) => {
  const key = randomBytes(32);
  return (text) => createHmac('sha256', key).update(text).digest('base64');
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

const sameAgain = ({ countsFrom, message, providerMessage }: Refused, now: number): AutotaskError => {
  const wait = secondsUntil(countsFrom + rememberedMs, now);
  return new AutotaskError(
    'CREDENTIALS_REJECTED',
    `${message} Autotask refused this very secret a short while ago and was not asked again, so that the user is not locked; it can be tried again in ${inWords(wait)}.`,
    {
      field: 'secret',
      retryAfterSeconds: wait,
      ...(providerMessage && { providerMessage }),
    },
  );
};

const tooMany = (refused: ReadonlyMap<string, Refused>, now: number): AutotaskError => {
  const latest = [...refused.values()].map(({ countsFrom }) => countsFrom).sort((a, b) => b - a);
  const wait = secondsUntil((latest[refusedSecretsAllowed - 1] ?? now) + windowMs, now);
  return new AutotaskError(
    'PROVIDER_THROTTLED',
    `Autotask refused several secrets of this user in the last minutes. Another try could lock the user there, so the next one waits ${inWords(wait)}.`,
    { retryAfterSeconds: wait },
  );
};
