import { distance } from 'fastest-levenshtein';
import { nearest } from '../nearest.js';

/** How many edits apart a name may be and still be taken for a slip of the fingers. */
const maxSlips = 2;

const plain = /^[\w.[\]-]{1,50}$/;

/** Whether a name that was sent is one worth repeating to whoever sent it. */
export const isPlain = (name: string): boolean => plain.test(name);

/**
 * The candidate a name is a slip of, if there is one, or the beginning of, if of one alone. A short name is another word
 * sooner than a slip: one edit in four letters, two at most; two letters in each other's place are one.
 */
export const nearestName = (name: string, candidates: readonly string[]): string | undefined =>
  isPlain(name)
    ? nearest(name, candidates, Math.min(maxSlips, Math.floor(name.length / 4)), slipsBetween)[0]
    : undefined;

/** The brackets of a list are left out, or added, by whoever does not know of them, and its plural by who gives one. */
function slipsBetween(one: string, other: string): number {
  if (one !== other && bare(one) === bare(other)) return 0;
  return areSwapped(one, other) ? 1 : distance(one, other);
}

const bare = (name: string): string => name.replace(/s?\[\]$|s$/, '');

/** `naem` for `name`: the same but for two neighbours. */
function areSwapped(one: string, other: string): boolean {
  if (one.length !== other.length) return false;
  const at = [...one].findIndex((letter, index) => letter !== other[index]);
  if (at < 0 || at + 1 >= one.length) return false;
  const swapped = one.slice(0, at) + one.charAt(at + 1) + one.charAt(at) + one.slice(at + 2);
  return swapped === other;
}
