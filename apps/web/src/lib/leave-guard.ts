import { isOffline } from './is-offline';

/** Asks whoever would lose something by going to a path; false when they stay. */
type Guard = (path: string) => boolean;

let guard: Guard | undefined;

/** Has this asked before anything but a link leads away; gives a way to take it back. */
export function guardLeaving(asks: Guard): () => void {
  guard = asks;
  return () => {
    if (guard === asks) guard = undefined;
  };
}

/** Whether one may go there: whoever would lose something by it has been asked, and without a network nobody may. */
export const mayGoTo = (path: string): boolean => !isOffline() && (guard?.(path) ?? true);
