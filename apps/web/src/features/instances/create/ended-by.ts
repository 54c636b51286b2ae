import type { OperationContext } from '@urql/core';

/** Has what is asked ended by a signal: urql itself never ends a mutation it has sent. */
export const endedBy = (signal: AbortSignal): Pick<OperationContext, 'fetch'> => ({
  fetch: (input, init) => fetch(input, { ...init, signal }),
});
