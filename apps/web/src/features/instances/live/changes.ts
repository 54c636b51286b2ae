import { askByHand } from '@/graphql/ask-by-hand';

/** Asks to be told of every change to one instance, or to all. */
const changes = {
  name: 'Changes',
  text: /* GraphQL */ 'subscription Changes($id: ID) { instanceChanged(id: $id) { id } }',
} as const;

/** Opens the stream of changes to one instance, or to all; gives a way to close it. */
export function openChanges(id: string | undefined, onChange: () => void, onEnd: () => void): () => void {
  const hangUp = new AbortController();
  const listen = async () => {
    const manner = { url: '/api/graphql/stream', accept: 'text/event-stream', signal: hangUp.signal };
    const { ok, body } = await askByHand(changes, { id: id ?? null }, manner);
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
