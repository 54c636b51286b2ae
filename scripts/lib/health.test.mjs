import assert from 'node:assert/strict';
import { once } from 'node:events';
import { createServer } from 'node:http';
import { test } from 'node:test';
import { becomesHealthy, isHealthy } from './health.mjs';

const aServer = async (t, statusOf) => {
  const server = createServer((_, response) => {
    response.statusCode = statusOf();
    response.end();
  }).listen(0, '127.0.0.1');
  await once(server, 'listening');
  t.after(() => server.close());
  return `http://127.0.0.1:${server.address().port}/readyz`;
};

test('healthy is what answers with a success', async (t) => {
  assert.equal(await isHealthy(await aServer(t, () => 200)), true);
  assert.equal(await isHealthy(await aServer(t, () => 503)), false);
});

test('nobody there is not healthy', async () => {
  assert.equal(await isHealthy('http://127.0.0.1:1/'), false);
});

test('asks again until it is healthy', async (t) => {
  const statuses = [503, 503, 200];
  assert.equal(await becomesHealthy(await aServer(t, () => statuses.shift()), new AbortController().signal), true);
  assert.equal(statuses.length, 0);
});

test('gives up when told to', async (t) => {
  const url = await aServer(t, () => 503);
  assert.equal(await becomesHealthy(url, AbortSignal.timeout(150)), false);
});
