import type { AnyVariables, TypedDocumentNode } from '@urql/core';
import { client } from '@/graphql/browser-client';
import { failureOf } from '@/graphql/failure';
import type { ResultOf } from '@/graphql/graphql';
import {
  CheckMutation,
  DeleteMutation,
  DisableMutation,
  EnableMutation,
  RestoreMutation,
} from '../../change-documents';
import { sendChange, type Trouble, unanswered } from '../../send-change';
import { MatchingQuery, StandingQuery, TagMutation } from './bulk-documents';
import type { Outcome, Undo } from './run-bulk';
import type { Selectable } from './selection';
import { changedTags, type TagChange } from './tag-change';
import type { filterOf } from '../list-query';

/** What can be done to many at once. */
export type BulkAction =
  | { readonly kind: 'check' | 'disable' | 'enable' | 'delete' | 'restore' }
  | { readonly kind: 'tag'; readonly change: TagChange };

/** How a trouble is told; the words depend on the reader's language. */
export type Tell = (trouble: Trouble) => { readonly message: string; readonly requestId: string | undefined };

/** Does it to one of them. */
export function workOf(action: BulkAction, tell: Tell): (item: Selectable) => Promise<Outcome> {
  const simple = (document: Simple, back: Simple) => (item: Selectable) => send(document, item.id, tell, back);
  switch (action.kind) {
    case 'check':
      return (item) => check(item, tell);
    case 'disable':
    case 'enable':
      return turn(action.kind, tell);
    case 'delete':
      return simple(DeleteMutation, RestoreMutation);
    case 'restore':
      return simple(RestoreMutation, DeleteMutation);
    case 'tag':
      return (item) => tag(item, action.change, tell);
  }
}

type Simple = TypedDocumentNode<{ readonly result: { readonly __typename: string } }, { id: string }>;

async function send(document: Simple, id: string, tell: Tell, back?: Simple): Promise<Outcome> {
  const { trouble } = await sendChange(document, { id });
  if (trouble) return { kind: 'failed', ...tell(trouble) };
  return { kind: 'done', ...(back && { undo: () => send(back, id, tell) }) };
}

async function check({ id }: Selectable, tell: Tell): Promise<Outcome> {
  const { result, trouble } = await sendChange(CheckMutation, { id, attemptId: null });
  if (trouble) return { kind: 'failed', ...tell(trouble) };
  return { kind: 'done', verdict: result.verification.verdict };
}

type Standing = NonNullable<ResultOf<typeof StandingQuery>['instance']>;

/** One change that builds on how an instance stands. */
interface Step {
  readonly send: () => Promise<{ readonly trouble?: Trouble | undefined }>;
  readonly undo: Undo;
}

/** How often an instance is read again because another change came between. */
const mostTries = 3;

/** Changes an instance by how it stands; where `stepFrom` gives nothing, it was so already, and there is nothing to undo. */
async function changeFrom(
  { id }: Selectable,
  stepFrom: (standing: Standing) => Step | undefined,
  tell: Tell,
): Promise<Outcome> {
  for (let tries = 1; ; tries += 1) {
    const before = await ask(StandingQuery, { id });
    if (before.trouble) return { kind: 'failed', ...tell(before.trouble) };
    if (before.data.instance === null) return { kind: 'failed', ...tell(gone) };
    const step = stepFrom(before.data.instance);
    if (!step) return { kind: 'unchanged' };
    const { trouble } = await step.send();
    if (!trouble) return { kind: 'done', undo: step.undo };
    const isLate = trouble.kind === 'problem' && trouble.code === 'VERSION_CONFLICT';
    if (!isLate || tries === mostTries) return { kind: 'failed', ...tell(trouble) };
  }
}

const turn =
  (to: 'enable' | 'disable', tell: Tell) =>
  (item: Selectable): Promise<Outcome> =>
    changeFrom(
      item,
      ({ disabled, version: expectedVersion }) => {
        if (disabled === (to === 'disable')) return undefined;
        const document = to === 'disable' ? DisableMutation : EnableMutation;
        const back = turn(to === 'disable' ? 'enable' : 'disable', tell);
        return { send: () => sendChange(document, { id: item.id, expectedVersion }), undo: () => back(item) };
      },
      tell,
    );

const tag = (item: Selectable, change: TagChange, tell: Tell): Promise<Outcome> =>
  changeFrom(
    item,
    ({ tags, version: expectedVersion }) => {
      const { tags: changed, undo } = changedTags(tags, change);
      if (changed === undefined) return undefined;
      return {
        send: () => sendChange(TagMutation, { input: { id: item.id, expectedVersion, tags: [...changed] } }),
        undo: () => tag(item, undo, tell),
      };
    },
    tell,
  );

const gone: Trouble = { kind: 'problem', code: 'INSTANCE_NOT_FOUND', message: '', requestId: undefined };

/** Every instance a filter leaves, or why they could not be listed. */
export async function listMatching(filter: ReturnType<typeof filterOf>): Promise<Asked<readonly Selectable[]>> {
  const found: Selectable[] = [];
  let after: string | null = null;
  for (;;) {
    const page: Asked<MatchingPage> = await ask(MatchingQuery, { filter, after });
    if (page.trouble) return page;
    const { nodes, pageInfo }: MatchingPage['instances'] = page.data.instances;
    found.push(...nodes);
    if (!pageInfo.hasNextPage) return { data: found };
    after = pageInfo.endCursor;
  }
}

type MatchingPage = ResultOf<typeof MatchingQuery>;

type Asked<Data> =
  { readonly data: Data; readonly trouble?: undefined } | { readonly data?: undefined; readonly trouble: Trouble };

async function ask<Data, Variables extends AnyVariables>(
  document: TypedDocumentNode<Data, Variables>,
  variables: Variables,
): Promise<Asked<Data>> {
  const answer = await client.query(document, variables, { requestPolicy: 'network-only' }).toPromise();
  const failure = failureOf(answer);
  if (!failure && answer.data !== undefined) return { data: answer.data };
  return { trouble: { kind: 'failed', failure: failure ?? unanswered } };
}
