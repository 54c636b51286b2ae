import { type DocumentNode, Kind, parse } from 'graphql';
import { type Documents, bareId, hashOf } from './read-documents.js';

/** What a request brings of a document, whichever convention it follows. */
export interface AskedDocument {
  readonly query?: unknown;
  /** GraphQL over HTTP. */
  readonly documentId?: unknown;
  /** `persistedQuery: { version, sha256Hash }`: Apollo's. */
  readonly extensions?: unknown;
}

/** The document to run, or why none is. `undefined` leaves the request as it came. */
type Found = { readonly query: string } | { readonly refusal: Refusal } | undefined;

interface Refusal {
  readonly code: 'DOCUMENT_NOT_FOUND' | 'DOCUMENT_NOT_TRUSTED';
  readonly message: string;
}

/** Finds documents by their ids, and refuses others where only known ones may run. */
export interface TrustedDocuments {
  /** Who may introspect is let do that with any document; who is signed in may run the console's besides. */
  find(asked: AskedDocument, asker: Asker): Found;
}

interface Asker {
  readonly mayIntrospect: boolean;
  readonly isSignedIn: boolean;
}

/** What may be asked for by an id: what the operator lists, by everybody; what the console asks, by who is signed in. */
export interface KnownDocuments {
  readonly listed: Documents;
  readonly ofConsole: Documents;
}

const notFound: Refusal = {
  code: 'DOCUMENT_NOT_FOUND',
  message:
    'No document is known by this id. Send it as `query`, or have the operator add it to ISOTOPE_TRUSTED_DOCUMENTS.',
};
const notAmongTrusted: Refusal = {
  code: 'DOCUMENT_NOT_FOUND',
  message:
    'No document that may be run here is known by this id. Have the operator add it to ISOTOPE_TRUSTED_DOCUMENTS.',
};
const notTrusted: Refusal = {
  code: 'DOCUMENT_NOT_TRUSTED',
  message:
    'Only known documents are run here. Send the id of one as `documentId`, or have the operator add this one to ' +
    'ISOTOPE_TRUSTED_DOCUMENTS.',
};

/** `isOnly` refuses what is not among the documents, by its id or by its very text. */
export function createTrustedDocuments({ listed, ofConsole }: KnownDocuments, isOnly: boolean): TrustedDocuments {
  const programs = index(listed);
  const people = index(new Map([...ofConsole, ...listed]));
  return {
    find(asked, { mayIntrospect, isSignedIn }) {
      const known = isSignedIn ? people : programs;
      const { query } = asked;
      if (typeof query === 'string') {
        if (!isOnly || known.isTrusted(query) || (mayIntrospect && isIntrospection(query))) return undefined;
        return { refusal: notTrusted };
      }
      const id = typeof asked.documentId === 'string' ? asked.documentId : undefined;
      const found = known.documents.get(bareId(id ?? persistedHash(asked.extensions) ?? ''));
      if (found !== undefined) return { query: found };
      // Without an id of ours, Apollo's own handshake answers: it asks for the document and remembers it.
      if (isOnly) return { refusal: notAmongTrusted };
      return id === undefined ? undefined : { refusal: notFound };
    },
  };
}

function index(documents: Documents) {
  const texts = new Set([...documents.values()].map(hashOf));
  return { documents, isTrusted: (text: string) => texts.has(hashOf(text)) };
}

function persistedHash(extensions: unknown): string | undefined {
  const { persistedQuery } = (extensions ?? {}) as { readonly persistedQuery?: { readonly sha256Hash?: unknown } };
  const hash = persistedQuery?.sha256Hash;
  return typeof hash === 'string' ? hash : undefined;
}

/** Whether a document asks for the schema and nothing else. */
function isIntrospection(text: string): boolean {
  try {
    return rootFields(parse(text, { noLocation: true, maxTokens: 4_000 })).every((name) => name.startsWith('__'));
  } catch {
    return false;
  }
}

const rootFields = ({ definitions }: DocumentNode): readonly string[] =>
  definitions.flatMap((definition) =>
    definition.kind === Kind.OPERATION_DEFINITION
      ? definition.selectionSet.selections.map((one) => (one.kind === Kind.FIELD ? one.name.value : 'a fragment'))
      : [],
  );
