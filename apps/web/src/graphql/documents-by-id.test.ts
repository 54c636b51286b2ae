import { createClient, fetchExchange } from '@urql/core';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { documentIdOf } from './document-id';
import { documentsById } from './documents-by-id';
import { failureOf } from './failure';
import { graphql } from './graphql';

const Answers = graphql('query Answers { service { version } }');
const Changes = graphql('subscription Changes($id: ID) { instanceChanged(id: $id) { id } }');

const refusal = (code: string) =>
  Response.json({ errors: [{ message: 'No.', extensions: { code } }] }, { status: 400 });

/** A client whose API gives these answers, one after another; and what it was sent. */
function aClient(...answers: readonly Response[]) {
  const left = [...answers];
  const sent: Record<string, unknown>[] = [];
  const fetch = vi.fn(async (_: unknown, { body }: RequestInit = {}) => {
    sent.push(JSON.parse(String(body)) as Record<string, unknown>);
    return left.shift() ?? Response.json({ data: { service: { version: '1' } } });
  });
  const exchanges = [documentsById, fetchExchange];
  const client = createClient({
    url: 'http://api/',
    exchanges,
    fetch,
    fetchSubscriptions: true,
    preferGetMethod: false,
  });
  return { client, sent };
}

afterEach(() => void vi.restoreAllMocks());

describe('a document of the console', () => {
  it('goes by its id, its text stays at home', async () => {
    const { client, sent } = aClient();
    const { data } = await client.query(Answers, {}).toPromise();
    expect(data).toEqual({ service: { version: '1' } });
    expect(sent).toEqual([{ documentId: documentIdOf('Answers'), variables: {} }]);
  });

  it('goes as its text where the API does not know its id, once', async () => {
    const { client, sent } = aClient(refusal('DOCUMENT_NOT_FOUND'));
    const { data, error } = await client.query(Answers, {}).toPromise();
    expect([data, error]).toEqual([{ service: { version: '1' } }, undefined]);
    expect(sent.map((body) => Object.keys(body))).toEqual([
      ['documentId', 'variables'],
      ['operationName', 'query', 'variables'],
    ]);
  });

  it('that may run neither by its id nor as its text is told to be of another release', async () => {
    const { client, sent } = aClient(refusal('DOCUMENT_NOT_FOUND'), refusal('DOCUMENT_NOT_TRUSTED'));
    expect(failureOf(await client.query(Answers, {}).toPromise())?.kind).toBe('outdated');
    expect(sent).toHaveLength(2);
  });

  it('is followed by its id too, and as its text where that is not known', async () => {
    const events = 'event: next\ndata: {"data":{"instanceChanged":{"id":"i-1"}}}\n\nevent: complete\n\n';
    const stream = new Response(events, { headers: { 'Content-Type': 'text/event-stream' } });
    const { client, sent } = aClient(refusal('DOCUMENT_NOT_FOUND'), stream);
    const { data } = await client.subscription(Changes, { id: 'i-1' }).toPromise();
    expect(data).toEqual({ instanceChanged: { id: 'i-1' } });
    expect(sent.map(({ documentId, query }) => [documentId, typeof query])).toEqual([
      [documentIdOf('Changes'), 'undefined'],
      [undefined, 'string'],
    ]);
  });
});

it('sends what the generator does not know as its text', async () => {
  const { client, sent } = aClient();
  await client.query(graphql('query Unknown { service { version } }'), {}).toPromise();
  expect(sent[0]).toMatchObject({ operationName: 'Unknown', query: expect.stringContaining('service') });
});
