/** A limit on time, joined with a caller's wish to stop. */
export type Deadline = {
  /** Aborts when the time is over or the caller stops. */
  readonly signal: AbortSignal;
  readonly isOver: () => boolean;
  readonly ms: number;
  /** Ends the timer; call it when the work is done. */
  dispose(): void;
};

/** Starts a deadline `ms` from now; `caller` may end it earlier. */
export const startDeadline = (ms: number, caller?: AbortSignal): Deadline => {
  const controller = new AbortController();
  let isOver = false;
  const stop = (): void => controller.abort(caller?.reason);
  const timer = setTimeout(() => {
    isOver = true;
    controller.abort();
  }, ms);
  if (caller?.aborted) stop();
  caller?.addEventListener('abort', stop, { once: true });
  return {
    signal: controller.signal,
    isOver: () => isOver,
    ms,
    dispose: () => {
      clearTimeout(timer);
      caller?.removeEventListener('abort', stop);
    },
  };
};
