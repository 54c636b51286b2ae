import { once } from 'node:events';
import { type AddressInfo, type Socket, createServer } from 'node:net';
import pg from 'pg';
import { onTestFinished } from 'vitest';

/** A connection to the server, signed in. */
type Backend = Socket;

/** What stands between, as a pooler that hands connections on by the transaction does; the address with its port. */
interface Pooler {
  readonly url: string;
}

/**
 * A pooler before the server of an address, until the test ends: it signs everybody in, sends what belongs to one
 * transaction over one of two connections, and gives that to whoever comes next. `refused` are parameters it does not take.
 */
export async function startPooler(url: string, { refused = [] }: { readonly refused?: readonly string[] } = {}) {
  const clients = [new pg.Client({ connectionString: url }), new pg.Client({ connectionString: url })];
  const idle: Backend[] = [];
  for (const client of clients) {
    client.on('error', () => undefined);
    await client.connect();
    const { stream } = (client as unknown as { readonly connection: { readonly stream: Socket } }).connection;
    stream.removeAllListeners('data');
    idle.push(stream);
  }
  const waiting: (() => void)[] = [];
  const take = async (): Promise<Backend> => {
    while (idle.length === 0) await new Promise<void>((resolve) => waiting.push(resolve));
    return idle.pop() as Backend;
  };
  const give = (backend: Backend) => {
    idle.push(backend);
    waiting.shift()?.();
  };
  const server = createServer((socket) => serve(socket, refused, take, give));
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  onTestFinished(async () => {
    server.close();
    for (const client of clients) (client as unknown as { connection: { stream: Socket } }).connection.stream.destroy();
  });
  const pooled = new URL(url);
  pooled.host = `127.0.0.1:${(server.address() as AddressInfo).port}`;
  return { url: pooled.href } satisfies Pooler;
}

function serve(socket: Socket, refused: readonly string[], take: () => Promise<Backend>, give: (of: Backend) => void) {
  let held: Backend | undefined;
  /** How many times the server has still to say that it is ready. */
  let expected = 0;
  const fromServer = framed(1, (type, message) => {
    socket.write(message);
    if (type !== 'Z') return;
    expected -= 1;
    if (expected > 0 || message.at(-1) !== 'I'.charCodeAt(0) || !held) return;
    held.off('data', fromServer);
    give(held);
    held = undefined;
  });
  let working = Promise.resolve();
  const onMessage = (type: string, message: Buffer) => {
    if (type === 'X') return;
    if ('QS'.includes(type)) expected += 1;
    working = working.then(async () => {
      if (!held) {
        held = await take();
        held.on('data', fromServer);
      }
      held.write(message);
    });
  };
  const fromClient = framed(1, onMessage);
  socket.on('error', () => undefined);
  socket.once('data', (startup: Buffer) => {
    const unknown = refused.find((parameter) => startup.includes(`${parameter}\0`));
    if (unknown !== undefined) {
      socket.end(said('E', `SFATAL\0C08P01\0Munsupported startup parameter: ${unknown}\0\0`));
      return;
    }
    socket.on('data', fromClient);
    // Signed in, with a number that is no backend's, and ready.
    socket.write(Buffer.concat([said('R', '\0\0\0\0'), said('K', '\0\0\0\x01\0\0\0\x01'), said('Z', 'I')]));
  });
}

function said(type: string, body: string): Buffer {
  const length = Buffer.alloc(4);
  length.writeInt32BE(Buffer.byteLength(body) + 4);
  return Buffer.concat([Buffer.from(type), length, Buffer.from(body)]);
}

/** Cuts a stream into the messages of the protocol. */
function framed(typeBytes: 1, onMessage: (type: string, message: Buffer) => void): (chunk: Buffer) => void {
  let rest = Buffer.alloc(0);
  return (chunk) => {
    rest = Buffer.concat([rest, chunk]);
    while (rest.length >= typeBytes + 4) {
      const length = typeBytes + rest.readInt32BE(typeBytes);
      if (rest.length < length) return;
      const message = rest.subarray(0, length);
      rest = rest.subarray(length);
      onMessage(String.fromCharCode(message[0] ?? 0), message);
    }
  };
}
