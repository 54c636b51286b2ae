import { type DocumentName, documentIdOf } from '@/graphql/document-id';

/*
 * The list may not weigh more for being live: what it asks for is written out and asked by hand, and the stream is read as
 * it comes.
 */
const texts = {
  /** Asks to be told of every change to one instance, or to all. */
  Changes: /* GraphQL */ 'subscription Changes($id: ID) { instanceChanged(id: $id) { id } }',
  /** Asks for as little as can be asked for. */
  Answers: /* GraphQL */ 'query Answers { service { version } }',
} as const satisfies Partial<Record<DocumentName, string>>;

const post = (url: string, accept: string, body: object, signal?: AbortSignal) =>
  fetch(url, {
    method: 'POST',
    headers: { 'Content-Type': 'application/json', Accept: accept },
    body: JSON.stringify(body),
    ...(signal && { signal }),
  });

/** By its id; by its text where an API of another release does not know the id. */
async function ask(name: keyof typeof texts, url: string, accept: string, variables: object, signal?: AbortSignal) {
  const answer = await post(url, accept, { documentId: documentIdOf(name), variables }, signal);
  return answer.status === 400 ? post(url, accept, { query: texts[name], variables }, signal) : answer;
}

/** Whether Isotope answers, and answers the one who asks. */
export const answers = (): Promise<boolean> =>
  ask('Answers', '/api/graphql', 'application/json', {}).then(
    ({ ok }) => ok,
    () => false,
  );

/** Opens the stream of changes to one instance, or to all; gives a way to close it. */
export function openChanges(id: string | undefined, onChange: () => void, onEnd: () => void): () => void {
  const hangUp = new AbortController();
  const listen = async () => {
    const url = '/api/graphql/stream';
    const { ok, body } = await ask('Changes', url, 'text/event-stream', { id: id ?? null }, hangUp.signal);
    if (!ok || !body) return;
    const reader = body.pipeThrough(new TextDecoderStream()).getReader();
    let unread = '';
    for (let read = await reader.read(); !read.done; read = await reader.read()) {
      const lines = (unread + read.value).split('\n');
      unread = lines.pop() ?? '';
      if (lines.some(isChange)) onChange();
    }
  };
  const end = () => {
    if (!hangUp.signal.aborted) onEnd();
  };
  listen().then(end, end);
  return () => hangUp.abort();
}

/** An event is announced by a line of its own; what changed is looked up by whoever is told. */
export const isChange = (line: string): boolean => /^event: ?next\r?$/.test(line);
