import { setTimeout as sleep } from 'node:timers/promises';
import { type Programs, type RunningApi, startApi } from '../program.js';
import { ownerSecrets } from '../isotope.js';
import type { FaultyProxy } from './faulty-proxy.js';

const preload = new URL('crash-point.mjs', import.meta.url).href;

/** The Isotope under test: the process of the moment, brought back whenever it ends. */
export interface World {
  readonly dataDir: string;
  readonly proxy: FaultyProxy;
  /** The API that answers now; waits while there is none. */
  api(): Promise<RunningApi>;
  /** Ends the API by a signal and starts it anew, with what is to happen to it next; gives its exit code. */
  restart(signal: NodeJS.Signals, next?: Readonly<Record<string, string>>): Promise<number | null>;
  /** Waits until the API has ended by itself, and starts it anew; false when it has not within the time. */
  untilEnded(ms: number): Promise<boolean>;
  end(): Promise<void>;
}

/** Starts an Isotope in a data directory, before it the proxy that stands for its provider. */
export async function openWorld(programs: Programs, dataDir: string, proxy: FaultyProxy): Promise<World> {
  const start = (more: Readonly<Record<string, string>> = {}): Promise<RunningApi> =>
    startApi(
      programs,
      {
        ISOTOPE_DATA_DIR: dataDir,
        ISOTOPE_USER_SECRET: ownerSecrets.userSecret,
        ISOTOPE_ORGANIZATION_SECRET: ownerSecrets.organizationSecret,
        ISOTOPE_SANDBOX: 'on',
        ISOTOPE_SANDBOX_PORT: String(proxy.port),
        ISOTOPE_PROVIDER_DEADLINE_MS: '2000',
        ISOTOPE_RATE_LIMIT_USER: '0',
        ISOTOPE_RATE_LIMIT_ORGANIZATION: '0',
        ISOTOPE_RATE_LIMIT_ADDRESS: '0',
        ISOTOPE_PROVIDER_BUDGET: '0',
        ISOTOPE_LOG_LEVEL: 'error',
        HARNESS_DRIVER_FROM: programs.main,
        ...more,
      },
      ['--import', preload],
    );
  let current = start();
  await current;
  return {
    dataDir,
    proxy,
    api: () => current,
    async restart(signal, next) {
      const ending = (await current).end(signal);
      current = ending.then(() => start(next));
      await current;
      return (await ending).code;
    },
    async untilEnded(ms) {
      const { child } = await current;
      for (let waited = 0; waited < ms; waited += 25) {
        if (child.exitCode !== null || child.signalCode !== null) {
          current = start();
          await current;
          return true;
        }
        await sleep(25);
      }
      return false;
    },
    end: async () => void (await (await current).end('SIGTERM')),
  };
}
