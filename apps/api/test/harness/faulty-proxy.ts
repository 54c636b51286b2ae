import { type Server, type Socket, connect, createServer } from 'node:net';
import { once } from 'node:events';
import { setTimeout as sleep } from 'node:timers/promises';

/** What the way to the provider does to those who take it. */
export type Fault = 'NONE' | 'DELAY' | 'REFUSE' | 'CUT_REQUEST' | 'HALF_ANSWER' | 'GARBAGE';
export const faults: readonly Fault[] = ['NONE', 'DELAY', 'REFUSE', 'CUT_REQUEST', 'HALF_ANSWER', 'GARBAGE'];

export interface FaultyProxy {
  readonly port: number;
  fault: Fault;
  /** Called when bytes have come from the API, and when bytes have gone back to it. */
  onTraffic: ((direction: 'ASKED' | 'ANSWERED') => void) | undefined;
  close(): Promise<void>;
}

const delayMs = 700;

/** A TCP proxy before a port of this machine that delays, cuts, halves or falsifies what passes. */
export async function startFaultyProxy(targetPort: number): Promise<FaultyProxy> {
  const sockets = new Set<Socket>();
  const server: Server = createServer((client) => void pass(client));
  const proxy: FaultyProxy = {
    port: 0,
    fault: 'NONE',
    onTraffic: undefined,
    async close() {
      for (const socket of sockets) socket.destroy();
      server.close();
      await once(server, 'close');
    },
  };

  const pass = async (client: Socket) => {
    keep(client);
    if (proxy.fault === 'REFUSE') return client.destroy();
    const target = keep(connect(targetPort, '127.0.0.1'));
    client.on('close', () => target.destroy());
    target.on('close', () => client.destroy());
    client.on('data', (bytes) => {
      proxy.onTraffic?.('ASKED');
      if (proxy.fault === 'CUT_REQUEST') client.destroy();
      else target.write(bytes);
    });
    target.on('data', (bytes: Buffer) => void answer(client, bytes));
  };

  const answer = async (client: Socket, bytes: Buffer) => {
    if (proxy.fault === 'DELAY') await sleep(delayMs);
    if (client.destroyed) return;
    if (proxy.fault === 'HALF_ANSWER') client.end(bytes.subarray(0, Math.ceil(bytes.length / 2)));
    else if (proxy.fault === 'GARBAGE') client.end('HTTP/1.1 200 OK\r\nContent-Length: 9\r\n\r\n{"lies": ');
    else client.write(bytes);
    proxy.onTraffic?.('ANSWERED');
  };

  const keep = (socket: Socket): Socket => {
    sockets.add(socket);
    return socket.on('error', () => undefined).on('close', () => sockets.delete(socket));
  };

  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  return Object.assign(proxy, { port: (server.address() as { port: number }).port });
}
