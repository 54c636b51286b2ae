import { rowsAtOnce } from './seal-entries.js';

/** Seals what is written, a moment after it was. */
export interface Sealer {
  start(): void;
  /** Seals all that was written before it is asked. */
  sealAll(): Promise<void>;
  /** How long ago all that was written was last sealed; 0 before the start. */
  behindMs(): number;
  /** Seals what is left and ends; does nothing where it was never started. */
  close(): Promise<void>;
}

export interface SealerOptions {
  /** Comes before anything is sealed, again and again until it has succeeded once. */
  readonly prepare: () => Promise<unknown>;
  /** Seals a step; gives how many rows. */
  readonly sealSome: () => Promise<number>;
  readonly onFault: (error: unknown) => void;
  /** Told once after faults, when all is sealed again. */
  readonly onWell: () => void;
}

/** So long a row may wait to be sealed, while everything goes well; so long it is left alone at most when it does not. */
const intervalMs = 1_000;
const longestMs = 30_000;

/**
 * Runs `sealSome` every second, one run at a time, until a step is not full: going on until nothing is left would, while
 * rows keep coming, seal them a few at a time, each time with a commit of its own. What fails is tried again, after twice
 * as long each time.
 */
export function createSealer({ prepare, sealSome, onFault, onWell }: SealerOptions): Sealer {
  let timer: NodeJS.Timeout | undefined;
  let running: Promise<void> | undefined;
  let [isPrepared, faults, isEnding] = [false, 0, false];
  let sealedAt: number | undefined;

  const steps = async () => {
    const since = performance.now();
    if (!isPrepared) await prepare();
    isPrepared = true;
    while ((await sealSome()) >= rowsAtOnce) await new Promise(setImmediate);
    sealedAt = since;
  };
  const run = () => (running ??= steps().finally(() => (running = undefined)));
  /** What runs already may have read before the latest rows were written. */
  const sealAll = async () => {
    await running?.catch(() => undefined);
    await run();
  };

  const well = () => {
    if (faults > 0) onWell();
    faults = 0;
  };
  const failed = (error: unknown) => {
    faults += 1;
    onFault(error);
  };
  const tick = async () => {
    await run().then(well, failed);
    if (!isEnding) timer = setTimeout(() => void tick(), waitMs(faults)).unref();
  };

  return {
    start() {
      sealedAt = performance.now();
      void tick();
    },
    sealAll,
    behindMs: () => (sealedAt === undefined ? 0 : performance.now() - sealedAt),
    async close() {
      isEnding = true;
      clearTimeout(timer);
      if (sealedAt !== undefined) await sealAll().catch(onFault);
    },
  };
}

const waitMs = (faults: number): number => Math.min(longestMs, intervalMs * 2 ** Math.max(0, faults - 1));
