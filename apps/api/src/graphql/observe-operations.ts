import type { ApolloServerPlugin } from '@apollo/server';
import { Kind, type OperationDefinitionNode } from 'graphql';
import type { Observer } from '../sight/observer.js';
import type { GraphContext } from './context.js';

/** A handler whose whole work is seen as one operation. */
export const observedHandler = <This, Given extends readonly unknown[], Answer>(
  observer: Observer | undefined,
  handler: (this: This, ...given: Given) => Answer,
): ((this: This, ...given: Given) => Answer) =>
  observer === undefined
    ? handler
    : function (this: This, ...given) {
        return observer.during({ layer: 'operation', name: 'graphql' }, () => handler.call(this, ...given));
      };

/** Names each operation by its kind and its first root field, and sees how long it is parsed and validated. */
export const observeOperations = (observer: Observer): ApolloServerPlugin<GraphContext> => ({
  requestDidStart: async () => ({
    parsingDidStart: async () => ending(observer.begin({ layer: 'parse', name: 'graphql parse' })),
    validationDidStart: async () => ending(observer.begin({ layer: 'parse', name: 'graphql validate' })),
    didResolveOperation: async ({ operation }) => noteOperation(observer, operation),
  }),
});

/** Names the operation that is being run. */
export function noteOperation(observer: Pick<Observer, 'note'>, operation: OperationDefinitionNode | undefined): void {
  const kind = operation?.operation ?? 'none';
  observer.note({ 'graphql.operation.type': kind }, `graphql ${kind} ${rootField(operation) ?? ''}`.trim());
}

const ending = (end: () => void) => async () => end();

/** An operation is known by its first root field: its name is the client's to choose. */
export const rootField = (operation: OperationDefinitionNode | undefined): string | undefined => {
  const [first] = operation?.selectionSet.selections ?? [];
  return first?.kind === Kind.FIELD ? first.name.value : undefined;
};
