/** Lets one piece of work a key run at a time, in the order they came. */
export type TurnQueue = {
  /** Waits for the turn and runs; throws the signal's reason when it aborts while waiting. */
  inTurn<Result>(key: string, signal: AbortSignal, work: () => Promise<Result>): Promise<Result>;
};

/** Starts with nothing running. A key takes memory only while something runs under it. */
export const createTurnQueue = (): TurnQueue => {
  const waiting = new Map<string, (() => void)[]>();

  const pass = (key: string): void => {
    const next = waiting.get(key)?.shift();
    if (next === undefined) waiting.delete(key);
    else next();
  };

  return {
    inTurn: async (key, signal, work) => {
      signal.throwIfAborted();
      const line = waiting.get(key);
      if (line === undefined) waiting.set(key, []);
      else await standInLine(line, signal);
      try {
        return await work();
      } finally {
        pass(key);
      }
    },
  };
};

const standInLine = (line: (() => void)[], signal: AbortSignal): Promise<void> =>
  new Promise((resolve, reject) => {
    const leave = (): void => {
      line.splice(line.indexOf(go), 1);
      reject(signal.reason as Error);
    };
    const go = (): void => {
      signal.removeEventListener('abort', leave);
      resolve();
    };
    line.push(go);
    signal.addEventListener('abort', leave, { once: true });
  });
