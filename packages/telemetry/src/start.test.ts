import { once } from 'node:events';
import { type AddressInfo, createServer } from 'node:net';
import { afterEach, expect, it } from 'vitest';
import { startTracing } from './start.js';

afterEach(() => void delete process.env['OTEL_EXPORTER_OTLP_ENDPOINT']);

/** How long it takes to end with a span left that such a collector does not take, and the reason given. */
async function endWith(port: number) {
  const source = { OTEL_EXPORTER_OTLP_ENDPOINT: `http://127.0.0.1:${port}` };
  Object.assign(process.env, source); // which OpenTelemetry reads by itself
  const tracing = await startTracing({ name: 'isotope-test', version: '1' }, source);
  tracing?.begin({ name: 'something' }).end();
  const begun = performance.now();
  const unsent = await tracing?.stop();
  return { unsent, tookMs: performance.now() - begun };
}

it('ends soon, and gives the reason, where the collector is away', async () => {
  const server = createServer().listen(0, '127.0.0.1');
  await once(server, 'listening');
  const { port } = server.address() as AddressInfo;
  server.close();
  const { unsent, tookMs } = await endWith(port);
  expect([unsent instanceof Error, tookMs < 4_000]).toEqual([true, true]);
}, 20_000);

it('ends soon, and gives the reason, where the collector never answers', async () => {
  const server = createServer(() => undefined).listen(0, '127.0.0.1');
  await once(server, 'listening');
  const { unsent, tookMs } = await endWith((server.address() as AddressInfo).port);
  server.close();
  expect([unsent?.message, tookMs < 4_000]).toEqual(['not done within 3000 ms', true]);
}, 20_000);
