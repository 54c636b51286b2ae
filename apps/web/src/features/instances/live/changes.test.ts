import { afterEach, describe, expect, it, vi } from 'vitest';
import { documentIdOf } from '@/graphql/document-id';
import { answers } from '@/graphql/answers';
import { isChange, openChanges } from './changes';

it('tells a change from a sign of life and from the end', () => {
  expect(isChange('event: next')).toBe(true);
  for (const line of ['', ':', 'event: complete', 'data: {"name":"event: next"}']) expect(isChange(line)).toBe(false);
});

/** Answers what is fetched, one after another; gives what was sent. */
function answering(...given: readonly Response[]) {
  const left = [...given];
  const sent: { documentId?: string; query?: string }[] = [];
  vi.stubGlobal('fetch', async (_: unknown, { body }: RequestInit) => {
    sent.push(JSON.parse(String(body)));
    return left.shift() ?? Promise.reject(new TypeError('fetch failed'));
  });
  return sent;
}

afterEach(() => void vi.unstubAllGlobals());

describe('what is asked by hand', () => {
  it('goes by its id', async () => {
    const sent = answering(new Response('{}'));
    expect(await answers()).toBe(true);
    expect(sent).toEqual([{ documentId: documentIdOf('Answers'), variables: {} }]);
  });

  it('goes as its text where an API of another release does not know the id', async () => {
    const onChange = vi.fn();
    const sent = answering(new Response('{}', { status: 400 }), new Response('event: next\n\n'));
    await new Promise<void>((onEnd) => void openChanges('i-1', onChange, onEnd));
    expect(sent.map(({ documentId, query }) => documentId ?? query)).toEqual([
      documentIdOf('Changes'),
      expect.stringContaining('instanceChanged'),
    ]);
    expect(onChange).toHaveBeenCalledOnce();
  });

  it('is told to have no answer where there is none', async () => {
    answering();
    expect(await answers()).toBe(false);
  });
});
