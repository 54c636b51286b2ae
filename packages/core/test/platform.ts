import { once } from 'node:events';
import { createServer, type IncomingHttpHeaders, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { onTestFinished } from 'vitest';
import { createInstancesClient, createTokenClient, type InstancesClientOptions } from '../src/index.js';

/** A request as it arrived. */
export interface ReceivedRequest {
  readonly method: string;
  readonly path: string;
  readonly query: readonly (readonly [string, string])[];
  readonly headers: IncomingHttpHeaders;
  readonly body: string;
  readonly atMs: number;
}

/** Answers one request; does whatever it likes with the socket. */
export type Reply = (response: ServerResponse) => void;

/** A platform on a port of its own, which gives these replies in turn, the last one for ever, and ends with the test. */
export async function aPlatform(...replies: readonly [Reply, ...Reply[]]) {
  const requests: ReceivedRequest[] = [];
  const server = createServer((request, response) => {
    void received(request).then((one) => {
      const reply = replies[Math.min(requests.push(one), replies.length) - 1];
      reply?.(response);
    });
  }).listen(0, '127.0.0.1');
  await once(server, 'listening');
  onTestFinished(() => {
    server.closeAllConnections();
    server.close();
  });
  return { origin: `http://127.0.0.1:${(server.address() as AddressInfo).port}`, requests, server };
}

async function received(request: IncomingMessage): Promise<ReceivedRequest> {
  const chunks = await request.toArray();
  const { pathname, searchParams } = new URL(request.url ?? '', 'http://platform.test');
  const { method = '', headers } = request;
  const body = Buffer.concat(chunks as Buffer[]).toString();
  return { method, path: pathname, query: [...searchParams], headers, body, atMs: performance.now() };
}

/** Answers with JSON. */
export const json =
  (body: unknown, status = 200, headers: Record<string, string> = {}): Reply =>
  (response) =>
    response.writeHead(status, { 'Content-Type': 'application/json', ...headers }).end(JSON.stringify(body));

/** Answers with text as it is. */
export const text =
  (body: string, status = 200, headers: Record<string, string> = {}): Reply =>
  (response) =>
    response.writeHead(status, headers).end(body);

/** Cuts the connection without an answer. */
export const hangUp: Reply = (response) => response.destroy();

/** Begins an answer of 200 and cuts the connection in the middle of it. */
export const halfAnswer: Reply = (response) => {
  response.writeHead(200, { 'Content-Type': 'application/json', 'Content-Length': '500' });
  response.write('{"id":1,"token":"mQuw4rrhnrM', () => response.destroy());
};

/** Never answers. */
export const silence: Reply = () => undefined;

export const userSecret = 'fQdx+3V/aUserSecret=yk8=';
export const organizationSecret = '0c4f2a6d7b1e43f59a8dOrgSecret';

/** A client of a platform at this address. */
export const aClient = (baseUrl: string, changes: Partial<InstancesClientOptions> = {}) =>
  createInstancesClient({ baseUrl, userSecret, organizationSecret, ...changes });

/** A client of the one instance that has this token. */
export const aTokenClient = (baseUrl: string, elementToken: string) =>
  createTokenClient({ baseUrl, userSecret, organizationSecret, elementToken });
