import { once } from 'node:events';
import { type ServerResponse, createServer } from 'node:http';
import type { AddressInfo } from 'node:net';

type Fault = 'DROPS' | 'FAILS' | 'IS_SILENT' | 'STALLS';

/** Acme Desk, played for the tests; it knows a few keys by what happens to them. */
export interface AcmeDesk {
  readonly url: string;
  /** How many requests it has been sent. */
  asked(): number;
  /** What it does from now on in place of answering. */
  fail(fault: Fault): void;
  close(): Promise<void>;
}

const answers: Readonly<Record<string, (response: ServerResponse) => void>> = {
  'Key key-that-may-read': (response) => response.end('{"mayReadTickets":true}'),
  'Key key-that-may-not': (response) => response.end('{"mayReadTickets":false}'),
  'Key key-used-too-often': (response) => response.writeHead(429, { 'Retry-After': '30' }).end(),
};
const unknownKey = (response: ServerResponse) => response.writeHead(401).end();

const faults: Readonly<Record<Fault, (response: ServerResponse) => void>> = {
  DROPS: (response) => response.destroy(),
  FAILS: (response) => response.writeHead(503).end(),
  IS_SILENT: () => undefined,
  STALLS: (response) => response.writeHead(200).write('{'),
};

export async function startAcmeDesk(): Promise<AcmeDesk> {
  let count = 0;
  let fault: Fault | undefined;
  const server = createServer(({ headers: { authorization = '' } }, response) => {
    count += 1;
    const answer = fault ? faults[fault] : (answers[authorization] ?? unknownKey);
    answer(response);
  }).listen(0, '127.0.0.1');
  await once(server, 'listening');
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    asked: () => count,
    fail: (given) => void (fault = given),
    async close() {
      server.close();
      server.closeAllConnections();
      await once(server, 'close');
    },
  };
}
