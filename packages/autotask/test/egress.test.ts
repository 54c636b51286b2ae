import { once } from 'node:events';
import { type AddressInfo, createServer } from 'node:net';
import { expect, it, onTestFinished } from 'vitest';
import { startDeadline } from '../src/deadline.js';
import { createTransport } from '../src/request.js';

/** Sends to a host whose name leads to the addresses given; says why that failed. */
async function sendTo(url: string, addresses: readonly string[], allowedOrigins: readonly string[] = []) {
  const asked: string[] = [];
  const transport = createTransport({
    allowedOrigins,
    resolve: (host, _, done) => {
      asked.push(host);
      done(
        null,
        addresses.map((address) => ({ address, family: address.includes(':') ? 6 : 4 })),
      );
    },
  });
  const deadline = startDeadline(2_000);
  onTestFinished(async () => {
    deadline.dispose();
    await transport.close();
  });
  const outcome = await transport.send({ url }, deadline).catch((error: Error & { code?: string }) => error);
  return { outcome, asked };
}

/** A server of this machine, and how often it was reached. */
async function aServer() {
  let reached = 0;
  const server = createServer((socket) => {
    reached += 1;
    socket.end('HTTP/1.1 200 OK\r\nContent-Length: 2\r\nConnection: close\r\n\r\n{}');
  }).listen(0, '127.0.0.1');
  await once(server, 'listening');
  onTestFinished(() => void server.close());
  return { port: (server.address() as AddressInfo).port, reached: () => reached };
}

it.each([['127.0.0.1'], ['10.1.2.3'], ['169.254.169.254'], ['::1'], ['::ffff:127.0.0.1'], ['fd00::1']])(
  'sends nothing when the name of a host of Autotask leads to %s',
  async (address) => {
    const { outcome, asked } = await sendTo('https://webservices5.autotask.net/', ['1.1.1.1', address]);
    expect(asked).toEqual(['webservices5.autotask.net']);
    expect(outcome).toMatchObject({
      code: 'PROVIDER_UNREACHABLE',
      message: expect.stringContaining('inside a private network') as string,
    });
  },
);

it.each([
  'http://127.0.0.1:1/',
  'https://169.254.169.254/latest/meta-data',
  'https://evil.example/',
  'http://webservices5.autotask.net/',
  'https://webservices5.autotask.net:8443/',
  'https://webservices5.autotask.net.evil.example/',
])('sends nothing to %s, whoever asks it to', async (url) => {
  const { outcome, asked } = await sendTo(url, ['1.1.1.1']);
  expect([asked, outcome]).toMatchObject([[], { code: 'SERVER_URL_INVALID' }]);
});

it('sends to an allowed origin of this machine by its name, and to no other port of it', async () => {
  const [allowed, other] = [await aServer(), await aServer()];
  const origin = `http://localhost:${allowed.port}`;
  const { outcome, asked } = await sendTo(`${origin}/here`, ['127.0.0.1'], [origin]);
  expect([outcome, asked]).toMatchObject([{ status: 200, text: '{}' }, ['localhost']]);
  const elsewhere = await sendTo(`http://localhost:${other.port}/`, ['127.0.0.1'], [origin]);
  expect(elsewhere.outcome).toMatchObject({ code: 'SERVER_URL_INVALID' });
  expect([allowed.reached(), other.reached()]).toEqual([1, 0]);
});
