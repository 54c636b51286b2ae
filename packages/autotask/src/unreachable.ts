import { AutotaskError } from './errors.js';
import { notPublicCode } from './public-lookup.js';
import { hostName } from './zones.js';

const reasons: Readonly<Record<string, string>> = {
  ENOTFOUND: 'its name is not known to DNS',
  EAI_AGAIN: 'its name could not be looked up just now',
  [notPublicCode]: 'its name leads to an address inside a private network, where nothing is sent',
  ECONNREFUSED: 'it refused the connection',
  ECONNRESET: 'it closed the connection',
  EPIPE: 'it closed the connection',
  UND_ERR_SOCKET: 'it closed the connection',
  ETIMEDOUT: 'no connection came about in time',
  UND_ERR_CONNECT_TIMEOUT: 'no connection came about in time',
  EHOSTUNREACH: 'there is no way to it from here',
  ENETUNREACH: 'there is no way to it from here',
};

const isUntrusted = (code: string): boolean =>
  /^(?:CERT_|ERR_TLS_CERT_|UNABLE_TO_|SELF_SIGNED_|DEPTH_ZERO_|HOSTNAME_MISMATCH)/.test(code);

const reasonOf = (code: string): string => {
  if (isUntrusted(code)) return 'its certificate is not trusted here';
  if (/^(?:ERR_SSL_|ERR_TLS_|EPROTO)/.test(code)) return 'no secure connection (TLS) came about';
  return reasons[code] ?? 'the connection failed';
};

const noConnection: ReadonlySet<string> = new Set([
  'ENOTFOUND',
  'EAI_AGAIN',
  notPublicCode,
  'ECONNREFUSED',
  'UND_ERR_CONNECT_TIMEOUT',
]);

/**
 * Whether a call surely failed before there was a connection to send it over. Codes that a connection may also end
 * with later, such as `EHOSTUNREACH` and those of TLS, are no proof.
 */
export const wasNeverSent = (error: AutotaskError): boolean => {
  const code = errorCodeOf(error.cause);
  return error.code === 'PROVIDER_UNREACHABLE' && (noConnection.has(code) || isUntrusted(code));
};

/** Whether a connection failed for a reason that does not pass by itself. */
export const isLasting = (error: AutotaskError): boolean => {
  const code = errorCodeOf(error.cause);
  return code === notPublicCode || isUntrusted(code);
};

const mayBeMistyped = new Set(['ENOTFOUND', 'ECONNREFUSED']);

/** Puts a failed connection in plain words; addresses and stacks stay in `cause`. */
export const unreachable = (url: string, cause: unknown): AutotaskError => {
  const code = errorCodeOf(cause);
  return new AutotaskError('PROVIDER_UNREACHABLE', `${hostName(url)} could not be reached: ${reasonOf(code)}.`, {
    ...(mayBeMistyped.has(code) ? { field: 'serverUrl' } : {}),
    cause,
  });
};

/**
 * The system's code of a failed connection, `ECONNREFUSED`; empty where there is none. fetch wraps the system's error
 * in another, and two failed addresses (IPv6, IPv4) come as one AggregateError.
 */
const errorCodeOf = (error: unknown): string => {
  if (!(error instanceof Error)) return '';
  const { code } = error as NodeJS.ErrnoException;
  if (typeof code === 'string') return code;
  return errorCodeOf(error instanceof AggregateError ? error.errors[0] : error.cause);
};
