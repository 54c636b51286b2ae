import { once } from 'node:events';
import { type Server, createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { TestProject } from 'vitest/node';
import { type Cluster, startCluster } from './cluster.js';

declare module 'vitest' {
  export interface ProvidedContext {
    /** Where a test file asks for the address of PostgreSQL, which is started when the first one does. */
    readonly postgresDoor: string;
  }
}

/** A server to use instead, `postgres://user:password@host:port`, whose user may make databases. */
const given = process.env['ISOTOPE_TEST_POSTGRES'];

/** One PostgreSQL for all test files, started only when one of them wants it. */
export async function setup({ provide }: TestProject): Promise<() => Promise<void>> {
  let cluster: Promise<Cluster> | undefined;
  const door = createServer((_, response) => {
    cluster ??= given === undefined ? startCluster() : Promise.resolve({ url: given, stop: () => Promise.resolve() });
    cluster.then(
      ({ url }) => response.end(url),
      (error: unknown) => response.writeHead(500).end(String(error)),
    );
  });
  provide('postgresDoor', await listen(door));
  return async () => {
    door.close();
    await (await cluster)?.stop();
  };
}

async function listen(server: Server): Promise<string> {
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  return `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
}
