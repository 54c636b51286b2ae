import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { createServer } from 'node:net';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { compileOnce } from './compile-programs.js';

/** The programs of this package, compiled apart from whatever others are building or running. */
export interface Programs {
  /** The API. */
  readonly main: string;
  /** The `isotope` command. */
  readonly cli: string;
  /** What runs of them now. */
  readonly running: Set<ChildProcess>;
  /** Ends what still runs, as after a test that failed on the way, and removes the files. */
  remove(): void;
}

/** The programs as the sources stand. */
export async function compilePrograms(): Promise<Programs> {
  const { folder, remove } = await compileOnce();
  const running = new Set<ChildProcess>();
  return {
    running,
    main: join(folder, 'src', 'main.js'),
    cli: join(folder, 'src', 'cli', 'main.js'),
    remove() {
      for (const child of running) child.kill('SIGKILL');
      remove();
    },
  };
}

type Environment = Readonly<Record<string, string>>;

/** A program's environment: the machine's own without any setting of Isotope's, and what a test gives. */
const environmentOf = (given: Environment): Record<string, string | undefined> => ({
  ...Object.fromEntries(
    Object.entries(process.env).filter(([name]) => !/^(ISOTOPE_|DATABASE_URL$|NODE_OPTIONS$)/.test(name)),
  ),
  ISOTOPE_MAX_LAG_MS: '0', // a crowded machine is no fault of what is tested
  ...given,
});

/** What a program wrote, and how it ended. */
export interface Run {
  readonly code: number | null;
  readonly stdout: string;
  readonly stderr: string;
}

/** Runs a program to its end; as another user of this machine where one is given. */
export async function run(
  program: string,
  args: readonly string[],
  environment: Environment,
  uid?: number,
): Promise<Run> {
  const { child, written } = start(program, args, environment, [], undefined, uid);
  const [code] = (await once(child, 'close')) as [number | null];
  return { code, ...written() };
}

function start(
  program: string,
  args: readonly string[],
  environment: Environment,
  nodeArgs: readonly string[] = [],
  channel: 'ipc' | undefined = undefined,
  uid: number | undefined = undefined,
) {
  const child = spawn(process.execPath, [...nodeArgs, program, ...args], {
    env: environmentOf(environment),
    ...(uid !== undefined && { uid, gid: uid }),
    stdio: ['ignore', 'pipe', 'pipe', ...(channel ? [channel] : [])],
  });
  const text = { stdout: '', stderr: '' };
  for (const name of ['stdout', 'stderr'] as const)
    child[name]!.setEncoding('utf8').on('data', (chunk: string) => (text[name] += chunk));
  return { child, written: () => ({ ...text }) };
}

/** The API as a process of its own. */
export interface RunningApi {
  readonly url: string;
  readonly child: ChildProcess;
  /** What it has written so far. */
  written(): Omit<Run, 'code'>;
  /** Ends it by a signal and gives what it ended with. */
  end(signal: NodeJS.Signals): Promise<Run>;
}

/** Starts the API on a free port and waits until it is ready. */
export const startApi = async (
  programs: Programs,
  environment: Environment,
  nodeArgs: readonly string[] = [],
): Promise<RunningApi> => untilReady(await spawnApi(programs, environment, nodeArgs));

/** Starts the API on a free port; `ipc` opens a channel to it. */
export async function spawnApi(
  { main, running }: Programs,
  environment: Environment,
  nodeArgs: readonly string[] = [],
  channel?: 'ipc',
): Promise<RunningApi> {
  const port = await freePort();
  const settings = { ...environment, ISOTOPE_API_PORT: String(port) };
  const { child, written } = start(main, [], settings, nodeArgs, channel);
  const closed = once(child, 'close') as Promise<[number | null]>;
  running.add(child);
  void closed.then(() => running.delete(child));
  return {
    url: `http://127.0.0.1:${port}`,
    child,
    written,
    async end(signal) {
      child.kill(signal);
      const [code] = await closed;
      return { code, ...written() };
    },
  };
}

/** Waits until an API answers; rejects when it ends instead. */
export async function untilReady(api: RunningApi): Promise<RunningApi> {
  while (!(await isReady(api.url))) {
    const { exitCode, signalCode } = api.child;
    if (exitCode !== null || signalCode !== null) {
      throw new Error(`The API did not start (${signalCode ?? exitCode}): ${api.written().stderr}`);
    }
    await sleep(20);
  }
  return api;
}

const isReady = (url: string) =>
  fetch(`${url}/readyz`).then(
    ({ ok }) => ok,
    () => false,
  );

/** A port that is free now; nothing else of the suite asks for one before it is taken. */
export async function freePort(): Promise<number> {
  const server = createServer().listen(0, '127.0.0.1');
  await once(server, 'listening');
  const { port } = server.address() as { port: number };
  server.close();
  await once(server, 'close');
  return port;
}

/** What the last line of a log tells of, which is the end. */
export function fatalIn(log: string): string {
  const { level, msg, time } = JSON.parse(log.trim().split('\n').at(-1) ?? '') as Record<string, string>;
  if (level !== 'fatal' || Number.isNaN(Date.parse(time ?? '')))
    throw new Error(`The log ends with ${msg ?? 'nothing'}`);
  return msg ?? '';
}
