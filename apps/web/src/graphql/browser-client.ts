import { createClient, fetchExchange } from '@urql/core';
import { documentsById } from './documents-by-id';

/** Where subscriptions are answered, by server-sent events. */
export const streamContext = { url: '/api/graphql/stream' } as const;

/** The browser's client. It speaks to the console's own doors, which add the session it never sees. */
export const client = createClient({
  url: '/api/graphql',
  exchanges: [documentsById, fetchExchange],
  fetchSubscriptions: true,
  preferGetMethod: false,
});
