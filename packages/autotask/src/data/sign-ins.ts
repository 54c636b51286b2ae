import { createBoundedMap } from '../bounded-map.js';
import type { AutotaskError } from '../errors.js';
import type { SignInGuard } from '../sign-in-guard.js';
import { createTurnQueue } from '../turn-queue.js';
import type { AccountKeys } from './account-key.js';
import type { AutotaskAccount } from './account.js';

/** The part of the guard that the data calls need. */
export type SignInMemory = Pick<SignInGuard, 'learn' | 'findRefusal' | 'noteRefused' | 'noteAccepted'>;

/** Sees to it that a secret which has become wrong is tried a few times, not by every call that comes. */
export type SignIns = {
  /** Throws what the guard remembers of a refused secret, instead of sending it again. */
  check(account: AutotaskAccount): void;
  /** Autotask was asked and refused the secret. */
  noteRefused(account: AutotaskAccount, refusal: AutotaskError): Promise<void>;
  /**
   * Runs a call. Unless one was accepted in the last minutes, calls of the same account and secret run one after the
   * other, so that only the first finds out that the secret was changed.
   */
  run<Result>(account: AutotaskAccount, signal: AbortSignal, work: () => Promise<Result>): Promise<Result>;
};

type SignInsOptions = {
  readonly guard: SignInMemory;
  readonly keys: AccountKeys;
  readonly maxAccounts: number;
  readonly now: () => number;
};

const provenMs = 300_000;

/** Starts with no account proven. */
export const createSignIns = ({ guard, keys: { userOf, keyOf }, maxAccounts, now }: SignInsOptions): SignIns => {
  const acceptedAt = createBoundedMap<number>(maxAccounts);
  const queue = createTurnQueue();
  const isProven = (key: string): boolean => now() - (acceptedAt.get(key) ?? -Infinity) < provenMs;

  // Wrong secrets that somebody tries elsewhere must not stop those who have the right one.
  const isAboutOthers = ({ wasAccepted = false }: AutotaskAccount, { code }: AutotaskError): boolean =>
    code === 'PROVIDER_THROTTLED' && wasAccepted;

  const check = (account: AutotaskAccount): void => {
    const refusal = guard.findRefusal(userOf(account), account.secret.trim());
    if (refusal !== undefined && !isAboutOthers(account, refusal)) throw refusal;
  };

  const prove = async <Result>(account: AutotaskAccount, key: string, work: () => Promise<Result>): Promise<Result> => {
    const result = await work();
    if (!isProven(key)) await guard.noteAccepted(userOf(account), account.secret.trim());
    acceptedAt.set(key, now());
    return result;
  };

  return {
    check,
    noteRefused: async (account, refusal) => {
      acceptedAt.delete(keyOf(account));
      await guard.noteRefused(userOf(account), account.secret.trim(), refusal);
    },
    run: async (account, signal, work) => {
      const key = keyOf(account);
      if (isProven(key)) return prove(account, key, work);
      const first = await queue.inTurn(key, signal, async () => {
        if (isProven(key)) return undefined;
        await guard.learn(userOf(account));
        check(account);
        return { result: await prove(account, key, work) };
      });
      return first === undefined ? prove(account, key, work) : first.result;
    },
  };
};
