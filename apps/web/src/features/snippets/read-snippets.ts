import { clientOf } from './create-snippets';
import type { Snippet, SnippetService } from './draft';
import { authorization } from './shell';

/** The two names of an instance: GraphQL's and REST's. */
export interface SnippetInstance {
  readonly id: string;
  readonly number: number;
}

/** The part of the Authorization header that carries an element token from the environment. */
export const withToken = ', Element $ELEMENT_TOKEN';

/** Code that reads one instance, in the three ways Isotope is spoken to; by REST with its token when asked to. */
export const readSnippets = (instance: SnippetInstance, service: SnippetService, token = ''): readonly Snippet[] => [
  { language: 'curl', code: `curl "${service.restUrl}/instances/${instance.number}" \\\n  ${authorization(token)}` },
  { language: 'GraphQL', code: graphql(instance, service) },
  { language: 'TypeScript', code: typescript(instance, service) },
];

const graphql = ({ id }: SnippetInstance, { graphqlUrl }: SnippetService) => `# POST ${graphqlUrl}
query ReadInstance {
  instance(id: ${JSON.stringify(id)}) {
    name
    state
    disabled
    lastVerification { verdict startedAt durationMs }
  }
}`;

const typescript = ({ number }: SnippetInstance, { restUrl }: SnippetService) => `${clientOf(restUrl)}

const instance = await isotope.getInstance(${number});`;
