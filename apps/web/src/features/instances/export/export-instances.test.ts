import { headers } from 'next/headers';
import { afterEach, expect, it, vi } from 'vitest';
import { exportInstances } from './export-instances';

vi.mock('next/headers', () => ({ headers: vi.fn() }));

const owner = { email: 'o@example.com', firstName: null, lastName: null };
const tags = ['Acme, Inc.', 'emea'];
const page = (number: number, next: string | null) => ({
  nodes: [{ number, id: `i${number}`, name: `n${number}`, element: { key: 'autotaskcrm' }, tags, owner }],
  pageInfo: { hasNextPage: next !== null, endCursor: next },
});

afterEach(() => vi.unstubAllGlobals());

const aRequest = (headers: Record<string, string> = {}) =>
  new Request('http://localhost:3000/instances/export.csv', { headers: { host: 'localhost:3000', ...headers } });

it('is no file for pages of others', async () => {
  const fetched = vi.fn();
  vi.stubGlobal('fetch', fetched);
  const answer = await exportInstances({ publicUrl: undefined })(aRequest({ 'sec-fetch-site': 'cross-site' }));
  expect([answer.status, await answer.json()]).toMatchObject([403, { message: /own pages/ }]);
  expect(fetched).not.toHaveBeenCalled();
});

it('gives every page, though the visitor’s headers are gone once the file streams', async () => {
  vi.mocked(headers).mockResolvedValue(
    new Headers({ host: 'localhost:3000', cookie: 'isotope_session=s', 'x-forwarded-for': '192.0.2.7' }),
  );
  const answers = [page(1, 'a'), page(2, 'b'), page(3, null)];
  const fetched = vi.fn((_url: string, _init: RequestInit) =>
    Promise.resolve(Response.json({ data: { instances: answers.shift() } })),
  );
  vi.stubGlobal('fetch', fetched);
  const answer = await exportInstances({ publicUrl: undefined })(aRequest());
  vi.mocked(headers).mockRejectedValue(new Error('headers was called outside a request scope'));
  const [, ...lines] = (await answer.text()).trimEnd().split('\r\n');
  expect(lines.map((line) => line.split(',')[2])).toEqual(['n1', 'n2', 'n3']);
  for (const line of lines) expect(line).toContain(',"""Acme, Inc."", emea",');
  expect(fetched.mock.calls.map(([, init]) => new Headers(init.headers).get('x-forwarded-for'))).toEqual(
    Array.from({ length: 3 }, () => '192.0.2.7'),
  );
});
