import { type ChildProcess, spawn } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

/** A server under load, in a process of its own. */
export interface Subject {
  readonly url: string;
  readonly headers: Readonly<Record<string, string>>;
  /** The memory its process holds just now, in MiB; 0 where the system does not tell. */
  residentMiB(): number;
  /** The processor time it has used so far; NaN where the system does not tell. */
  processorMs(): number;
  stop(): Promise<void>;
}

const here = (path: string) => fileURLToPath(new URL(path, import.meta.url));

/** The floor's server, with a fresh database file. */
export async function startFloor(): Promise<Subject> {
  const port = await freePort();
  const dir = mkdtempSync(join(tmpdir(), 'isotope-bench-floor-'));
  const child = start(['--import', 'tsx', here('./floor.ts'), join(dir, 'floor.db'), String(port)], {});
  return ready(child, port, dir);
}

/** The bundled Autotask, without its hourly limit. */
export async function startSandbox(): Promise<Subject> {
  const port = await freePort();
  return ready(start(['--import', 'tsx', here('./sandbox.ts'), String(port)], {}), port);
}

/** Nothing but the limits themselves: one user sends here what thousands would. */
const unlimited = {
  ISOTOPE_RATE_LIMIT_USER: '0',
  ISOTOPE_RATE_LIMIT_ORGANIZATION: '0',
  ISOTOPE_RATE_LIMIT_ADDRESS: '0',
};

const options = JSON.parse(readFileSync(here('../node-options.json'), 'utf8')) as readonly string[];

/** Isotope's API as `npm start` runs it but for the rate limits, with a fresh data directory. */
export async function startIsotope(
  more: Readonly<Record<string, string>> = {},
  program = here('../dist/main.js'),
  nodeArgs: readonly string[] = [],
): Promise<Subject> {
  const port = await freePort();
  const dir = mkdtempSync(join(tmpdir(), 'isotope-bench-'));
  const child = start([...options, ...nodeArgs, program], {
    ...unlimited,
    ...more,
    ISOTOPE_DATA_DIR: dir,
    ISOTOPE_API_PORT: String(port),
  });
  const subject = await ready(child, port, dir);
  const { userSecret, organizationSecret } = JSON.parse(readFileSync(join(dir, 'credentials.json'), 'utf8')) as {
    readonly userSecret: string;
    readonly organizationSecret: string;
  };
  return { ...subject, headers: { authorization: `User ${userSecret}, Organization ${organizationSecret}` } };
}

function start(args: readonly string[], env: Readonly<Record<string, string>>): ChildProcess {
  return spawn(process.execPath, args, {
    env: { ...process.env, NODE_ENV: 'production', ...env },
    stdio: ['ignore', 'ignore', 'inherit'],
  });
}

/** A server once it is healthy; the folder it keeps its data in, gigabytes after some load, goes with it. */
async function ready(child: ChildProcess, port: number, dir?: string): Promise<Subject> {
  const url = `http://127.0.0.1:${port}`;
  const ended = new Promise<void>((resolve) => child.once('exit', () => resolve()));
  await untilHealthy(`${url}/healthz`);
  return {
    url,
    headers: {},
    residentMiB: () => residentMiB(child.pid),
    processorMs: () => processorMs(child.pid),
    stop: async () => {
      child.kill('SIGTERM');
      await ended;
      if (dir !== undefined) rmSync(dir, { recursive: true });
    },
  };
}

async function untilHealthy(url: string): Promise<void> {
  for (let tries = 0; tries < 1200; tries++) {
    const answer = await fetch(url).catch(() => undefined);
    if (answer?.ok) return;
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
  throw new Error(`${url} did not become healthy in a minute.`);
}

function residentMiB(pid: number | undefined): number {
  const path = `/proc/${pid}/status`;
  const [, kibibytes] = (existsSync(path) && /VmRSS:\s+(\d+) kB/.exec(readFileSync(path, 'utf8'))) || [];
  return Math.round(Number(kibibytes ?? 0) / 1024);
}

/** Linux counts in hundredths of a second, whatever its own clock. */
const msPerTick = 10;

function processorMs(pid: number | undefined): number {
  const path = `/proc/${pid}/stat`;
  if (!existsSync(path)) return NaN;
  const fields = readFileSync(path, 'utf8')
    .replace(/^.*\) /s, '')
    .split(' ');
  return (Number(fields[11]) + Number(fields[12])) * msPerTick;
}

/** Works with subjects and ends them, whatever comes of the work. */
export async function withSubjects<Name extends string, Result>(
  starting: Readonly<Record<Name, Promise<Subject>>>,
  work: (subjects: Readonly<Record<Name, Subject>>) => Promise<Result>,
): Promise<Result> {
  const names = Object.keys(starting) as Name[];
  const all: readonly Promise<Subject>[] = names.map((name) => starting[name]);
  const settled = await Promise.allSettled(all);
  try {
    const subjects = await Promise.all(all);
    return await work(Object.fromEntries(names.map((name, at) => [name, subjects[at]])) as Record<Name, Subject>);
  } finally {
    await Promise.all(settled.flatMap((one) => (one.status === 'fulfilled' ? [one.value.stop()] : [])));
  }
}

/** An instance to read, by both its ids. */
export async function firstInstance({
  url,
  headers,
}: Subject): Promise<{ readonly id: string; readonly number: number }> {
  const answer = await fetch(`${url}/graphql`, {
    method: 'POST',
    headers: { ...headers, 'content-type': 'application/json' },
    body: JSON.stringify({ query: '{ instances(first: 1) { nodes { id number } } }' }),
  });
  const { data } = (await answer.json()) as { data: { instances: { nodes: { id: string; number: number }[] } } };
  const [first] = data.instances.nodes;
  if (!first) throw new Error('There is no instance to read.');
  return first;
}

/** A port nobody listens on just now. */
export function freePort(): Promise<number> {
  return new Promise((resolve, reject) => {
    const server = createServer().once('error', reject);
    server.listen(0, '127.0.0.1', () => {
      const address = server.address();
      server.close(() => resolve(typeof address === 'object' && address ? address.port : 0));
    });
  });
}
