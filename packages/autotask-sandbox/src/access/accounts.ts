/** How an account behaves once its secret was right; `LOCKED` behaves so whatever the secret. */
export type AccountKind = 'NORMAL' | 'LOCKED' | 'SLOW' | 'LIMITED' | 'DENIED';

/** An API user of the sandbox. */
export type SandboxAccount = { readonly userName: string; readonly secret: string; readonly kind: AccountKind };

const secret = 'sandbox-secret';

/** The accounts of a sandbox that is told nothing else; all share one secret. */
export const sandboxAccounts: readonly SandboxAccount[] = [
  { userName: 'api-user@sandbox.isotope.test', secret, kind: 'NORMAL' },
  { userName: 'locked@sandbox.isotope.test', secret, kind: 'LOCKED' },
  { userName: 'slow@sandbox.isotope.test', secret, kind: 'SLOW' },
  { userName: 'limited@sandbox.isotope.test', secret, kind: 'LIMITED' },
  { userName: 'denied@sandbox.isotope.test', secret, kind: 'DENIED' },
];

/** The accounts, and which of them are locked by failed sign-ins. User names are compared without case. */
export type Accounts = {
  find(userName: string): SandboxAccount | undefined;
  isLocked(account: SandboxAccount, lockAfterFailures: number): boolean;
  noteFailure(account: SandboxAccount): void;
  noteSuccess(account: SandboxAccount): void;
  /** Forgets every failure, as an administrator does who clears "Locked". */
  unlockAll(): void;
};

/** Keeps the accounts and counts each one's failures since its last success. */
export const createAccounts = (list: readonly SandboxAccount[]): Accounts => {
  const byName = new Map(list.map((account) => [account.userName.toLowerCase(), account]));
  const failures = new Map<SandboxAccount, number>();
  return {
    find: (userName) => byName.get(userName.toLowerCase()),
    isLocked: (account, limit) => account.kind === 'LOCKED' || (limit > 0 && (failures.get(account) ?? 0) >= limit),
    noteFailure: (account) => void failures.set(account, (failures.get(account) ?? 0) + 1),
    noteSuccess: (account) => void failures.delete(account),
    unlockAll: () => failures.clear(),
  };
};
