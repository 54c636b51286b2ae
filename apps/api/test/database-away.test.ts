import { afterAll, beforeAll, expect, it } from 'vitest';
import { ask, askRest } from './ask.js';
import { startIsotope, useDatabase } from './isotope.js';
import { openPostgres } from '../src/db/postgres/open.js';
import { runOn, serverUrl } from './postgres/database.js';

const name = 'isotope_goes_away';
const admin = async (sql: string) => runOn(`${await serverUrl()}/postgres`, sql);
beforeAll(() =>
  useDatabase(async () => {
    await admin(`create database ${name}`);
    const url = `${await serverUrl()}/${name}`;
    await (await openPostgres(url)).close();
    return { url, giveBack: async () => void (await admin(`drop database if exists ${name} with (force)`)) };
  }),
);
afterAll(() => useDatabase(undefined));

it('refuses a whole request, by GraphQL as by REST, whose caller only the database knows and it is away', async () => {
  const isotope = await startIsotope();
  isotope.rows.all('select 1'); // the test's own connection is there before
  await admin(`drop database ${name} with (force)`);
  isotope.clock.advance(6_000); // callers are remembered for five seconds
  const byRest = await askRest(isotope, 'GET', '/instances');
  const byGraphql = await ask(isotope, 'POST', '/graphql', { body: { query: '{ viewer { user { number } } }' } });
  for (const { status, headers } of [byRest, byGraphql])
    expect([status, headers.get('retry-after')]).toEqual([503, '5']);
  expect(byRest.body).toMatchObject({ message: expect.any(String), code: 'STORE_UNAVAILABLE' });
  expect(byGraphql.body).toEqual({
    errors: [{ message: byRest.body.message, extensions: expect.objectContaining({ code: 'STORE_UNAVAILABLE' }) }],
    extensions: { requestId: expect.any(String) },
  });
  expect((await ask(isotope, 'GET', '/readyz', { as: null })).status).toBe(503);
});
