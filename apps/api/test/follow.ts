import { type Secrets, authorizationOf } from './ask.js';
import { ownerSecrets } from './isotope.js';

/** An event of a stream: a result of the subscription, or its end. */
export interface StreamEvent {
  readonly event: 'next' | 'complete';
  readonly data: any;
}

/** A followed subscription: its events as they come, up to its end; `stop` hangs up. */
export interface Following extends AsyncIterable<StreamEvent> {
  stop(): void;
}

const subscription = `subscription ($attemptId: ID!) {
  verification(attemptId: $attemptId) { name status startedAt durationMs code message providerMessage }
}`;

/** Follows a check by the id of its attempt; resolves when the server has answered that it streams. */
export async function follow(
  { url }: { readonly url: string },
  attemptId: string,
  as: Secrets = ownerSecrets,
  query = subscription,
): Promise<Following> {
  const hangUp = new AbortController();
  const response = await fetch(`${url}/graphql/stream`, {
    method: 'POST',
    headers: {
      Authorization: authorizationOf(as),
      'Content-Type': 'application/json',
      Accept: 'text/event-stream',
    },
    body: JSON.stringify({ query, variables: { attemptId } }),
    signal: hangUp.signal,
  });
  const { body } = response;
  if (response.status !== 200 || !body) throw new Error(`The stream was refused: ${response.status}`);
  return { stop: () => hangUp.abort(), [Symbol.asyncIterator]: () => eventsOf(body) };
}

/** The stages of a followed check as `NAME STATUS`, once it has ended. */
export async function stagesOf(following: Following): Promise<readonly string[]> {
  const stages: string[] = [];
  for await (const { event, data } of following) {
    if (event === 'next') stages.push(`${data.data.verification.name} ${data.data.verification.status}`);
  }
  return stages;
}

/** Reads server-sent events; a block of lines is an event, a comment keeps the connection alive. */
async function* eventsOf(body: ReadableStream<Uint8Array>): AsyncGenerator<StreamEvent> {
  let unread = '';
  for await (const chunk of body.pipeThrough(new TextDecoderStream())) {
    unread += chunk;
    const blocks = unread.split('\n\n');
    unread = blocks.pop() ?? '';
    for (const block of blocks) {
      const fields = Object.fromEntries(block.split('\n').map((line) => line.split(/: ?(.*)/s)));
      if (fields['event']) yield { event: fields['event'], data: fields['data'] ? JSON.parse(fields['data']) : null };
    }
  }
}
