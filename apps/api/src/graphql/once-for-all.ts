/** Runs work for everybody who asks for it, once for all who ask within a while. */
export interface OnceForAll {
  /** Asks for a run that begins after this. */
  ask(): void;
}

/**
 * Runs `work` after each `wait` in which anybody asked, the next only once the one before has ended; neither may fail.
 * Whoever asks during a run gets another.
 */
export function createOnceForAll(work: () => Promise<void>, wait: () => Promise<void>): OnceForAll {
  let isAsked = false;
  let isAtWork = false;
  const workWhileAsked = async () => {
    isAtWork = true;
    while (isAsked) {
      await wait();
      isAsked = false;
      await work();
    }
    isAtWork = false;
  };
  return {
    ask() {
      isAsked = true;
      if (!isAtWork) void workWhileAsked();
    },
  };
}
