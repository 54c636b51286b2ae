import type { Snippet, SnippetService } from './draft';
import { inQuotes } from './shell';

/** A new instance: GraphQL's name of it, and the token that reaches its account. */
export interface TokenHolder {
  readonly id: string;
  readonly token: string;
}

/** Code that reads the first accounts through a CRM instance: what its token is for, ready to be run. */
export const hubSnippets = ({ id, token }: TokenHolder, service: SnippetService): readonly Snippet[] => [
  { language: 'curl', code: curl(token, service) },
  { language: 'GraphQL', code: graphql(id, service) },
  { language: 'TypeScript', code: typescript(service) },
];

const curl = (token: string, { restUrl }: SnippetService) => `ELEMENT_TOKEN="${inQuotes(token)}"
curl "${restUrl}/hubs/crm/accounts?pageSize=5" \\
  -H "Authorization: User $USER_SECRET, Element $ELEMENT_TOKEN"`;

const graphql = (id: string, { graphqlUrl }: SnippetService) => `# POST ${graphqlUrl}
query FirstAccounts {
  instance(id: ${JSON.stringify(id)}) {
    crm {
      accounts(first: 5) { nodes { id accountName } }
    }
  }
}`;

const typescript = ({ restUrl }: SnippetService) => `const { USER_SECRET, ELEMENT_TOKEN } = process.env;

const answer = await fetch('${restUrl}/hubs/crm/accounts?pageSize=5', {
  headers: { Authorization: \`User \${USER_SECRET}, Element \${ELEMENT_TOKEN}\` },
});
const accounts = await answer.json();`;
