import { type ChildProcess, spawn } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { freePort } from './subjects.js';

/** What `npm start` runs. */
export const npmStart = fileURLToPath(new URL('../../../scripts/start.mjs', import.meta.url));

/** Isotope as `npm start` runs it: where its parts answer, on ports of their own. */
export interface Whole {
  readonly api: string;
  readonly console: string;
  readonly sandbox: string;
  /** Ends all of it. */
  stop(): Promise<void>;
}

/** Starts a program that starts Isotope's parts, or one of them; none of them need answer yet. */
export async function spawnParts(
  args: readonly string[],
  dataDir: string,
): Promise<Whole & { readonly child: ChildProcess }> {
  const [api, web, sandbox] = [await freePort(), await freePort(), await freePort()];
  const child = spawn(process.execPath, [...args], {
    env: {
      ...process.env,
      NODE_ENV: 'production',
      ISOTOPE_DATA_DIR: dataDir,
      ISOTOPE_API_PORT: String(api),
      ISOTOPE_WEB_PORT: String(web),
      ISOTOPE_SANDBOX_PORT: String(sandbox),
    },
    stdio: ['ignore', 'ignore', 'inherit'],
  });
  const end = ended(child);
  const at = (port: number) => `http://127.0.0.1:${port}`;
  return {
    child,
    api: at(api),
    console: at(web),
    sandbox: at(sandbox),
    stop: () => {
      child.kill('SIGTERM');
      return end;
    },
  };
}

/** Starts all of Isotope, built where it is stale, and waits until every part is ready. */
export async function startAll(dataDir: string): Promise<Whole> {
  const whole = await spawnParts([npmStart], dataDir);
  try {
    await untilAllAnswer(whole);
    return whole;
  } catch (error) {
    await whole.stop();
    throw error;
  }
}

/** Until every part says that it is ready. */
export const untilAllAnswer = ({ api, console: web, sandbox, child }: Whole & { readonly child: ChildProcess }) =>
  Promise.all(
    [`${api}/readyz`, `${web}/api/health`, `${sandbox}/healthz`].map((address) => untilItAnswers(address, child)),
  );

/** Asks until there is an answer, or nobody left who could give one. */
export async function untilItAnswers(address: string, child: ChildProcess): Promise<void> {
  while (child.exitCode === null && child.signalCode === null) {
    const answer = await fetch(address).catch(() => undefined);
    if (answer?.ok) return;
    await new Promise((resolve) => setTimeout(resolve, 10));
  }
  throw new Error(`${address} did not become ready.`);
}

/** Until a process is gone. */
export const ended = (child: ChildProcess) => new Promise<void>((resolve) => child.once('exit', () => resolve()));

/** Works in a folder that is gone afterwards. */
export async function inFolder<Result>(work: (folder: string) => Promise<Result>): Promise<Result> {
  const folder = mkdtempSync(join(tmpdir(), 'isotope-bench-'));
  try {
    return await work(folder);
  } finally {
    rmSync(folder, { recursive: true });
  }
}
