const alone = 1;
const narrowMs = 30_000;
const firstPauseMs = 1_000;
const longestPauseMs = 30_000;

/** The threads of one integration code at one object. */
export type Lane = {
  /** Whether another call may begin; one less for those who give way. */
  hasRoom(isBulk: boolean): boolean;
  take(): void;
  giveBack(): void;
  /** The vendor counted more threads than it allows: nothing for a while, then one at a time for some time. */
  noteRefused(pauseMs: number | undefined): void;
  /** The vendor answered, so the next refusal begins with a short pause again. */
  noteAnswered(): void;
  pausedUntil(): number;
  running(): number;
  /** Whether nothing is lost when the lane is forgotten. */
  isIdle(): boolean;
};

/** Starts with all threads free; `width` is how many the vendor allows. */
export const createLane = (width: number, now: () => number): Lane => {
  let running = 0;
  let refusals = 0;
  let pausedUntil = 0;
  let narrowUntil = 0;
  const widthNow = (isBulk: boolean): number => {
    if (now() < narrowUntil) return alone;
    return isBulk ? Math.max(alone, width - 1) : width;
  };
  return {
    hasRoom: (isBulk) => running < widthNow(isBulk),
    take: () => void (running += 1),
    giveBack: () => void (running -= 1),
    noteRefused: (pauseMs) => {
      refusals += 1;
      const pause = pauseMs ?? Math.min(longestPauseMs, firstPauseMs * 2 ** (refusals - 1));
      pausedUntil = Math.max(pausedUntil, now() + pause);
      narrowUntil = pausedUntil + narrowMs;
    },
    noteAnswered: () => void (refusals = 0),
    pausedUntil: () => pausedUntil,
    running: () => running,
    isIdle: () => running === 0 && now() >= narrowUntil,
  };
};
