import { type Programs, type RunningApi, spawnApi, untilReady } from '../program.js';

type Settings = Readonly<Record<string, string>>;

/** An API that has read all its code and waits to begin, so that the next one is there as soon as the last has ended. */
export interface Standby {
  /** Lets the one that waits begin, and has the next one wait. Rejects when it ends before it is ready. */
  begin(settings: Settings): Promise<RunningApi>;
  close(): void;
}

const preload = new URL('crash-point.mjs', import.meta.url).href;

/** Has APIs wait, each with the same settings and what it is given besides when it begins. */
export function createStandby(programs: Programs, settings: Settings): Standby {
  const wait = async (): Promise<RunningApi> => {
    const api = await spawnApi(programs, { ...settings, HARNESS_PROGRAM: programs.main }, ['--import', preload], 'ipc');
    await new Promise<void>((resolve, reject) => {
      api.child.once('message', () => resolve());
      api.child.once('exit', () => reject(new Error(`An API ended while it waited: ${api.written().stderr}`)));
    });
    return api;
  };
  let waiting = wait();
  return {
    async begin(more) {
      const api = await waiting;
      waiting = wait();
      waiting.catch(() => undefined); // told to whoever asks for it
      api.child.send(more);
      return untilReady(api);
    },
    close: () => void waiting.then(({ child }) => child.kill('SIGKILL')).catch(() => undefined),
  };
}
