import { type DocumentName, documentIdOf } from './document-id';

/*
 * For pages that may not weigh more for asking something now and then: a document is written out and asked by hand, past
 * the client.
 */

interface HandwrittenDocument {
  readonly name: DocumentName;
  readonly text: string;
}

interface Manner {
  readonly url?: string;
  readonly accept?: string;
  readonly signal?: AbortSignal;
}

/** Asks by the document's id; by its text where an API of another release does not know the id. */
export async function askByHand({ name, text }: HandwrittenDocument, variables: object, manner?: Manner) {
  const answer = await post({ documentId: documentIdOf(name), variables }, manner);
  return answer.status === 400 ? post({ query: text, variables }, manner) : answer;
}

const post = (body: object, { url = '/api/graphql', accept = 'application/json', signal }: Manner = {}) =>
  fetch(url, {
    method: 'POST',
    headers: { 'Content-Type': 'application/json', Accept: accept },
    body: JSON.stringify(body),
    ...(signal && { signal }),
  });
