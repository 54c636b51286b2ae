import { createClient, fetchExchange, gql } from '@urql/core';
import { afterEach, expect, it, vi } from 'vitest';
import { endedBy } from './ended-by';

afterEach(() => void vi.unstubAllGlobals());

it('ends a mutation under way', async () => {
  const sent = vi.fn(
    (_: unknown, init?: RequestInit) =>
      new Promise<Response>((_resolve, reject) =>
        init?.signal?.addEventListener('abort', () => reject(new DOMException('Ended', 'AbortError'))),
      ),
  );
  vi.stubGlobal('fetch', sent);
  const client = createClient({ url: 'http://api.test', exchanges: [fetchExchange], preferGetMethod: false });
  const giveUp = new AbortController();
  const asked = client.mutation(gql('mutation Create { create }'), {}, endedBy(giveUp.signal)).toPromise();
  await vi.waitFor(() => expect(sent).toHaveBeenCalled());
  giveUp.abort();
  expect((await asked).error?.networkError?.name).toBe('AbortError');
});
