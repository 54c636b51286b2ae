import { type Exchange, type Operation, type OperationResult, getOperationName, makeOperation } from '@urql/core';
import { filter, makeSubject, map, merge, pipe } from 'wonka';
import { findDocumentId } from './document-id';

/**
 * Sends the id of a document in place of its text. An API of another release, which knows it by none, has done nothing
 * then and is sent the text once; where that may not run, the answer says so, see `failureOf`.
 */
export const documentsById: Exchange =
  ({ forward }) =>
  (operations) => {
    const { source: again, next: askAgain } = makeSubject<Operation>();
    const isForPage = (result: OperationResult): boolean => {
      const { original } = result.operation.context as { readonly original?: Operation };
      if (original === undefined || !isUnknown(result)) return true;
      askAgain(original);
      return false;
    };
    return pipe(merge([pipe(operations, map(byId)), again]), forward, filter(isForPage));
  };

/** A document that has an id and no definitions goes by its id alone. */
function byId(operation: Operation): Operation {
  if (operation.kind === 'teardown') return operation;
  const documentId = findDocumentId(getOperationName(operation.query));
  if (documentId === undefined) return operation;
  const query = { ...operation.query, definitions: [], documentId };
  return makeOperation(operation.kind, { ...operation, query }, { ...operation.context, original: operation });
}

const isUnknown = ({ error }: OperationResult): boolean =>
  error?.graphQLErrors.some(({ extensions }) => extensions['code'] === 'DOCUMENT_NOT_FOUND') ?? false;
