import type { IncomingHttpHeaders } from 'node:http';
import { businessError, Refusal, texts } from '../refusal.js';
import type { Accounts, SandboxAccount } from './accounts.js';

/** Who calls, and with which tracking code. */
export type Caller = { readonly account: SandboxAccount; readonly integrationCode: string };

type Rules = {
  readonly accounts: Accounts;
  readonly integrationCodes: readonly string[];
  readonly lockAfterFailures: number;
  /** As after a change of all secrets. */
  readonly areSecretsWrong: boolean;
};

/**
 * Signs a request in by its three headers. The order of refusals is the vendor's: an unknown user or a wrong secret is
 * 401 without a body, a locked user 401 with one, and only then is a wrong integration code 500.
 */
export const authenticate = (rules: Rules, headers: IncomingHttpHeaders): Caller => {
  const account = rules.accounts.find(single(headers['username']));
  if (account === undefined) throw new Refusal(401, undefined);
  refuseLocked(rules, account);
  if (rules.areSecretsWrong || single(headers['secret']) !== account.secret) {
    rules.accounts.noteFailure(account);
    refuseLocked(rules, account);
    throw new Refusal(401, undefined);
  }
  const integrationCode = single(headers['apiintegrationcode']);
  if (!rules.integrationCodes.includes(integrationCode)) throw businessError(500, texts.badIntegrationCode);
  rules.accounts.noteSuccess(account);
  return { account, integrationCode };
};

const refuseLocked = (rules: Rules, account: SandboxAccount): void => {
  if (rules.accounts.isLocked(account, rules.lockAfterFailures)) throw businessError(401, texts.locked);
};

const single = (value: string | string[] | undefined): string => (Array.isArray(value) ? '' : (value ?? ''));
