import { distance } from 'fastest-levenshtein';

/**
 * The candidates at most so many slips of the fingers from a name, nearest first; upper and lower case are one. Slips are
 * edits, unless `slipsBetween` counts them otherwise. The one candidate a name is the beginning of is meant by it.
 */
export const nearest = (
  name: string,
  candidates: readonly string[],
  most: number,
  slipsBetween: (one: string, other: string) => number = distance,
): readonly string[] => {
  const near = candidates
    .map((candidate) => ({ candidate, slips: slipsBetween(candidate.toLowerCase(), name.toLowerCase()) }))
    .filter(({ slips }) => slips <= most)
    .sort((a, b) => a.slips - b.slips)
    .map(({ candidate }) => candidate);
  return near.length > 0 ? near : begunBy(name, candidates);
};

/** Fewer letters begin too much. */
const shortestBeginning = 3;

function begunBy(name: string, candidates: readonly string[]): readonly string[] {
  if (name.length < shortestBeginning) return [];
  const begun = candidates.filter((candidate) => candidate.toLowerCase().startsWith(name.toLowerCase()));
  return begun.length === 1 ? begun : [];
}
