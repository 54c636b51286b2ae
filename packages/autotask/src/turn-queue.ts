/** Lets only so much work a key run at a time, in the order it came. */
export type TurnQueue = {
  /** Waits for the turn and runs; throws the signal's reason when it aborts while waiting. */
  inTurn<Result>(key: string, signal: AbortSignal, work: () => Promise<Result>): Promise<Result>;
};

type Line = { running: number; readonly waiting: (() => void)[] };

/** Starts with nothing running; `width` is how many may run side by side. A key takes memory only while it is used. */
export const createTurnQueue = (width = 1): TurnQueue => {
  const lines = new Map<string, Line>();

  const enter = async (key: string, signal: AbortSignal): Promise<void> => {
    signal.throwIfAborted();
    const line = lines.get(key) ?? { running: 0, waiting: [] };
    lines.set(key, line);
    if (line.running >= width) return standInLine(line.waiting, signal);
    line.running += 1;
  };

  // A turn is handed over rather than given back, so nobody can slip in between.
  const leave = (key: string): void => {
    const line = lines.get(key);
    const next = line?.waiting.shift();
    if (next !== undefined) return next();
    if (line !== undefined && (line.running -= 1) === 0) lines.delete(key);
  };

  return {
    inTurn: async (key, signal, work) => {
      await enter(key, signal);
      try {
        return await work();
      } finally {
        leave(key);
      }
    },
  };
};

const standInLine = (waiting: (() => void)[], signal: AbortSignal): Promise<void> =>
  new Promise((resolve, reject) => {
    const giveUp = (): void => {
      waiting.splice(waiting.indexOf(go), 1);
      reject(signal.reason as Error);
    };
    const go = (): void => {
      signal.removeEventListener('abort', giveUp);
      resolve();
    };
    waiting.push(go);
    signal.addEventListener('abort', giveUp, { once: true });
  });
