'use client';

import { useSyncExternalStore } from 'react';
import { minuteMs } from '@/lib/milliseconds';

const lookEveryMs = 15_000;

/** When this browser first saw what was made at a moment: its clock need not agree with the server's. */
const seenAt = new Map<number, number>();

function minutesSince(made: number): number {
  const now = Date.now();
  const seen = seenAt.get(made) ?? now;
  seenAt.set(made, seen);
  return Math.max(0, Math.floor((now - seen) / minuteMs));
}

const listeners = new Set<() => void>();
let timer: ReturnType<typeof setInterval> | undefined;

/** One clock for the whole page. */
function listen(onChange: () => void): () => void {
  listeners.add(onChange);
  timer ??= setInterval(() => listeners.forEach((tell) => tell()), lookEveryMs);
  return () => {
    listeners.delete(onChange);
    if (listeners.size > 0) return;
    clearInterval(timer);
    timer = undefined;
  };
}

/** How many whole minutes ago this browser was given what was made at that moment; none yet on the server. */
export const useMinutesSince = (made: number): number =>
  useSyncExternalStore(
    listen,
    () => minutesSince(made),
    () => 0,
  );
