import type { ServerResponse } from 'node:http';
import { afterEach, expect, it } from 'vitest';
import { bulkDoor } from './bulk-door';
import { fromOwnPage, startTestApi } from './test-api';

const stops: (() => Promise<void>)[] = [];
afterEach(async () => {
  await Promise.all(stops.splice(0).map((stop) => stop()));
});

/** An API that answers each request with the next of these statuses. */
async function anApi(...statuses: readonly number[]) {
  const left = [...statuses];
  const api = await startTestApi((response: ServerResponse) => {
    const status = left.shift() ?? 500;
    response.writeHead(status, { 'Content-Type': status === 200 ? 'text/csv; charset=utf-8' : 'application/json' });
    response.end(status === 200 ? 'id\r\n7\r\n' : JSON.stringify({ message: `status ${status}` }));
  });
  stops.push(api.stop);
  const ask = (headers: Record<string, string> = {}) =>
    bulkDoor({ apiUrl: api.apiUrl, publicUrl: undefined })(fromOwnPage(undefined, headers, 'GET'), {
      params: Promise.resolve({ instance: '12', job: '3', object: 'accounts' }),
    });
  return { ...api, ask };
}

const path = '/elements/api-v2/instances/12/bulk/3/accounts?spreadsheet=true';

it('passes on the table with its labels, marked as UTF-8', async () => {
  const { ask, received } = await anApi(200);
  const answer = await ask();
  expect([answer.status, Buffer.from(await answer.arrayBuffer()).toString('utf8')]).toEqual([200, '\uFEFFid\r\n7\r\n']);
  expect(received.map((one) => [one.path, one.headers.accept])).toEqual([[path, 'text/csv']]);
});

it.each([400, 403, 429, 502, 504])(
  'asks for the table without labels where they are refused with %i',
  async (status) => {
    const { ask, received } = await anApi(status, 200);
    expect((await ask()).status).toBe(200);
    expect(received.map((one) => one.path)).toEqual([path, `${path}&labels=false`]);
  },
);

it.each([401, 404])('asks no second time where it is refused itself with %i', async (status) => {
  const { ask, received } = await anApi(status, 200);
  const answer = await ask();
  expect([answer.status, await answer.json()]).toEqual([status, { message: `status ${status}` }]);
  expect(received).toHaveLength(1);
});

it('tells the second refusal where there is one', async () => {
  const { ask } = await anApi(502, 410);
  const answer = await ask();
  expect([answer.status, await answer.json()]).toEqual([410, { message: 'status 410' }]);
});

it('refuses a page of another origin, and asks nobody', async () => {
  const { ask, received } = await anApi(200);
  const answer = await ask({ 'sec-fetch-site': 'cross-site' });
  expect([answer.status, received.length]).toEqual([403, 0]);
});
