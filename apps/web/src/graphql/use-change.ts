'use client';

import type { AnyVariables, TypedDocumentNode } from '@urql/core';
import { useRef, useState } from 'react';
import { client } from './browser-client';
import { type Failure, failureOf } from './failure';

/** A change that can be made: whether it is being made, and why the last try got no answer. */
export interface Change<Data, Variables> {
  readonly isBusy: boolean;
  readonly failure: Failure | undefined;
  /** Makes it; undefined when no answer came, or while one is being made. */
  make(variables: Variables): Promise<Data | undefined>;
}

/** Makes changes through a mutation, one at a time. */
export function useChange<Data, Variables extends AnyVariables>(
  document: TypedDocumentNode<Data, Variables>,
): Change<Data, Variables> {
  const [isBusy, setBusy] = useState(false);
  const [failure, setFailure] = useState<Failure>();
  const isRunning = useRef(false);
  const make = async (variables: Variables): Promise<Data | undefined> => {
    if (isRunning.current) return undefined;
    isRunning.current = true;
    setBusy(true);
    const result = await client.mutation(document, variables).toPromise();
    isRunning.current = false;
    setBusy(false);
    const failed = failureOf(result);
    setFailure(failed);
    return failed ? undefined : result.data;
  };
  return { isBusy, failure, make };
}
