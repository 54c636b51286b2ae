import { unwrapResolverError } from '@apollo/server/errors';
import { GraphQLError, type GraphQLFormattedError } from 'graphql';
import type { Logger } from 'pino';
import { isHangUp } from '../http/while-listening.js';
import { HubError } from '../hubs/errors.js';
import { DomainError } from '../instances/errors.js';
import { StoreUnavailableError } from '../instances/store-unavailable.js';
import { operationLimits } from './limits.js';
import { withoutValues } from './without-values.js';

/**
 * Says of an error what may be said: domain errors in full, GraphQL's own (syntax, validation, wrong variables) without
 * the values they repeat, anything else as one masked sentence.
 */
export function tellError(formatted: GraphQLFormattedError, error: unknown): GraphQLFormattedError {
  const original = unwrapResolverError(error);
  const { message, locations, path } = formatted;
  const place = { ...(locations && { locations }), ...(path && { path }) };
  if (original instanceof DomainError) {
    const wait = 'retryAfterSeconds' in original ? { retryAfterSeconds: original.retryAfterSeconds } : {};
    return {
      message: original.message,
      ...place,
      extensions: { code: original.code, ...wait, ...detailsOf(original) },
    };
  }
  const unread = path === undefined ? whyUnread(error) : undefined;
  if (unread) return { ...unread, ...place };
  if (original instanceof GraphQLError) {
    // Apollo gives every refused document one code of its own; a limit that was passed has a name.
    const code = formatted.extensions?.limit ?? formatted.extensions?.code;
    return { message: withoutValues(message), ...place, extensions: { code } };
  }
  const masked = 'Isotope failed to answer. The request id names the log line with the reason.';
  return { message: masked, ...place, extensions: { code: 'INTERNAL' } };
}

/** Documents the parser gave up on: it counts words, and calls itself for every level until the stack has no more room. */
function whyUnread(error: unknown): GraphQLFormattedError | undefined {
  const { message } = error as { readonly message?: unknown };
  if (message === 'Maximum call stack size exceeded') {
    return { message: 'The document is nested too deeply to be read.', extensions: { code: 'OPERATION_TOO_DEEP' } };
  }
  if (typeof message !== 'string' || !message.startsWith('Syntax Error: Document contains more that')) return undefined;
  const most = operationLimits.tokens.toLocaleString('en');
  return { message: `The document has too many words; ${most} are allowed.`, extensions: { code: 'TOO_MANY_TOKENS' } };
}

/** What a hub call was refused for, as REST tells it. */
const detailsOf = (error: DomainError) =>
  error instanceof HubError
    ? {
        ...(error.problems.length > 0 && { problems: error.problems }),
        ...(error.providerMessage !== undefined && { providerMessage: error.providerMessage }),
      }
    : {};

/** Logs the errors that are masked in the answer, under the id the answer names. */
export function logFaults(logger: Logger, requestId: string, errors: readonly GraphQLError[]): void {
  for (const error of errors) {
    const err = unwrapResolverError(error);
    const isExpected = err instanceof DomainError && !(err instanceof StoreUnavailableError);
    if (isExpected || isHangUp(err) || err instanceof GraphQLError) continue;
    logger.error({ requestId, err, path: error.path }, 'resolver failed');
  }
}
