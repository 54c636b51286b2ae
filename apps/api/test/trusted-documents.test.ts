import { createHash } from 'node:crypto';
import { mkdirSync, mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { readConsoleDocuments, readDocuments } from '../src/graphql/trusted/read-documents.js';
import { ask } from './ask.js';
import { type TestIsotope, openIsotope, ownerSecrets } from './isotope.js';

const viewer = 'query Viewer { viewer { user { number } } }';
const members = 'query Members { members { isSelf } }';
const hash = (text: string) => createHash('sha256').update(text).digest('hex');
const folder = mkdtempSync(join(tmpdir(), 'isotope-documents-'));
writeFileSync(join(folder, 'app.json'), JSON.stringify({ [`sha256:${hash(viewer)}`]: viewer, 'app-members': members }));

/** The id of a document of the console's: its name and a part of its hash. */
const idOf = (name: string) => [...readConsoleDocuments().keys()].find((id) => id.startsWith(`${name}.`));

const post = (isotope: TestIsotope, body: object, as?: object) => ask(isotope, 'POST', '/graphql', { body, ...as });

describe('a document by its id', () => {
  let isotope: TestIsotope;
  beforeAll(async () => void (isotope = await openIsotope({ env: { ISOTOPE_TRUSTED_DOCUMENTS: folder } })));
  afterAll(() => isotope.close());

  it.each([
    ['as GraphQL over HTTP names it', { documentId: `sha256:${hash(viewer)}` }],
    ['without the prefix', { documentId: hash(viewer) }],
    ['as Apollo names it', { extensions: { persistedQuery: { version: 1, sha256Hash: hash(viewer) } } }],
  ])('is run %s', async (_, body) => {
    const answer = await post(isotope, body);
    expect([answer.status, answer.body.data]).toEqual([200, { viewer: { user: { number: 1 } } }]);
  });

  it('is run with variables and by GET too', async () => {
    const { body } = await ask(isotope, 'GET', `/graphql?documentId=app-members&variables=${encodeURIComponent('{}')}`);
    expect(body.data.members).toEqual([{ isSelf: true }]);
  });

  it('that nobody knows is refused, saying what to do', async () => {
    const { status, body } = await post(isotope, { documentId: 'sha256:0000' });
    expect([status, body.errors[0].extensions.code]).toEqual([400, 'DOCUMENT_NOT_FOUND']);
    expect(body.errors[0].message).toContain('ISOTOPE_TRUSTED_DOCUMENTS');
  });

  it('does not keep others from being run, nor Apollo’s clients from registering theirs', async () => {
    const other = '{ __typename }';
    expect((await post(isotope, { query: other })).body.data).toEqual({ __typename: 'Query' });
    const extensions = { persistedQuery: { version: 1, sha256Hash: hash(other) } };
    expect((await post(isotope, { extensions })).body.errors[0].extensions.code).toBe('PERSISTED_QUERY_NOT_FOUND');
    await post(isotope, { query: other, extensions });
    expect((await post(isotope, { extensions })).body.data).toEqual({ __typename: 'Query' });
  });
});

describe('where only known documents are run', () => {
  let isotope: TestIsotope;
  beforeAll(async () => {
    isotope = await openIsotope({ env: { ISOTOPE_TRUSTED_DOCUMENTS: folder, ISOTOPE_DOCUMENTS: 'trusted' } });
  });
  afterAll(() => isotope.close());

  it('a known one is run, by its id as by its text', async () => {
    for (const body of [{ documentId: 'app-members' }, { query: members }])
      expect((await post(isotope, body)).body.data).toEqual({ members: [{ isSelf: true }] });
  });

  it.each([
    ['another document', { query: '{ members { isSelf } }' }, 'DOCUMENT_NOT_TRUSTED'],
    ['one that only begins like a known one', { query: `${members} ` }, 'DOCUMENT_NOT_TRUSTED'],
    [
      'a document to register',
      {
        query: '{ elements { key } }',
        extensions: { persistedQuery: { version: 1, sha256Hash: hash('{ elements { key } }') } },
      },
      'DOCUMENT_NOT_TRUSTED',
    ],
    ['an unknown id', { documentId: 'nothing' }, 'DOCUMENT_NOT_FOUND'],
    [
      'an unknown id of Apollo’s',
      { extensions: { persistedQuery: { version: 1, sha256Hash: hash('x') } } },
      'DOCUMENT_NOT_FOUND',
    ],
  ])('%s is refused', async (_, body, code) => {
    const answer = await post(isotope, body);
    expect([answer.status, answer.body.data, answer.body.errors[0].extensions.code]).toEqual([400, undefined, code]);
  });

  it('nobody is advised to send the text of a document instead', async () => {
    const answer = await post(isotope, { documentId: 'nothing' });
    expect(answer.body.errors[0].message).toBe(
      'No document that may be run here is known by this id. Have the operator add it to ISOTOPE_TRUSTED_DOCUMENTS.',
    );
  });

  it('an owner may ask for the schema, and for nothing beside it', async () => {
    expect((await post(isotope, { query: '{ __schema { queryType { name } } }' })).status).toBe(200);
    const beside = await post(isotope, { query: '{ __schema { queryType { name } } members { isSelf } }' });
    expect(beside.body.errors[0].extensions.code).toBe('DOCUMENT_NOT_TRUSTED');
  });

  describe('whoever is signed in', () => {
    let session: string;
    beforeAll(async () => {
      const { body } = await ask(isotope, 'POST', '/sessions', { as: null, body: ownerSecrets });
      session = body.token;
    });
    const people = 'query People{members{isSelf}}';

    it('runs what the console asks, by its id, and what is listed', async () => {
      const rail = await post(isotope, { documentId: idOf('Rail') }, { as: { session } });
      expect([rail.status, rail.body.errors]).toEqual([200, undefined]);
      const listed = await post(isotope, { documentId: 'app-members' }, { as: { session } });
      expect(listed.body.data.members).toHaveLength(1);
    });

    it('follows what the console follows', async () => {
      const controller = new AbortController();
      const answer = await fetch(`${isotope.url}/graphql/stream`, {
        method: 'POST',
        headers: {
          authorization: `Bearer ${session}`,
          'content-type': 'application/json',
          accept: 'text/event-stream',
        },
        body: JSON.stringify({ documentId: idOf('Changes'), variables: { id: null } }),
        signal: controller.signal,
      });
      expect([answer.status, answer.headers.get('content-type')]).toEqual([
        200,
        expect.stringContaining('event-stream'),
      ]);
      controller.abort();
    });

    it('is held to it like a program, so that a session opens nothing more', async () => {
      const answer = await post(isotope, { query: people }, { as: { session } });
      expect([answer.status, answer.body.errors[0].extensions.code]).toEqual([400, 'DOCUMENT_NOT_TRUSTED']);
    });

    it('alone may run what the console asks', async () => {
      const answer = await post(isotope, { documentId: idOf('Rail') });
      expect([answer.status, answer.body.errors[0].extensions.code]).toEqual([400, 'DOCUMENT_NOT_FOUND']);
    });
  });

  it('the same holds for what is followed', async () => {
    const query = 'subscription { instanceChanged { id } }';
    const { status, body } = await ask(isotope, 'POST', '/graphql/stream', { body: { query } });
    expect([status, body.errors[0].extensions.code]).toEqual([400, 'DOCUMENT_NOT_TRUSTED']);
  });
});

describe('files of documents', () => {
  const write = (name: string, text: string) => {
    const place = mkdtempSync(join(tmpdir(), 'isotope-documents-'));
    mkdirSync(place, { recursive: true });
    writeFileSync(join(place, name), text);
    return join(place, name);
  };

  it('are read as Apollo’s manifests and as GraphQL, which is known by its hash', () => {
    const apollo = {
      format: 'apollo-persisted-query-manifest',
      version: 1,
      operations: [{ id: 'abc', name: 'Viewer', type: 'query', body: viewer }],
    };
    expect([...readDocuments(write('m.json', JSON.stringify(apollo)))]).toEqual([['abc', viewer]]);
    expect([...readDocuments(write('v.graphql', viewer))]).toEqual([[hash(viewer), viewer]]);
  });

  it.each([
    ['list.json', '[]', /is neither/],
    ['broken.json', '{"a": "query {"}', /holds no GraphQL under a/],
    ['none.json', '', /is neither/],
  ])('are refused by name when they are no good: %s', (name, text, message) => {
    expect(() => readDocuments(write(name, text))).toThrow(message);
    expect(() => readDocuments(write(name, text))).toThrow(name);
  });
});
