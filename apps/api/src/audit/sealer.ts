import { rowsAtOnce } from './seal-entries.js';

/** Seals what is written, a moment after it was. */
export interface Sealer {
  start(): void;
  /** Seals all that was written before it is asked. */
  sealAll(): Promise<void>;
  /** Seals what is left and ends. */
  close(): Promise<void>;
}

/** So long a row may wait to be sealed, while everything goes well. */
const intervalMs = 1_000;

/**
 * Runs `sealSome` every second, one run at a time, until a step is not full: going on until nothing is left would, while
 * rows keep coming, seal them a few at a time, each time with a commit of its own.
 */
export function createSealer(sealSome: () => Promise<number>, onFault: (error: unknown) => void): Sealer {
  let timer: NodeJS.Timeout | undefined;
  let running: Promise<void> | undefined;

  const steps = async () => {
    while ((await sealSome()) >= rowsAtOnce) await new Promise(setImmediate);
  };
  const run = () => (running ??= steps().finally(() => (running = undefined)));
  /** What runs already may have read before the latest rows were written. */
  const sealAll = async () => {
    await running?.catch(() => undefined);
    await run();
  };

  return {
    start() {
      const tick = () => void run().catch(onFault);
      timer = setInterval(tick, intervalMs).unref();
      tick();
    },
    sealAll,
    async close() {
      clearInterval(timer);
      await sealAll().catch(onFault);
    },
  };
}
