import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { text } from 'node:stream/consumers';

/** What a door asked of the API. */
interface Received {
  readonly method: string | undefined;
  readonly path: string | undefined;
  readonly headers: IncomingMessage['headers'];
  readonly body: string;
}

/** A real server that stands where the API would, for tests of the doors. */
export async function startTestApi(answer: (response: ServerResponse) => void) {
  const received: Received[] = [];
  const take = async (request: IncomingMessage, response: ServerResponse) => {
    const { method, url: path, headers } = request;
    received.push({ method, path, headers, body: await text(request) });
    answer(response);
  };
  const server = createServer((request, response) => void take(request, response));
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const apiUrl = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  return { apiUrl, received, stop: () => stop(server) };
}

function stop(server: ReturnType<typeof createServer>): Promise<void> {
  server.closeAllConnections();
  return new Promise((resolve) => server.close(() => resolve()));
}

/** A request as the console's own page sends it; `headers` replaces or, with null, removes single ones. */
export function fromOwnPage(body: string | undefined, headers: Record<string, string | null> = {}, method = 'POST') {
  const own = {
    host: 'localhost:3000',
    origin: 'http://localhost:3000',
    'sec-fetch-site': 'same-origin',
    'content-type': 'application/json',
    cookie: 'isotope_session=session-1',
    'x-forwarded-for': '198.51.100.7',
  };
  const kept = Object.entries({ ...own, ...headers }).filter((pair): pair is [string, string] => pair[1] !== null);
  return new Request('http://localhost:3000/api/door', {
    method,
    headers: kept,
    ...(body === undefined ? {} : { body }),
  });
}
