import { createSandbox, type Sandbox, type SandboxOptions } from '@isotope/autotask-sandbox';
import {
  createAccountChecker,
  type AccountChecker,
  type AccountCheckerOptions,
  type CheckReport,
  type Credentials,
} from '../src/index.js';

/** A listening sandbox and a checker that may ask it. */
export type CheckedSandbox = {
  readonly sandbox: Sandbox;
  readonly url: string;
  readonly checker: AccountChecker;
  check(changes?: Partial<Credentials>, options?: Parameters<AccountChecker['check']>[1]): Promise<CheckReport>;
  /** The last part of each path asked for, in order: `zoneInformation`. */
  asked(): readonly string[];
  close(): Promise<void>;
};

/** The account that works, at the address given. */
export const anAccount = (serverUrl: string, changes: Partial<Credentials> = {}): Credentials => ({
  userName: 'api-user@sandbox.isotope.test',
  secret: 'sandbox-secret',
  serverUrl,
  integrationCode: 'SANDBOX',
  ...changes,
});

/** Starts both; `close` ends both. */
export const startChecked = async (
  sandboxOptions: SandboxOptions = {},
  checkerOptions: AccountCheckerOptions = {},
): Promise<CheckedSandbox> => {
  const sandbox = createSandbox(sandboxOptions);
  const { url } = await sandbox.listen();
  const checker = createAccountChecker({ allowedOrigins: [url], ...checkerOptions });
  return {
    sandbox,
    url,
    checker,
    check: (changes, options) => checker.check(anAccount(url, changes), options),
    asked: () => sandbox.calls().map(({ path }) => path.split('/').at(-1) ?? ''),
    close: async () => {
      await checker.close();
      await sandbox.close();
    },
  };
};

/** Name and status of each stage: `ZONE PASSED`. */
export const stagesOf = ({ stages }: CheckReport): readonly string[] =>
  stages.map(({ name, status }) => `${name} ${status}`);
