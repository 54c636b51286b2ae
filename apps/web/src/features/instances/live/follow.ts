/** How somebody follows what changes elsewhere, whatever the network does meanwhile. */
export interface Follower {
  /** Opens a stream of changes; gives a way to close it. `onEnd` is called when it ends by itself, for whatever reason. */
  readonly open: (onChange: () => void, onEnd: () => void) => () => void;
  /** Whether Isotope answers at all. */
  readonly answers: () => Promise<boolean>;
  /** Whether anybody is looking. */
  readonly isVisible: () => boolean;
  /** What has changed is to be looked at again. */
  readonly refresh: () => void;
}

/** How long changes are gathered before they are looked at: a run of them is one look. */
const gatherMs = 400;
/** How long to wait before looking again where Isotope did not answer. */
const lookAgainMs = 5_000;
/** How long to wait before a stream that ended is opened again, each time longer. */
const retriesMs = [1_000, 3_000, 10_000, 30_000];
/** A stream that lasted so long was a good one. */
const goodMs = 60_000;

/**
 * Follows changes as a stream. One that ends is opened again, and what it may have missed is looked at; nobody is asked
 * anything while nobody looks, and coming back to the page looks again.
 */
export function follow({ open, answers, isVisible, refresh }: Follower) {
  let close: (() => void) | undefined;
  let timers: ReturnType<typeof setTimeout>[] = [];
  let isGathering = false;
  let isOver = false;
  let failures = 0;

  const later = (work: () => void, ms: number) => void timers.push(setTimeout(work, ms));
  const changed = (ms = gatherMs) => {
    if (isGathering) return;
    isGathering = true;
    later(() => {
      isGathering = false;
      void look();
    }, ms);
  };
  /** Looks once Isotope answers; a page is never replaced by the news that it does not. */
  async function look() {
    const doesAnswer = await answers();
    if (isOver || !isVisible()) return;
    if (doesAnswer) refresh();
    else changed(lookAgainMs);
  }
  const begin = () => {
    const begunAt = Date.now();
    close = open(
      () => changed(),
      () => {
        close = undefined;
        failures = Date.now() - begunAt > goodMs ? 0 : failures + 1;
        later(resume, retriesMs[Math.min(failures, retriesMs.length) - 1] ?? 0);
      },
    );
  };
  /** After a silence: the stream is opened anew, and what was missed is looked at. */
  function resume() {
    if (!isVisible() || close !== undefined || isOver) return;
    begin();
    changed();
  }
  const pause = () => {
    timers.forEach(clearTimeout);
    timers = [];
    isGathering = false;
    close?.();
    close = undefined;
  };
  begin();
  return {
    onVisibility: () => (isVisible() ? resume() : pause()),
    stop() {
      isOver = true;
      pause();
    },
  };
}
