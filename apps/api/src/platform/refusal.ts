import { PlatformError, entryProblemCodes } from '@isotope/core';
import { verificationErrorCodes } from '../instances/errors.js';
import type { Refusal } from '../instances/verifier-ports.js';
import { UpstreamFailure, type UpstreamOutcome } from '../instances/upstream/ports.js';

type Code = Refusal['code'];

/** Codes an Isotope upstream sends when it is sure that nothing was made. */
const isKnownCode = (code: string | undefined): code is Code => verificationErrorCodes.some((known) => known === code);

/** What a connection fails with before anything was sent. */
const unsentCodes: ReadonlySet<string> = new Set([
  'ECONNREFUSED',
  'ENOTFOUND',
  'EAI_AGAIN',
  'EHOSTUNREACH',
  'ENETUNREACH',
  'UND_ERR_CONNECT_TIMEOUT',
]);

/** Any failure of a call to the platform as an UpstreamFailure; what is none of the client's is thrown on. */
export function upstreamFailure(error: unknown, url: string): UpstreamFailure {
  if (!(error instanceof PlatformError)) throw error;
  const { host } = new URL(url);
  if (error.kind === 'HTTP' && error.status !== undefined) return answered(error, error.status, host);
  return new UpstreamFailure(outcomeOf(error), {
    code: error.kind === 'TIMEOUT' ? 'PROVIDER_TIMEOUT' : 'PROVIDER_UNREACHABLE',
    message: {
      TIMEOUT: `The upstream platform ${host} did not answer in time.`,
      NETWORK: `No whole answer came from the upstream platform ${host}.`,
      ABORTED: `The call to the upstream platform ${host} was given up.`,
      INVALID_ANSWER: `The upstream platform ${host} answered with something that is no answer of such a platform.`,
      HTTP: `The upstream platform ${host} answered without a status.`,
    }[error.kind],
    // Our client's own sentence, which holds neither secrets nor what was received.
    providerMessage: error.message,
  });
}

function outcomeOf({ kind, cause }: PlatformError): UpstreamOutcome {
  const { code } = ((cause instanceof Error ? cause.cause : undefined) as { code?: string }) ?? {};
  return kind === 'NETWORK' && code !== undefined && unsentCodes.has(code) ? 'UNSENT' : 'UNKNOWN';
}

function answered(error: PlatformError, status: number, host: string): UpstreamFailure {
  const { code, problems = [], retryAfterSeconds } = error.details;
  const providerMessage = error.details.providerMessage ?? error.message;
  const [first] = problems;
  const refused = (refusal: Omit<Refusal, 'providerMessage'>) =>
    new UpstreamFailure('REFUSED', { ...refusal, providerMessage, retryAfterSeconds });
  if (isKnownCode(code)) return refused({ code, message: error.message, entryKey: first?.key });
  if (status === 401) return refused({ code: 'PROVIDER_UNREACHABLE', message: ownSecretsRefused(host) });
  if (status === 404) return refused({ code: 'PROVIDER_UNREACHABLE', message: notThere(host) });
  if (status === 429)
    return refused({ code: 'PROVIDER_THROTTLED', message: `The upstream platform ${host} throttles.` });
  if (status >= 500) {
    const message = `The upstream platform ${host} failed with status ${status}.`;
    return new UpstreamFailure('UNKNOWN', { code: 'PROVIDER_UNREACHABLE', message, providerMessage });
  }
  const refusal = {
    code: status === 403 ? ('PERMISSION_DENIED' as const) : ('CREDENTIALS_REJECTED' as const),
    message: `The upstream platform ${host} refuses: ${providerMessage}`,
    entryKey: first?.key,
    providerMessage,
  };
  if (code !== 'INVALID_CONFIGURATION') return new UpstreamFailure('REFUSED', refusal);
  const entries = problems.map(({ key, code: given, message }) => {
    const known = entryProblemCodes.find((one) => one === given) ?? 'INVALID';
    return { key, label: key, code: known, message };
  });
  return new UpstreamFailure('REFUSED', refusal, entries);
}

/** A fault of whoever runs this Isotope; the secrets are named by their variables alone. */
export const ownSecretsRefused = (host: string): string =>
  `The upstream platform ${host} refuses this Isotope's own credentials. Its operator has to correct ISOTOPE_UPSTREAM_USER_SECRET and ISOTOPE_UPSTREAM_ORGANIZATION_SECRET.`;

const notThere = (host: string): string =>
  `The upstream platform ${host} has nothing there: it does not know the element, or ISOTOPE_UPSTREAM_URL does not lead to its API.`;
