// @vitest-environment happy-dom
import { expect, it } from 'vitest';
import { render } from '@/ui/test-render';
import { CodePanel } from './code-panel';
import { hubSnippets } from './hub-snippets';
import { readSnippets } from './read-snippets';

const service = { restUrl: 'http://api.test/elements/api-v2', graphqlUrl: 'http://api.test/graphql' };

it('asks where those secrets come from that the code has, and no others', async () => {
  const call = await render(<CodePanel label="Call" snippets={hubSnippets({ id: 'i1', token: 't' }, service)} />);
  expect(call.place.textContent).toContain('Where does USER_SECRET come from?');
  await call.remove();
  const read = await render(<CodePanel label="Read" snippets={readSnippets({ id: 'i1', number: 1 }, service)} />);
  expect(read.place.textContent).toContain('Where do USER_SECRET and ORGANIZATION_SECRET come from?');
  await read.remove();
});
