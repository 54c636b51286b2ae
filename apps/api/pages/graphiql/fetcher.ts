import type { GraphiQL } from 'graphiql';
import { OperationTypeNode, getOperationAST, parse } from 'graphql';
import { createClient } from 'graphql-sse';
import type { ComponentProps } from 'react';

type Fetcher = ComponentProps<typeof GraphiQL>['fetcher'];

/** Sends queries and mutations to `/graphql`, and follows subscriptions by server-sent events at `/graphql/stream`. */
export function createFetcher(authorization: string): Fetcher {
  const stream = createClient({ url: '/graphql/stream', headers: { authorization } });
  return async ({ query, operationName, variables }) => {
    const operation = {
      query,
      ...(operationName && { operationName }),
      variables: variables as Record<string, unknown>,
    };
    if (isSubscription(query, operationName)) return stream.iterate(operation);
    const response = await fetch('/graphql', {
      method: 'POST',
      headers: { 'Content-Type': 'application/json', authorization },
      body: JSON.stringify(operation),
    });
    return (await response.json()) as object;
  };
}

const isSubscription = (query: string, operationName: string | null | undefined): boolean =>
  getOperationAST(parse(query), operationName)?.operation === OperationTypeNode.SUBSCRIPTION;
