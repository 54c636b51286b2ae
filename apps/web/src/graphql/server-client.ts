import { createClient, fetchExchange } from '@urql/core';
import { registerUrql } from '@urql/next/rsc';
import { answerWithinMs } from '@/door/ask-api';
import { env } from '@/env';
import { documentsById } from './documents-by-id';

/** Bounded as what the doors ask is, and led nowhere else: each query carries a session. */
const boundedFetch: typeof fetch = (input, init) => {
  const signals = [AbortSignal.timeout(answerWithinMs), ...(init?.signal ? [init.signal] : [])];
  return fetch(input, { ...init, redirect: 'error', signal: AbortSignal.any(signals) });
};

/** One client a request, for server components. The session goes with each query, see `ask`. */
export const { getClient } = registerUrql(() =>
  createClient({
    url: `${env.apiUrl}/graphql`,
    exchanges: [documentsById, fetchExchange],
    preferGetMethod: false,
    fetch: boundedFetch,
  }),
);
