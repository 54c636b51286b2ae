import { type Configuration, type Element, type EntryProblem, entriesByKey } from '@isotope/core';
import { distance } from 'fastest-levenshtein';

/** How many edits apart a key may be and still be taken for one that is missing. */
const maxDistance = 3;

/** The problems, those of missing entries naming the key that was sent in their place, where there is one so alike. */
export function hintAtMisspelt(
  element: Element,
  configuration: Configuration,
  problems: readonly EntryProblem[],
): readonly EntryProblem[] {
  if (!problems.some(({ code }) => code === 'MISSING')) return problems;
  const entries = entriesByKey(element);
  const unknown = Object.keys(configuration).filter((key) => !entries.has(key) && isPlain.test(key));
  return problems.map((problem) => {
    const sent = problem.code === 'MISSING' ? nearest(problem.key, unknown) : undefined;
    if (sent === undefined) return problem;
    return { ...problem, message: `${problem.message} ${sent} was sent: did you mean ${problem.key}?` };
  });
}

/** What a key looks like that is worth repeating; anything else is no slip of the fingers. */
const isPlain = /^[\w.-]{1,100}$/;

const nearest = (key: string, candidates: readonly string[]): string | undefined =>
  candidates
    .map((candidate) => ({ candidate, apart: distance(candidate.toLowerCase(), key.toLowerCase()) }))
    .filter(({ apart }) => apart <= maxDistance)
    .sort((a, b) => a.apart - b.apart)[0]?.candidate;
