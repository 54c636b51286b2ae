/** A call that wants out: whose threads it needs, who asks, and whether anybody waits for it. */
export type Turn = {
  readonly lane: string;
  /** The provider's user, who has so many calls in flight at most. */
  readonly user: string;
  readonly caller: string;
  readonly isBulk: boolean;
  /** Goes out whatever the hour's budget says, but for a pause the vendor asked for. */
  readonly isUrgent?: boolean | undefined;
};

/** A call in line, and how its wait ends. */
export type Waiting = Turn & { readonly go: () => void; readonly giveUp: (error: Error) => void };

/**
 * Stands in line until the wait is ended from outside; leaves the line and throws the signal's reason when it aborts.
 */
export const standInLine = (
  turn: Turn,
  signal: AbortSignal,
  line: { join(waiting: Waiting): void; leave(waiting: Waiting): void },
): Promise<void> =>
  new Promise((resolve, reject) => {
    const stop = (): void => {
      line.leave(waiting);
      reject(signal.reason as Error);
    };
    const waiting: Waiting = {
      ...turn,
      go: () => {
        signal.removeEventListener('abort', stop);
        resolve();
      },
      giveUp: (error) => {
        signal.removeEventListener('abort', stop);
        reject(error);
      },
    };
    signal.addEventListener('abort', stop, { once: true });
    line.join(waiting);
  });
