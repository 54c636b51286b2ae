import { type ChildProcess, spawn } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { machine, median, shown } from '../numbers.js';
import type { Part } from '../part.js';
import { freePort } from '../subjects.js';

const here = (path: string) => fileURLToPath(new URL(path, import.meta.url));
const api = here('../../dist/main.js');
const npmStart = here('../../../../scripts/start.mjs');

/** From a command until all it starts answers; less than five seconds is the goal for `npm start` when all is built. */
export const start: Part = {
  name: 'start',
  about: 'the time until everything is ready',
  async measure({ rounds }) {
    const lines: Readonly<Record<string, number[]>> = {
      'Floor: a process of Node that does nothing': [],
      'The api, on a new data directory': [],
      'The api, on one there is': [],
      '`npm start`, all built, on a new data directory': [],
      '`npm start`, on one there is': [],
    };
    const [nothing = [], newApi = [], oldApi = [], newAll = [], oldAll = []] = Object.values(lines);
    await inFolder((dataDir) => untilReady([npmStart], dataDir)); // builds what has changed
    for (let round = 0; round < rounds; round++) {
      nothing.push(await untilItEnds());
      await inFolder(async (dataDir) => {
        newApi.push(await untilReady([api], dataDir));
        oldApi.push(await untilReady([api], dataDir));
      });
      await inFolder(async (dataDir) => {
        newAll.push(await untilReady([npmStart], dataDir));
        oldAll.push(await untilReady([npmStart], dataDir));
      });
    }
    return {
      text: [
        '| what | ms |',
        '| --- | ---: |',
        ...Object.entries(lines).map(([name, times]) => `| ${name} | ${shown(median(times))} |`),
        '',
        `Medians of ${rounds} starts of each, in turns; every part has answered that it is ready. Machine: ${machine()}.`,
      ].join('\n'),
    };
  },
};

async function inFolder(work: (dataDir: string) => Promise<unknown>): Promise<void> {
  const dataDir = mkdtempSync(join(tmpdir(), 'isotope-bench-start-'));
  try {
    await work(dataDir);
  } finally {
    rmSync(dataDir, { recursive: true });
  }
}

const ended = (child: ChildProcess) => new Promise<void>((resolve) => child.once('exit', () => resolve()));

async function untilItEnds(): Promise<number> {
  const since = performance.now();
  await ended(spawn(process.execPath, ['--eval', ''], { stdio: 'ignore' }));
  return performance.now() - since;
}

/** Milliseconds until all parts a program starts say that they are ready; the program is ended then. */
async function untilReady(args: readonly string[], dataDir: string): Promise<number> {
  const [apiPort, webPort, sandboxPort] = [await freePort(), await freePort(), await freePort()];
  const addresses =
    args[0] === api
      ? [`http://127.0.0.1:${apiPort}/readyz`]
      : [
          `http://127.0.0.1:${apiPort}/readyz`,
          `http://127.0.0.1:${webPort}/api/health`,
          `http://127.0.0.1:${sandboxPort}/healthz`,
        ];
  const since = performance.now();
  const child = spawn(process.execPath, [...args], {
    env: {
      ...process.env,
      NODE_ENV: 'production',
      ISOTOPE_DATA_DIR: dataDir,
      ISOTOPE_API_PORT: String(apiPort),
      ISOTOPE_WEB_PORT: String(webPort),
      ISOTOPE_SANDBOX_PORT: String(sandboxPort),
    },
    stdio: ['ignore', 'ignore', 'inherit'],
  });
  const end = ended(child);
  try {
    await Promise.all(addresses.map((address) => untilItAnswers(address, child)));
    return performance.now() - since;
  } finally {
    child.kill('SIGTERM');
    await end;
  }
}

async function untilItAnswers(address: string, child: ChildProcess): Promise<void> {
  while (child.exitCode === null && child.signalCode === null) {
    const answer = await fetch(address).catch(() => undefined);
    if (answer?.ok) return;
    await new Promise((resolve) => setTimeout(resolve, 10));
  }
  throw new Error(`${address} did not become ready.`);
}
