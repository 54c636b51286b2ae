import type { FastifyInstance, FastifyRequest } from 'fastify';
import { BadRequestError } from '../../rest/problems.js';
import type { AskedDocument, TrustedDocuments } from './trusted-documents.js';

/**
 * Puts the document a request names by its id into its place, for queries as for subscriptions, before GraphQL looks at
 * it; answers in GraphQL's form where there is none, or none that may run.
 */
export function runDocuments(app: FastifyInstance, documents: TrustedDocuments): void {
  app.addHook('preHandler', async (request, reply) => {
    const asked = askedOf(request);
    if (asked === undefined) return;
    if (namesNothing(asked)) throw new BadRequestError(nothingAsked);
    const { user, authorizedBy } = request.account;
    const asker = { mayIntrospect: user.role === 'OWNER', isSignedIn: authorizedBy === 'SESSION' };
    const found = documents.find(readingExtensions(asked), asker);
    if (found === undefined) return;
    if ('refusal' in found) {
      const { code, message } = found.refusal;
      const extensions = { code, requestId: request.id };
      await reply.code(400).send({ errors: [{ message, extensions }], extensions: { requestId: request.id } });
      return;
    }
    asked['query'] = found.query;
    delete asked['documentId'];
    delete asked['extensions'];
    if (request.method === 'GET') request.raw.url = `/graphql?${new URLSearchParams(textsOf(asked)).toString()}`;
  });
}

type Asked = Record<string, unknown>;

/** What stands in an address is text. */
const textsOf = (asked: Asked): Record<string, string> =>
  Object.fromEntries(Object.entries(asked).filter((entry): entry is [string, string] => typeof entry[1] === 'string'));

const nothingAsked =
  'No operation is asked for: send its text as query, as in {"query": "{ viewer { user { email } } }"}, or the id of a known document as documentId.';

const namesNothing = ({ query, documentId, extensions }: Asked): boolean =>
  [query, documentId, extensions].every((given) => given === undefined || given === null);

/** What a request of GraphQL's brings: its body, or the query of its address. Throws a BadRequestError for a batch. */
function askedOf({ method, body, query, routeOptions }: FastifyRequest): Asked | undefined {
  if (routeOptions.url !== '/graphql' && routeOptions.url !== '/graphql/stream') return undefined;
  const asked = method === 'GET' ? query : (body ?? {});
  if (Array.isArray(asked))
    throw new BadRequestError('A request asks for one operation: send each of a batch by itself.');
  return typeof asked === 'object' && asked !== null ? (asked as Asked) : undefined;
}

/** In an address, extensions are JSON in a text. */
function readingExtensions(asked: Asked): AskedDocument {
  const { extensions } = asked;
  if (typeof extensions !== 'string') return asked;
  try {
    return { ...asked, extensions: JSON.parse(extensions) as unknown };
  } catch {
    return asked;
  }
}
