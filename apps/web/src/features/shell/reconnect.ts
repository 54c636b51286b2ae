/** What getting back into touch with the API needs. */
export interface Reconnecting {
  /** Whether the API answers by now. */
  readonly answers: () => Promise<boolean>;
  /** What waited for it is to be asked for again. */
  readonly refresh: () => void;
}

/** How long to wait before each try; the last goes on for as long as it takes. */
const pausesMs = [1_000, 2_000, 4_000, 8_000, 15_000];

/**
 * Asks the API whether it is back, ever less often, and has the page asked for again once it is. Goes on until it is
 * stopped, since what answers one question may be gone at the next. Gives the way to stop it.
 */
export function reconnect({ answers, refresh }: Reconnecting): () => void {
  let timer: ReturnType<typeof setTimeout>;
  let isStopped = false;
  const wait = (tries: number) => {
    timer = setTimeout(() => void again(tries), pausesMs[Math.min(tries, pausesMs.length - 1)]);
  };
  async function again(tries: number) {
    const isBack = await answers();
    if (isStopped) return;
    if (isBack) refresh();
    wait(tries + 1);
  }
  wait(0);
  return () => {
    isStopped = true;
    clearTimeout(timer);
  };
}
