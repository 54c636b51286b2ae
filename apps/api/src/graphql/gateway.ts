import type { ApolloServerOptionsWithGateway } from '@apollo/server';
import type { GraphQLSchema } from 'graphql';
import type { GraphContext } from './context.js';
import { createExecutor } from './executor.js';

type Gateway = ApolloServerOptionsWithGateway<GraphContext>['gateway'];

/** The schema behind the one door by which Apollo lets somebody else run its operations. */
export function gatewayTo(schema: GraphQLSchema): Gateway {
  const execute = createExecutor(schema);
  return {
    load: () =>
      Promise.resolve({
        executor: ({ document, request, context }) =>
          execute({
            document,
            operationName: request.operationName,
            variables: request.variables,
            context: context as GraphContext,
          }),
      }),
    onSchemaLoadOrUpdate(tell) {
      tell({ apiSchema: schema, coreSupergraphSdl: '' });
      return () => undefined;
    },
    stop: () => Promise.resolve(),
  };
}
