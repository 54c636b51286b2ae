import { createServer, type RequestListener, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { brotliCompressSync, deflateSync, gzipSync } from 'node:zlib';
import { afterEach, describe, expect, it } from 'vitest';
import { startDeadline } from '../src/deadline.js';
import { createTransport } from '../src/request.js';

let server: Server;
afterEach(() => new Promise((resolve) => server.close(resolve)));

/** What a server that answers so is read as. */
const readFrom = async (listener: RequestListener) => {
  server = createServer(listener);
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const origin = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  const transport = createTransport({ allowedOrigins: [origin] });
  const deadline = startDeadline(5_000);
  return transport.send({ url: `${origin}/` }, deadline).finally(async () => {
    deadline.dispose();
    await transport.close();
    server.closeAllConnections();
  });
};

const body = JSON.stringify({ items: Array.from({ length: 500 }, (_, id) => ({ id, name: 'Ekström' })) });

describe('an answer', () => {
  it.each([
    ['gzip', gzipSync(body)],
    ['deflate', deflateSync(body)],
    ['br', brotliCompressSync(body)],
    [undefined, Buffer.from(body)],
  ])('is read in the encoding it comes in: %s', async (encoding, bytes) => {
    let accepted: unknown;
    const answer = await readFrom((request, response) => {
      accepted = request.headers['accept-encoding'];
      response.writeHead(200, encoding === undefined ? {} : { 'content-encoding': encoding }).end(bytes);
    });
    expect(answer.text).toBe(body);
    expect(answer.json).toEqual(JSON.parse(body));
    expect(accepted).toBe('gzip, deflate, br');
  });

  it('that grows beyond what may be read once it is unpacked is given up', async () => {
    const reading = readFrom((_, response) =>
      response.writeHead(200, { 'content-encoding': 'gzip' }).end(gzipSync(Buffer.alloc(50_000_000))),
    );
    await expect(reading).rejects.toMatchObject({
      code: 'PROVIDER_UNREACHABLE',
      message: expect.stringContaining('more than can be read'),
    });
  });

  it.each([
    ['ends in the middle', gzipSync(body).subarray(0, 40)],
    ['is not packed as it says', Buffer.from(body)],
  ])('that %s is a failure of the connection', async (_what, bytes) => {
    const reading = readFrom((_, response) => response.writeHead(200, { 'content-encoding': 'gzip' }).end(bytes));
    await expect(reading).rejects.toMatchObject({ code: 'PROVIDER_UNREACHABLE' });
  });

  it('cut off on its way is a failure of the connection', async () => {
    const reading = readFrom((_, response) => {
      response.writeHead(200, { 'content-length': '1000' });
      response.write('half', () => response.destroy());
    });
    await expect(reading).rejects.toMatchObject({ code: 'PROVIDER_UNREACHABLE' });
  });

  it('gives a header that came twice as one', async () => {
    const { headers } = await readFrom((_, response) =>
      response
        .writeHead(200, [
          ['Set-Cookie', 'a=1'],
          ['Set-Cookie', 'b=2'],
          ['Retry-After', '30'],
        ])
        .end('{}'),
    );
    expect([headers.get('SET-COOKIE'), headers.get('Retry-After'), headers.get('absent')]).toEqual([
      'a=1, b=2',
      '30',
      null,
    ]);
  });
});
