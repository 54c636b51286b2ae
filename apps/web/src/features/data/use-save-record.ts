import { useRef, useState } from 'react';
import { client } from '@/graphql/browser-client';
import { type Failure, failureOf } from '@/graphql/failure';
import { readFragment, type ResultOf } from '@/graphql/graphql';
import type { Found } from './look-up';
import { ConvertLeadMutation, CreateRecordMutation, SavedFragment, UpdateRecordMutation } from './save-documents';

type Answer = ResultOf<typeof SavedFragment>;
type SaveProblem = Exclude<Answer, { __typename: 'SavedCrmRecord' }>;

/** What became of a record that was sent. */
export type SaveOutcome =
  | { readonly kind: 'saved'; readonly id: string; readonly values: unknown }
  | { readonly kind: 'problem'; readonly problem: SaveProblem | Unsent; readonly requestId: string | undefined }
  | { readonly kind: 'failure'; readonly failure: Failure };

/** What is wrong with a field before anything is sent; with a name nobody chose, the one record it may mean. */
export type UnsentProblem = { readonly key: string; readonly message: '' } & (
  { readonly code: 'MISSING' } | { readonly code: 'NOT_CHOSEN'; readonly meant: Found | undefined }
);
type Unsent = Omit<Extract<SaveProblem, { __typename: 'CrmRecordProblem' }>, 'fields'> & {
  readonly fields: readonly UnsentProblem[];
};

/** What became of one that was not sent, for what is wrong with these fields. */
export const unsent = (fields: readonly UnsentProblem[]): SaveOutcome => ({
  kind: 'problem',
  problem: {
    __typename: 'CrmRecordProblem',
    code: 'INVALID_RECORD',
    message: '',
    providerMessage: null,
    retryAfterSeconds: null,
    fields,
  },
  requestId: undefined,
});

/** What is to be written: a new record without an id, a change of one with it, or a lead that becomes a customer. */
export type Writing =
  | { readonly kind: 'create'; readonly object: string; readonly values: Record<string, unknown> }
  | { readonly kind: 'update'; readonly object: string; readonly id: string; readonly values: Record<string, unknown> }
  | { readonly kind: 'convert'; readonly id: string };

/** Writes to an instance's data, one thing at a time; what is asked for while one runs is not done. */
export function useSaveRecord(instanceId: string) {
  const [isBusy, setBusy] = useState(false);
  const isRunning = useRef(false);
  const save = async (writing: Writing): Promise<SaveOutcome | undefined> => {
    if (isRunning.current) return undefined;
    isRunning.current = true;
    setBusy(true);
    const result = await send(instanceId, writing);
    isRunning.current = false;
    setBusy(false);
    const failure = failureOf(result);
    const answer = readFragment(SavedFragment, result.data?.saved);
    if (failure || !answer) {
      return { kind: 'failure', failure: failure ?? { kind: 'broken', message: '', requestId: undefined } };
    }
    if (answer.__typename === 'SavedCrmRecord') return { kind: 'saved', ...answer.record };
    const requestId: unknown = result.extensions?.['requestId'];
    return { kind: 'problem', problem: answer, requestId: typeof requestId === 'string' ? requestId : undefined };
  };
  return { isBusy, save };
}

function send(instanceId: string, writing: Writing) {
  switch (writing.kind) {
    case 'create':
      return client.mutation(CreateRecordMutation, {
        input: { instanceId, object: writing.object, values: writing.values },
      });
    case 'update':
      return client.mutation(UpdateRecordMutation, {
        input: { instanceId, object: writing.object, id: writing.id, values: writing.values },
      });
    case 'convert':
      return client.mutation(ConvertLeadMutation, { input: { instanceId, id: writing.id } });
  }
}
