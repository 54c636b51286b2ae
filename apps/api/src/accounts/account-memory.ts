import { hash } from 'node:crypto';
import type { Account } from './ports.js';

/** Accounts recognised a moment ago, so that not every request of a busy client has to ask the database who it is. */
export interface AccountMemory {
  /** Whose these secrets are: from memory, or else what `find` finds. */
  recall(secrets: readonly string[], find: () => Promise<Account | undefined>): Promise<Account | undefined>;
  /** Forgets everybody: for every change of an account, whoever it concerns. */
  forget(): void;
}

/** How long a change that another process made may go unnoticed. This process's own are noticed at once. */
const rememberedMs = 5_000;
const mostAccounts = 10_000;

/** Remembers by a digest of the secrets, never the secrets. `now` gives milliseconds and never goes back; `looked` hears of every look. */
export function createAccountMemory(now: () => number, looked?: (isHit: boolean) => void): AccountMemory {
  let known = new Map<string, { readonly account: Account; readonly until: number }>();
  return {
    async recall(secrets, find) {
      const memory = known; // what is found while all are being forgotten goes into the forgotten ones
      const key = hash('sha256', secrets.join(' '), 'base64');
      const remembered = memory.get(key);
      const isHit = remembered !== undefined && remembered.until > now();
      looked?.(isHit);
      if (isHit) return remembered.account;
      const account = await find();
      if (memory.size >= mostAccounts) memory.clear();
      if (account) memory.set(key, { account, until: now() + rememberedMs });
      else memory.delete(key);
      return account;
    },
    forget: () => {
      known = new Map();
    },
  };
}
