import { rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import type { Programs, RunningApi } from '../program.js';
import { ownerSecrets } from '../isotope.js';
import type { FaultyProxy } from './faulty-proxy.js';
import { createStandby } from './standby.js';

/** What the process under test finds wrong with its machine while it runs. */
interface Machine {
  readonly isReadOnly?: boolean;
  readonly clockShiftMs?: number;
}

/** The Isotope under test: the process of the moment, brought back whenever it ends. */
export interface World {
  readonly programs: Programs;
  readonly dataDir: string;
  readonly proxy: FaultyProxy;
  /** The API that answers now; waits while there is none. */
  api(): Promise<RunningApi>;
  /** Ends the API by a signal and starts it anew, with what is to happen to it next; gives its exit code. */
  restart(signal: NodeJS.Signals, next?: Readonly<Record<string, string>>): Promise<number | null>;
  /** Waits until the API has ended by itself, and starts it anew; false when it has not within the time. */
  untilEnded(ms: number): Promise<boolean>;
  /** Lets the machine go wrong, or be well again. */
  set(machine: Machine): void;
  end(): Promise<void>;
}

/** Starts an Isotope in a data directory, before it the proxy that stands for its provider. */
export async function openWorld(programs: Programs, dataDir: string, proxy: FaultyProxy): Promise<World> {
  const control = join(dataDir, 'harness-control.json');
  const standby = createStandby(programs, {
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
    HARNESS_CONTROL: control,
  });
  /** One that meets its end before it is ready is followed by one that is left alone. */
  const start = (next: Readonly<Record<string, string>> = {}): Promise<RunningApi> =>
    standby.begin(next).catch((error: unknown) => {
      if (Object.keys(next).length === 0) throw error;
      return standby.begin({});
    });
  let current = start();
  await current;
  return {
    programs,
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
      for (let waited = 0; waited < ms; waited += 10) {
        if (child.exitCode !== null || child.signalCode !== null) {
          current = start();
          await current;
          return true;
        }
        await sleep(10);
      }
      return false;
    },
    set: (machine) =>
      Object.keys(machine).length === 0
        ? rmSync(control, { force: true })
        : writeFileSync(control, JSON.stringify(machine)),
    async end() {
      standby.close();
      await (await current).end('SIGTERM');
    },
  };
}
