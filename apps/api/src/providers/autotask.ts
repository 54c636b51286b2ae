import {
  AutotaskError,
  type CallWatch,
  type CheckReport,
  type CheckStage,
  type SignInGuard,
  type Traffic,
  createAccountChecker,
  normalizeServerUrl,
} from '@isotope/autotask';
import type { Configuration, Element, EntryProblem, InstanceState, VerificationStage } from '@isotope/core';
import type { CheckResult, Refusal } from '../instances/verifier-ports.js';
import { createAutotaskAdvice } from './autotask-advice.js';
import { type AutotaskOrigin, readAutotaskAccounts, sandboxDomain } from './autotask-accounts.js';
import type { Provider } from './provider.js';

export interface AutotaskOptions extends AutotaskOrigin {
  readonly deadlineMs: number;
  /** Milliseconds since 1970, for the moments in receipts. */
  readonly now: () => number;
  /** Shared by all elements at Autotask, since a user of theirs is one user and must not be locked by any. */
  readonly guard: SignInGuard;
  /** A customer's limits hold for checks and data together. */
  readonly traffic: Traffic;
  readonly watch?: CallWatch;
}

type Failure = Exclude<CheckReport, { outcome: 'ACCEPTED' }>;

/** Checks Autotask accounts for every element whose entries begin with this prefix, such as `crm.autotask`. */
export function createAutotaskProvider(prefix: string, options: AutotaskOptions): Provider {
  const { sandboxUrl, deadlineMs, guard, now, traffic, watch } = options;
  const { keys, allowedOrigins, accountOf, isMeantForSandbox, sandboxConfiguration } = readAutotaskAccounts(
    prefix,
    options,
  );
  const checker = createAccountChecker({ allowedOrigins, deadlineMs, guard, now, traffic, watch });
  const advice = createAutotaskAdvice({
    keys,
    allowedOrigins,
    watch,
    sandbox: sandboxUrl === undefined ? undefined : { domain: sandboxDomain, url: sandboxUrl },
  });

  return {
    canonical: (configuration) => withPlainSandbox(keys.serverUrl, configuration, allowedOrigins),
    findProblems: (element, configuration) => {
      const problems = urlProblems(element, keys.serverUrl, configuration, allowedOrigins);
      return isMeantForSandbox(configuration) ? problems.map(hinting(sandboxUrl)) : problems;
    },
    async verify(element, configuration, onStage, signal) {
      const credentials = accountOf(configuration);
      const report = await checker.check(credentials, { onStage: (stage) => onStage(toStage(stage)), signal });
      return toResult(
        report,
        (field) => keys[field],
        (message) => invalidUrl(element, keys.serverUrl, message),
      );
    },
    sandboxConfiguration,
    suggest: advice.suggest,
    close: async () => void (await Promise.all([checker.close(), advice.close()])),
  };
}

function urlProblems(
  element: Element,
  key: string,
  configuration: Configuration,
  allowedOrigins: readonly string[],
): readonly EntryProblem[] {
  const entry = element.configuration.find((one) => one.key === key);
  const value = configuration[key];
  if (!entry || value === undefined || value.trim() === '') return [];
  try {
    normalizeServerUrl(value, { allowedOrigins });
    return [];
  } catch (error) {
    if (!(error instanceof AutotaskError)) throw error;
    return [invalidUrl(element, key, error.message)];
  }
}

/** The sandbox's address without a path, and by one of its names; Autotask's own stays as it was pasted. */
function withPlainSandbox(key: string, configuration: Configuration, allowedOrigins: readonly string[]): Configuration {
  const [plain] = allowedOrigins;
  const value = configuration[key];
  if (plain === undefined || value === undefined || value.trim() === '') return configuration;
  try {
    const { origin } = normalizeServerUrl(value, { allowedOrigins });
    return allowedOrigins.includes(origin) ? { ...configuration, [key]: plain } : configuration;
  } catch (error) {
    if (!(error instanceof AutotaskError)) throw error;
    return configuration;
  }
}

/** Where the sandbox is, for whoever has the address of another. */
const hinting =
  (sandboxUrl: string | undefined) =>
  (problem: EntryProblem): EntryProblem =>
    sandboxUrl === undefined
      ? problem
      : { ...problem, message: `${problem.message} The sandbox of this Isotope is at ${sandboxUrl}.` };

const invalidUrl = (element: Element, key: string, message: string): EntryProblem => {
  const label = element.configuration.find((entry) => entry.key === key)?.label ?? key;
  return { key, label, code: 'INVALID_URL', message };
};

type Field = NonNullable<Failure['field']>;

function toResult(
  report: CheckReport,
  keyOf: (field: Field) => string,
  toUrlProblem: (message: string) => EntryProblem,
): CheckResult {
  const receipt = {
    stages: report.stages.map(toStage),
    startedAt: report.startedAt,
    durationMs: Math.round(report.durationMs),
  };
  if (report.outcome === 'ACCEPTED') return { verification: { ...receipt, verdict: 'VERIFIED' } };
  const verdict: InstanceState = report.outcome === 'REFUSED' ? 'REJECTED' : 'UNREACHABLE';
  const verification = { ...receipt, verdict };
  const { code } = report;
  if (code === 'SERVER_URL_INVALID') return { verification, problems: [toUrlProblem(report.message)] };
  return { verification, refusal: toRefusal(code, report, keyOf) };
}

const toRefusal = (code: Refusal['code'], report: Failure, keyOf: (field: Field) => string): Refusal => ({
  code,
  message: report.message,
  entryKey: report.field && keyOf(report.field),
  providerMessage: report.providerMessage,
  retryAfterSeconds: report.retryAfterSeconds,
});

/** Times are whole milliseconds in a receipt; a fraction of one says nothing to a person. */
const toStage = ({ durationMs, ...stage }: CheckStage): VerificationStage => ({
  ...stage,
  ...(durationMs !== undefined && { durationMs: Math.round(durationMs) }),
});
