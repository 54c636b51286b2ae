import { createClient, fetchExchange } from '@urql/core';
import { registerUrql } from '@urql/next/rsc';
import { env } from '@/env';
import { documentsById } from './documents-by-id';

/** One client a request, for server components. The session goes with each query, see `ask`. */
export const { getClient } = registerUrql(() =>
  createClient({ url: `${env.apiUrl}/graphql`, exchanges: [documentsById, fetchExchange], preferGetMethod: false }),
);
