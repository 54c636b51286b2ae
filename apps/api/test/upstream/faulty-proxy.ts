import { once } from 'node:events';
import { type IncomingMessage, type ServerResponse, createServer, request as sendRequest } from 'node:http';
import type { AddressInfo } from 'node:net';

/** A request as it came to the proxy. */
export interface Passed {
  readonly method: string;
  readonly path: string;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: Buffer;
}

/**
 * What goes wrong with a request. `lost`: the platform gets it and its answer never comes back. `cut`: it gets it, then
 * the connection breaks. `dropped`: the connection breaks before it gets anything. Otherwise the proxy answers itself,
 * after the platform has had the request when `isDone`.
 */
export type Fault =
  | 'lost'
  | 'cut'
  | 'dropped'
  | {
      readonly status: number;
      readonly body?: string;
      readonly headers?: Readonly<Record<string, string | readonly string[]>>;
      readonly isDone?: boolean;
    };

export interface FaultyProxy {
  readonly url: string;
  /** Every request that came, in order. */
  readonly passed: readonly Passed[];
  /** Lets every request go wrong that matches, until it is taken back with undefined. */
  fail(matches: (request: Passed) => boolean, fault: Fault): void;
  heal(): void;
  close(): Promise<void>;
}

/** An HTTP proxy in front of one server, on a port of its own. */
export async function startProxy(target: string): Promise<FaultyProxy> {
  const passed: Passed[] = [];
  let failing: { readonly matches: (request: Passed) => boolean; readonly fault: Fault } | undefined;
  const server = createServer((request, response) => {
    void handle(request, response).catch(() => response.destroy());
  });
  async function handle(request: IncomingMessage, response: ServerResponse) {
    const asked = await read(request);
    passed.push(asked);
    const fault = failing?.matches(asked) ? failing.fault : undefined;
    if (fault === 'dropped') return void request.socket.destroy();
    if (typeof fault === 'object' && !fault.isDone) return answer(response, fault);
    const got = await pass(target, asked);
    if (fault === 'lost') return;
    if (fault === 'cut') return void request.socket.destroy();
    if (fault) return answer(response, fault);
    response.writeHead(got.status, got.headers).end(got.body);
  }
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    passed,
    fail: (matches, fault) => void (failing = { matches, fault }),
    heal: () => void (failing = undefined),
    async close() {
      server.closeAllConnections();
      server.close();
      await once(server, 'close');
    },
  };
}

async function read(request: IncomingMessage): Promise<Passed> {
  const body = Buffer.concat(await request.toArray());
  const { method = '', url = '', headers } = request;
  return { method, path: url, headers: headers as Record<string, string>, body };
}

async function pass(target: string, { method, path, headers, body }: Passed) {
  const { host: _, 'transfer-encoding': __, ...rest } = headers;
  const sent = sendRequest(target + path, { method, headers: rest, agent: false });
  sent.end(body);
  const [answer] = (await once(sent, 'response')) as [IncomingMessage];
  const got = Buffer.concat(await answer.toArray());
  return { status: answer.statusCode ?? 0, headers: answer.headers, body: got };
}

const answer = (response: ServerResponse, { status, body = '', headers = {} }: Extract<Fault, object>) =>
  void response
    .writeHead(status, { 'Content-Type': 'application/json', ...(headers as Record<string, string>) })
    .end(body);
