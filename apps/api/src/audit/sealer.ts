/** Seals what is written, a moment after it was. */
export interface Sealer {
  start(): void;
  /** Seals all there is now. */
  sealAll(): Promise<void>;
  /** Seals what is left and ends. */
  close(): Promise<void>;
}

/** So long a row may wait to be sealed, while everything goes well. */
const intervalMs = 1_000;

/** Runs `sealSome` until it has nothing left to do, every second, one run at a time. */
export function createSealer(sealSome: () => Promise<number>, onFault: (error: unknown) => void): Sealer {
  let timer: NodeJS.Timeout | undefined;
  let running: Promise<void> | undefined;

  const run = async () => {
    while ((await sealSome()) > 0) await new Promise(setImmediate);
  };
  const sealAll = () => (running ??= run().finally(() => (running = undefined)));
  const tick = () => void sealAll().catch(onFault);

  return {
    start() {
      timer = setInterval(tick, intervalMs).unref();
      tick();
    },
    sealAll,
    async close() {
      clearInterval(timer);
      await running?.catch(onFault);
      await sealAll().catch(onFault);
    },
  };
}
