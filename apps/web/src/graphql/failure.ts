import type { CombinedError } from '@urql/core';
import { isOffline } from '@/lib/is-offline';

/** Why Isotope gave no answer to a question: its own words or none, and the id its log holds the request under. */
export interface Failure {
  readonly kind: 'signedOut' | 'offline' | 'unreachable' | 'outdated' | 'broken';
  readonly message: string;
  readonly requestId: string | undefined;
  /** What the API calls it, where it has a name for it. */
  readonly code?: string;
  /** Of a query that cannot be answered: the character of its filter that is wrong, the first being 1. */
  readonly position?: number;
  /** The provider's own words. */
  readonly providerMessage?: string;
  readonly retryAfterSeconds?: number;
}

/** The part of an urql result a failure is read from. */
export interface FailedResult {
  readonly error?: CombinedError | undefined;
  readonly extensions?: Record<string, unknown> | undefined;
}

/** Reads the failure out of a result; undefined when the answer is whole. */
export function failureOf({ error, extensions }: FailedResult): Failure | undefined {
  if (error === undefined) return undefined;
  const first = error.graphQLErrors[0];
  const code = first?.extensions['code'];
  const requestId = textOf(first?.extensions['requestId']) ?? textOf(extensions?.['requestId']);
  if (code === 'UNAUTHENTICATED') return { kind: 'signedOut', message: '', requestId };
  const kind = outdatedCodes.has(code) ? 'outdated' : 'broken';
  const isUnreachable = Boolean(error.networkError) || unreachableCodes.has(code);
  return {
    kind: isUnreachable ? (isOffline() ? 'offline' : 'unreachable') : kind,
    message: first?.message ?? '',
    requestId,
    ...detailsOf(first?.extensions ?? {}),
  };
}

function detailsOf(
  extensions: Record<string, unknown>,
): Pick<Failure, 'code' | 'position' | 'providerMessage' | 'retryAfterSeconds'> {
  const code = textOf(extensions['code']);
  const providerMessage = textOf(extensions['providerMessage']);
  const seconds = extensions['retryAfterSeconds'];
  const position = positionIn(extensions['problems']);
  return {
    ...(code !== undefined && { code }),
    ...(position !== undefined && { position }),
    ...(providerMessage !== undefined && { providerMessage }),
    ...(typeof seconds === 'number' && { retryAfterSeconds: seconds }),
  };
}

function positionIn(problems: unknown): number | undefined {
  const found: unknown = Array.isArray(problems) ? problems.find(({ key }: Problem) => key === 'where') : undefined;
  const position = (found as Problem | undefined)?.position;
  return typeof position === 'number' ? position : undefined;
}

interface Problem {
  readonly key?: unknown;
  readonly position?: unknown;
}

/** The console asks what an API of another release does not know, and may not be asked there in words. */
const outdatedCodes = new Set<unknown>(['DOCUMENT_NOT_FOUND', 'DOCUMENT_NOT_TRUSTED']);

const unreachableCodes = new Set<unknown>(['API_UNREACHABLE', 'API_TIMEOUT']);

const textOf = (value: unknown) => (typeof value === 'string' ? value : undefined);
