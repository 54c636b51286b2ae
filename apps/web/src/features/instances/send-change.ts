import type { AnyVariables, TypedDocumentNode } from '@urql/core';
import { client } from '@/graphql/browser-client';
import { type Failure, failureOf } from '@/graphql/failure';

/** Why a change did not come about: a Problem the API answered with, or no answer at all. */
export type Trouble =
  | {
      readonly kind: 'problem';
      readonly code: string;
      readonly message: string;
      readonly requestId: string | undefined;
    }
  | { readonly kind: 'failed'; readonly failure: Failure };

/** A change that was sent: what came of it, or why nothing did. */
export type Sent<Result> =
  | { readonly result: Result; readonly trouble?: undefined }
  | { readonly result?: undefined; readonly trouble: Trouble };

interface Told {
  readonly __typename: string;
}
interface ToldProblem extends Told {
  readonly message: string;
  readonly code: string;
}

/** Sends a change whose answer is called `result`; every Problem and every failure becomes its trouble. */
export async function sendChange<Result extends Told, Variables extends AnyVariables>(
  document: TypedDocumentNode<{ readonly result: Result }, Variables>,
  variables: Variables,
): Promise<Sent<Exclude<Result, ToldProblem>>> {
  const answer = await client.mutation(document, variables).toPromise();
  const failure = failureOf(answer);
  const result = answer.data?.result;
  if (failure || result === undefined) return { trouble: { kind: 'failed', failure: failure ?? unanswered } };
  if (!isProblem(result)) return { result: result as Exclude<Result, ToldProblem> };
  const { code, message } = result;
  return { trouble: { kind: 'problem', code, message, requestId: requestIdOf(answer) } };
}

const isProblem = (result: Told): result is ToldProblem => 'code' in result && 'message' in result;

/** The request an answer came to, where it says so. */
export function requestIdOf({ extensions }: { readonly extensions?: Record<string, unknown> | undefined }) {
  const id = extensions?.['requestId'];
  return typeof id === 'string' ? id : undefined;
}

/** For an answer that holds neither data nor errors. */
export const unanswered: Failure = { kind: 'broken', message: '', requestId: undefined };
