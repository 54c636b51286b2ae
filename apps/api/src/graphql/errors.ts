import { unwrapResolverError } from '@apollo/server/errors';
import { GraphQLError, type GraphQLFormattedError } from 'graphql';
import type { Logger } from 'pino';
import { DomainError } from '../instances/errors.js';

/**
 * Says of an error what may be said: domain errors and GraphQL's own (syntax, validation, wrong variables) in full,
 * anything else as one masked sentence, its reason going to the log.
 */
export const createErrorFormatter =
  (logger: Logger) =>
  (formatted: GraphQLFormattedError, error: unknown): GraphQLFormattedError => {
    const original = unwrapResolverError(error);
    const { message, locations, path } = formatted;
    const place = { ...(locations && { locations }), ...(path && { path }) };
    if (original instanceof DomainError) {
      return { message: original.message, ...place, extensions: { code: original.code } };
    }
    if (original instanceof GraphQLError)
      return { message, ...place, extensions: { code: formatted.extensions?.code } };
    logger.error({ err: original, path }, 'resolver failed');
    const masked = 'Isotope failed to answer. The request id names the log line with the reason.';
    return { message: masked, ...place, extensions: { code: 'INTERNAL' } };
  };
