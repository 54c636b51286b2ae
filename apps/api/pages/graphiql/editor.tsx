import { GraphiQL } from 'graphiql';
import { useMemo } from 'react';
import { createFetcher } from './fetcher.js';
import { createMemoryStorage } from './memory-storage.js';
import type { Credentials } from './sign-in.js';

const firstQuery = `# Ctrl-Enter runs this.
{
  viewer { organization { name } user { email role } }
  instances(first: 10) {
    nodes { id name state element { name } }
  }
}
`;

interface EditorProps {
  readonly credentials: Credentials;
  readonly onSignOut: () => void;
}

/** GraphiQL itself. Queries and variables may hold secrets, so they too are kept in memory alone. */
export function Editor({ credentials: { authorization, organization }, onSignOut }: EditorProps) {
  const fetcher = useMemo(() => createFetcher(authorization), [authorization]);
  const storage = useMemo(createMemoryStorage, []);
  return (
    <GraphiQL fetcher={fetcher} storage={storage} defaultQuery={firstQuery} isHeadersEditorEnabled={false}>
      <GraphiQL.Logo>
        <span className="signed-in">
          Isotope, {organization}
          <button type="button" className="graphiql-button" onClick={onSignOut}>
            Sign out
          </button>
        </span>
      </GraphiQL.Logo>
    </GraphiQL>
  );
}
