import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import type { AddressInfo } from 'node:net';
import { type Sandbox, type SandboxOptions, createSandbox } from '@isotope/autotask-sandbox';
import type { Tracing } from '@isotope/telemetry';
import { onTestFinished } from 'vitest';
import { compose } from '../src/compose.js';
import type { UseCases } from '../src/use-cases.js';
import { readEnv } from '../src/env.js';
import { type TestClock, createTestClock } from './clock.js';
import { openPostgresRows } from './postgres/rows.js';
import { type Rows, openRows } from './rows.js';

/** The secrets of the first organisation's owner, with every character the platform's secrets may hold. */
export const ownerSecrets = {
  userSecret: 'Wq3+uTz9/kL0vR7=mN2xYb5cD8eF1gH4jK6pS9tV0wA=',
  organizationSecret: '5f2b8c1e9d7a4036b5e8f1c2d3a49607',
} as const;

/** An Isotope that listens on a free port, a sandbox beside it, a data directory of its own. */
export interface TestIsotope {
  /** Without a trailing slash: `http://127.0.0.1:43121`. */
  readonly url: string;
  readonly dataDir: string;
  readonly sandbox: Sandbox;
  readonly sandboxUrl: string;
  readonly clock: TestClock;
  /** Lets so many milliseconds pass, also for the waits that go by the clock of PostgreSQL. */
  pass(ms: number): void;
  readonly useCases: UseCases;
  /** What the database holds, read past the API. */
  readonly rows: Rows;
  /** What it has logged, the lines of every answered request included. */
  log(): Promise<string>;
  close(): Promise<void>;
}

export interface TestIsotopeOptions {
  /** Environment variables beside those every test has. */
  readonly env?: Readonly<Record<string, string>>;
  readonly sandbox?: SandboxOptions;
  readonly tracing?: Tracing;
}

type OpenDatabase = () => Promise<{ readonly url: string; giveBack(): Promise<void> }>;
let openDatabase: OpenDatabase | undefined;

/** Whatever is started from now on has a database opened this way; undefined for SQLite in its data directory. */
export const useDatabase = (open: OpenDatabase | undefined): void => void (openDatabase = open);

/** Starts an Isotope that is closed and forgotten when the test ends. */
export async function startIsotope(options: TestIsotopeOptions = {}): Promise<TestIsotope> {
  const isotope = await openIsotope(options);
  onTestFinished(() => isotope.close());
  return isotope;
}

/** Starts an Isotope for many tests; whoever opens it closes it. */
export async function openIsotope({
  env = {},
  sandbox: given = {},
  tracing,
}: TestIsotopeOptions = {}): Promise<TestIsotope> {
  const dataDir = mkdtempSync(join(tmpdir(), 'isotope-test-'));
  const sandbox = createSandbox(given);
  const { url: sandboxUrl } = await sandbox.listen();
  const clock = createTestClock();
  const lines: string[] = [];
  const log = { write: (line: string) => void lines.push(line), flushSync: () => undefined };
  const database = await openDatabase?.();
  const environment = readEnv({
    ...ownEnv(dataDir),
    ISOTOPE_SANDBOX_PORT: new URL(sandboxUrl).port,
    ...(database && { DATABASE_URL: database.url }),
    ...env,
  });
  const isotope = await compose(environment, { clock, log, tracing });
  const http = await isotope.createHttp();
  await http.listen({ host: '127.0.0.1', port: 0 });
  const rows = database ? openPostgresRows(database.url) : openRows(join(dataDir, 'isotope.db'));
  return {
    url: `http://127.0.0.1:${(http.server.address() as AddressInfo).port}`,
    dataDir,
    sandbox,
    sandboxUrl,
    clock,
    pass(ms) {
      clock.advance(ms);
      const passed = 'update shared.sign_in_refusals set until = until - ?, forgotten_at = forgotten_at - ?';
      if (database) rows.damage(passed, ms, ms);
    },
    useCases: isotope.useCases,
    rows,
    async log() {
      await sleep(50); // a request is logged once its answer has been sent
      return lines.join('');
    },
    async close() {
      rows.close();
      await http.close();
      await isotope.close();
      await sandbox.close();
      await database?.giveBack();
      rmSync(dataDir, { recursive: true });
    },
  };
}

const ownEnv = (dataDir: string) => ({
  ISOTOPE_DATA_DIR: dataDir,
  ISOTOPE_SANDBOX: 'on',
  ISOTOPE_USER_SECRET: ownerSecrets.userSecret,
  ISOTOPE_ORGANIZATION_SECRET: ownerSecrets.organizationSecret,
  ISOTOPE_LOG_LEVEL: 'silent',
  ISOTOPE_MAX_LAG_MS: '0', // a crowded machine is no fault of what is tested
});
