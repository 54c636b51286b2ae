import { createBoundedMap } from '../bounded-map.js';
import type { SignInGuard } from '../sign-in-guard.js';
import { createTurnQueue } from '../turn-queue.js';
import type { AccountKeys } from './account-key.js';
import type { AutotaskAccount } from './account.js';
import { wasRefusedNow } from './moved.js';

/** The part of the guard that the data calls need. */
export type SignInMemory = Pick<SignInGuard, 'findRefusal' | 'noteRefused' | 'noteAccepted'>;

/** Sees to it that a secret which has become wrong is tried a few times, not by every call that comes. */
export type SignIns = {
  /** Throws what the guard remembers of a refused secret, instead of sending it again. */
  check(account: AutotaskAccount): void;
  /** Runs a call; until one has been accepted, calls of the same account and secret run one after the other. */
  run<Result>(account: AutotaskAccount, signal: AbortSignal, work: () => Promise<Result>): Promise<Result>;
};

type SignInsOptions = {
  readonly guard: SignInMemory;
  readonly keys: AccountKeys;
  readonly maxAccounts: number;
};

/** Starts with no account proven. */
export const createSignIns = ({ guard, keys: { userOf, keyOf }, maxAccounts }: SignInsOptions): SignIns => {
  const proven = createBoundedMap<true>(maxAccounts);
  const queue = createTurnQueue();

  const check = (account: AutotaskAccount): void => {
    const refusal = guard.findRefusal(userOf(account), account.secret.trim());
    if (refusal !== undefined) throw refusal;
  };

  const tell = async <Result>(account: AutotaskAccount, key: string, work: () => Promise<Result>): Promise<Result> => {
    try {
      const result = await work();
      if (proven.get(key) === undefined) await guard.noteAccepted(userOf(account));
      proven.set(key, true);
      return result;
    } catch (error) {
      if (wasRefusedNow(error)) {
        proven.delete(key);
        await guard.noteRefused(userOf(account), account.secret.trim(), error);
      }
      throw error;
    }
  };

  return {
    check,
    run: async (account, signal, work) => {
      const key = keyOf(account);
      if (proven.get(key) !== undefined) return tell(account, key, work);
      const first = await queue.inTurn(key, signal, async () => {
        if (proven.get(key) !== undefined) return undefined;
        check(account);
        return { result: await tell(account, key, work) };
      });
      return first === undefined ? tell(account, key, work) : first.result;
    },
  };
};
