/*
 * The list may not weigh more for being live: what it asks for is written out, and the stream is read as it comes. A test
 * holds both questions to the schema.
 */

/** Asks to be told of every change to one instance, or to all. */
export const changesQuestion = 'subscription Changes($id: ID) { instanceChanged(id: $id) { id } }';

/** Asks for as little as can be asked for. */
export const answersQuestion = '{ service { version } }';

const post = (url: string, accept: string, body: object, signal?: AbortSignal) =>
  fetch(url, {
    method: 'POST',
    headers: { 'Content-Type': 'application/json', Accept: accept },
    body: JSON.stringify(body),
    ...(signal && { signal }),
  });

/** Whether Isotope answers, and answers the one who asks. */
export const answers = (): Promise<boolean> =>
  post('/api/graphql', 'application/json', { query: answersQuestion }).then(
    ({ ok }) => ok,
    () => false,
  );

/** Opens the stream of changes to one instance, or to all; gives a way to close it. */
export function openChanges(id: string | undefined, onChange: () => void, onEnd: () => void): () => void {
  const hangUp = new AbortController();
  const listen = async () => {
    const asked = { query: changesQuestion, variables: { id: id ?? null } };
    const { ok, body } = await post('/api/graphql/stream', 'text/event-stream', asked, hangUp.signal);
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
