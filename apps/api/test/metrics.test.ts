import { once } from 'node:events';
import { readFileSync, statSync } from 'node:fs';
import { type IncomingMessage, get } from 'node:http';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { createMetrics } from '../src/metrics/metrics.js';
import { watchStore } from '../src/metrics/watch-store.js';
import { ask, askRest } from './ask.js';
import { anInstance, anUncheckedInstance } from './builders.js';
import { type TestIsotope, startIsotope } from './isotope.js';

const read = async (isotope: TestIsotope, headers: Record<string, string> = {}) => {
  const answer = await fetch(`${isotope.url}/metrics`, { headers });
  return { status: answer.status, type: answer.headers.get('content-type'), text: await answer.text() };
};
/** The value of a metric's one line with these labels. */
const valueOf = (text: string, line: string) =>
  Number(
    text
      .split('\n')
      .find((one) => one.startsWith(`${line} `))
      ?.split(' ')
      .at(-1),
  );

it('counts and times requests, operations, checks and commits', async () => {
  const isotope = await startIsotope();
  await askRest(isotope, 'POST', '/instances', { body: anInstance(isotope) });
  await askRest(isotope, 'POST', '/instances', {
    body: anInstance(isotope, { configuration: { 'crm.autotask.password': 'wrong' } }),
  });
  await askRest(isotope, 'GET', '/instances/1');
  await ask(isotope, 'POST', '/graphql', { body: { query: 'query Anything { viewer { user { number } } }' } });
  await ask(isotope, 'POST', '/graphql', { body: { query: '{ nothingOfTheKind }' } });

  const { status, type, text } = await read(isotope);
  expect([status, type]).toEqual([200, expect.stringContaining('text/plain')]);
  const requests = 'isotope_http_request_duration_seconds_count';
  expect(valueOf(text, `${requests}{method="POST",route="/elements/api-v2/instances",status="200"}`)).toBe(1);
  expect(valueOf(text, `${requests}{method="POST",route="/elements/api-v2/instances",status="400"}`)).toBe(1);
  expect(valueOf(text, `${requests}{method="GET",route="/elements/api-v2/instances/:id",status="200"}`)).toBe(1);
  const operations = 'isotope_graphql_operation_duration_seconds_count';
  expect(valueOf(text, `${operations}{field="viewer",outcome="ok"}`)).toBe(1);
  expect(valueOf(text, `${operations}{field="none",outcome="invalid"}`)).toBe(1);
  const checks = 'isotope_provider_check_duration_seconds_count{element="autotaskcrm",outcome';
  expect(valueOf(text, `${checks}="VERIFIED"}`)).toBe(1);
  expect(valueOf(text, `${checks}="CREDENTIALS_REJECTED"}`)).toBe(1);
  expect(valueOf(text, 'isotope_commands_total')).toBeGreaterThanOrEqual(2);
  expect(valueOf(text, 'isotope_commands_waiting')).toBe(0);
  expect(valueOf(text, 'process_resident_memory_bytes')).toBeGreaterThan(0);
});

it('times calls to providers by the pattern of their paths, commits with their waits, and looks into memories', async () => {
  const isotope = await startIsotope();
  await askRest(isotope, 'POST', '/instances', { body: anInstance(isotope) });
  for (const _ of [1, 2]) await ask(isotope, 'POST', '/graphql', { body: { query: '{ viewer { user { number } } }' } });
  const { text } = await read(isotope);
  const calls =
    'isotope_provider_call_duration_seconds_count{method="GET",route="/ATServicesRest/V1.0/zoneInformation"';
  expect(valueOf(text, `${calls},outcome="200"}`)).toBeGreaterThanOrEqual(1);
  expect(valueOf(text, 'isotope_commit_duration_seconds_count')).toBeGreaterThanOrEqual(1);
  expect(valueOf(text, 'isotope_commit_wait_seconds_count')).toBeGreaterThanOrEqual(1);
  expect(valueOf(text, 'isotope_cache_lookups_total{cache="accounts",result="hit"}')).toBeGreaterThanOrEqual(1);
  expect(valueOf(text, 'isotope_cache_lookups_total{cache="documents",result="miss"}')).toBe(1);
  expect(valueOf(text, 'isotope_cache_lookups_total{cache="documents",result="hit"}')).toBe(1);
  for (const empty of ['bulk_jobs_running', 'bulk_jobs_waiting', 'provider_calls_in_flight', 'provider_calls_waiting'])
    expect(valueOf(text, `isotope_${empty}`)).toBe(0);
  expect(text).toMatch(/isotope_build_info\{version="[^"]+",node="v\d+[^"]*"\} 1/);
});

it('counts what was refused for a limit, by the limit', async () => {
  const isotope = await startIsotope({ env: { ISOTOPE_RATE_LIMIT_USER: '1' } });
  await askRest(isotope, 'POST', '/instances', { body: anInstance(isotope) });
  expect((await askRest(isotope, 'GET', '/instances')).status).toBe(429);
  const { text } = await read(isotope);
  expect(valueOf(text, 'isotope_limited_total{limit="user"}')).toBe(1);
});

