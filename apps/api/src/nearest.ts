import { distance } from 'fastest-levenshtein';

/**
 * The candidates at most so many slips of the fingers from a name, nearest first; upper and lower case are one. Slips are
 * edits, unless `slipsBetween` counts them otherwise.
 */
export const nearest = (
  name: string,
  candidates: readonly string[],
  most: number,
  slipsBetween: (one: string, other: string) => number = distance,
): readonly string[] =>
  candidates
    .map((candidate) => ({ candidate, slips: slipsBetween(candidate.toLowerCase(), name.toLowerCase()) }))
    .filter(({ slips }) => slips <= most)
    .sort((a, b) => a.slips - b.slips)
    .map(({ candidate }) => candidate);
