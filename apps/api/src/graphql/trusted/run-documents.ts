import type { FastifyInstance } from 'fastify';
import { type Asked, askedOf } from '../asked-operation.js';
import type { AskedDocument, TrustedDocuments } from './trusted-documents.js';

/**
 * Puts the document a request names by its id into its place, for queries as for subscriptions, before GraphQL looks at
 * it; answers in GraphQL's form where there is none, or none that may run.
 */
export function runDocuments(app: FastifyInstance, documents: TrustedDocuments): void {
  app.addHook('preHandler', async (request, reply) => {
    const asked = askedOf(request);
    if (asked === undefined) return;
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

/** What stands in an address is text. */
const textsOf = (asked: Asked): Record<string, string> =>
  Object.fromEntries(Object.entries(asked).filter((entry): entry is [string, string] => typeof entry[1] === 'string'));

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