it('is told of in the docs, every metric by its name', async () => {
  const isotope = await startIsotope();
  await askRest(isotope, 'GET', '/instances');
  const docs = readFileSync(new URL('../../../docs/operations.md', import.meta.url), 'utf8');
  const names = [...(await read(isotope)).text.matchAll(/^# TYPE (isotope_\w+)/gm)].map(([, name]) => name);
  expect(names.length).toBeGreaterThan(15);
  expect(names.filter((name) => !docs.includes(`\`${name}\``))).toEqual([]);
});

it('has every metric of the docs', async () => {
  const isotope = await startIsotope();
  await askRest(isotope, 'GET', '/instances');
  const docs = readFileSync(new URL('../../../docs/operations.md', import.meta.url), 'utf8');
  const told = [...docs.matchAll(/^\| `(isotope_\w+)`/gm)].map(([, name]) => name!);
  const { text } = await read(isotope);
  expect(told.length).toBeGreaterThan(15);
  expect(told.filter((name) => !text.includes(`# TYPE ${name} `))).toEqual([]);
});

it('tells how large the database is on the disk, as it is when it is asked', async () => {
  const isotope = await startIsotope();
  const sizes = async () => {
    const { text } = await read(isotope);
    return { file: valueOf(text, 'isotope_database_bytes'), wal: valueOf(text, 'isotope_database_wal_bytes') };
  };
  const { pages, bytes } = isotope.rows.all(
    'select page_count as pages, page_size as bytes from pragma_page_count, pragma_page_size',
  )[0];
  const before = await sizes();
  expect(before.file).toBe(pages * bytes);
  expect(before.wal).toBe(statSync(join(isotope.dataDir, 'isotope.db-wal')).size);
  await Promise.all(
    Array.from({ length: 50 }, (_, index) =>
      askRest(isotope, 'POST', '/instances', { body: anUncheckedInstance(isotope, { name: `Instance ${index}` }) }),
    ),
  );
  const after = await sizes();
  expect([after.file > before.file, after.wal > before.wal]).toEqual([true, true]);
});

it('tells of a size that is not to be had that it is not, and all else all the same', async () => {
  const metrics = createMetrics();
  watchStore(metrics, () => Promise.reject(new Error('gone')), false);
  metrics.commitWaited(1);
  const text = await metrics.text();
  expect([valueOf(text, 'isotope_database_bytes'), valueOf(text, 'isotope_commit_wait_seconds_count')]).toEqual([
    NaN,
    1,
  ]);
  expect(text).toMatch(/^isotope_database_bytes Nan$/m);
  expect(text).not.toContain('isotope_database_wal_bytes');
});

it('tells nothing that a caller made up: no names, no addresses, no secrets', async () => {
  const isotope = await startIsotope();
  await askRest(isotope, 'POST', '/instances', { body: anUncheckedInstance(isotope, { name: 'A name to look for' }) });
  await askRest(isotope, 'GET', '/an-address-to-look-for?with=more');
  await ask(isotope, 'POST', '/graphql', { body: { query: 'query LookForMe { viewer { user { number } } }' } });
  expect((await read(isotope)).text).not.toMatch(/look.?for/i);
});

it('answers whoever carries the token, where there is one, and nobody else', async () => {
  const isotope = await startIsotope({ env: { ISOTOPE_METRICS_TOKEN: 'a-token-for-prometheus' } });
  expect((await read(isotope)).status).toBe(401);
  expect((await read(isotope, { Authorization: 'Bearer another-token-than-that' })).status).toBe(401);
  expect((await read(isotope, { Authorization: 'Bearer a-token-for-prometheus' })).status).toBe(200);
});

/** The status for a request with these headers, which Node's `fetch` would set by itself. */
const statusWith = async (isotope: TestIsotope, headers: Record<string, string>): Promise<number | undefined> => {
  const [answer] = (await once(get(`${isotope.url}/metrics`, { headers }), 'response')) as [IncomingMessage];
  answer.resume();
  return answer.statusCode;
};

it('answers this machine alone where there is no token', async () => {
  const isotope = await startIsotope();
  const { status, text } = await read(isotope, { 'X-Forwarded-For': '203.0.113.7' });
  expect([status, JSON.parse(text).message]).toEqual([403, expect.stringContaining('ISOTOPE_METRICS_TOKEN')]);
});

it.each([
  { Forwarded: 'for=203.0.113.7' },
  { Via: '1.1 proxy' },
  { 'X-Forwarded-Host': 'isotope.example' },
  { 'X-Forwarded-For': '127.0.0.1' },
  { 'X-Real-IP': '203.0.113.7' },
])('answers no proxy on this machine without a token, though it says only %j', async (headers) => {
  expect(await statusWith(await startIsotope(), headers)).toBe(403);
});

it('answers this machine by its own names alone without a token, and by any to whoever carries one', async () => {
  const isotope = await startIsotope();
  for (const Host of ['localhost:4000', 'LOCALHOST', '127.0.0.1', '[::1]:4000'])
    expect(await statusWith(isotope, { Host })).toBe(200);
  for (const Host of ['rebound.example:4000', 'localhost.example', '127.0.0.1.example', '10.0.0.1'])
    expect(await statusWith(isotope, { Host })).toBe(403);
  const guarded = await startIsotope({ env: { ISOTOPE_METRICS_TOKEN: 'a-token-for-prometheus' } });
  const Authorization = 'Bearer a-token-for-prometheus';
  expect(await statusWith(guarded, { Authorization, Host: 'metrics.example', Via: '1.1 proxy' })).toBe(200);
});
