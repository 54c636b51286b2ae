import { expect, it, onTestFinished, vi } from 'vitest';
import { askNews, countNews } from './news-question';

function answering(...statuses: readonly number[]) {
  const asked: any[] = [];
  vi.stubGlobal('fetch', async (_: string, { body }: { body: string }) => {
    asked.push(JSON.parse(body));
    return Response.json(of('b', 'a'), { status: statuses[asked.length - 1] ?? 200 });
  });
  onTestFinished(() => void vi.unstubAllGlobals());
  return asked;
}

it('asks by the id of its document, and by its text where that is not known', async () => {
  const asked = answering(400, 200);
  expect(await askNews({ actions: null }, 'a')).toBe(1);
  expect(asked[0]).toEqual({
    documentId: expect.stringMatching(/^AuditNews\./),
    variables: { filter: { actions: null }, first: 50 },
  });
  expect(asked[1].query).toMatch(/^query AuditNews/);
});

it('tells nothing where nobody answers', async () => {
  vi.stubGlobal('fetch', () => Promise.reject(new TypeError('offline')));
  onTestFinished(() => void vi.unstubAllGlobals());
  expect(await askNews({ actions: null }, 'a')).toBeUndefined();
});

const of = (...ids: readonly string[]) => ({ data: { auditEvents: { nodes: ids.map((id) => ({ id })) } } });

it.each([
  [of('c', 'b', 'a'), 'c', 0],
  [of('c', 'b', 'a'), 'a', 2],
  [of('c', 'b', 'a'), 'older than a page', 3],
  [of('a'), undefined, 1],
  [of(), undefined, 0],
  [{ data: { auditEvents: null } }, 'a', undefined],
  [{ data: null }, 'a', undefined],
])('counts in %j what came after %j: %j', (answer, latest, count) => {
  expect(countNews(answer, latest)).toBe(count);
});
