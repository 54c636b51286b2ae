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
import { MatchingQuery, TagMutation, TagsQuery } from './bulk-documents';
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
  const simple = (document: Simple, back?: Simple) => (item: Selectable) => send(document, item.id, tell, back);
  switch (action.kind) {
    case 'check':
      return (item) => check(item, tell);
    case 'disable':
      return simple(DisableMutation, EnableMutation);
    case 'enable':
      return simple(EnableMutation, DisableMutation);
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

/** How often the tags are read again because another change came between. */
const mostTries = 3;

async function tag(item: Selectable, change: TagChange, tell: Tell): Promise<Outcome> {
  for (let tries = 1; ; tries += 1) {
    const before = await ask(TagsQuery, { id: item.id });
    if (before.trouble) return { kind: 'failed', ...tell(before.trouble) };
    if (before.data.instance === null) return { kind: 'failed', ...tell(gone) };
    const { tags, version } = before.data.instance;
    const changed = changedTags(tags, change);
    if (changed.tags === undefined) return { kind: 'unchanged' };
    const input = { id: item.id, expectedVersion: version, tags: [...changed.tags] };
    const { trouble } = await sendChange(TagMutation, { input });
    if (!trouble) return { kind: 'done', undo: undoTag(item, changed.undo, tell) };
    const isLate = trouble.kind === 'problem' && trouble.code === 'VERSION_CONFLICT';
    if (!isLate || tries === mostTries) return { kind: 'failed', ...tell(trouble) };
  }
}

const undoTag =
  (item: Selectable, change: TagChange, tell: Tell): Undo =>
  () =>
    tag(item, change, tell);

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
