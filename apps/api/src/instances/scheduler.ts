/** Runs work again and again in the background. */
export interface Scheduler {
  start(): void;
  /** Begins nothing more. Work that is under way is told by its `isEnding` and not waited for. */
  stop(): void;
}

/** Runs `work` every `intervalMs`, the next run only once the one before has ended; `onFault` hears what it throws. */
export function createScheduler(
  work: (isEnding: () => boolean) => Promise<unknown>,
  { intervalMs, onFault }: { readonly intervalMs: number; readonly onFault: (error: unknown) => void },
): Scheduler {
  let timer: NodeJS.Timeout | undefined;
  let isEnding = false;
  const again = () => {
    if (!isEnding) timer = setTimeout(() => void run(), intervalMs).unref();
  };
  const run = () =>
    work(() => isEnding)
      .catch((error: unknown) => (isEnding ? undefined : onFault(error)))
      .finally(again);
  return {
    start: again,
    stop: () => {
      isEnding = true;
      clearTimeout(timer);
    },
  };
}
