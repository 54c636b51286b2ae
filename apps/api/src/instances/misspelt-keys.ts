import { type Configuration, type Element, type EntryProblem, entriesByKey, isCommonEntry } from '@isotope/core';
import { nearest } from '../nearest.js';

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
  const keys = ownKeys(element);
  const sentFor = (missing: string) =>
    meantBy(missing, unknown) ?? unknown.find((sent) => meantBy(sent, keys) === missing);
  return problems.map((problem) => {
    const sent = problem.code === 'MISSING' ? sentFor(problem.key) : undefined;
    if (sent === undefined) return problem;
    return { ...problem, message: `${problem.message} ${sent} was sent: did you mean ${problem.key}?` };
  });
}

/**
 * Values under keys that are all but those of the element, which would be kept as something else, while the old
 * credentials stay in force or an optional one is not there. What is stored under such a key already, and is sent back, is no slip.
 */
export function misspeltCredentials(
  element: Element,
  configuration: Configuration,
  stored: Configuration = {},
): readonly EntryProblem[] {
  const entries = entriesByKey(element);
  return Object.keys(configuration).flatMap((key): EntryProblem[] => {
    const isKnown = entries.has(key) || Object.hasOwn(stored, key) || !isPlain.test(key);
    const meant = isKnown ? undefined : meantBy(key, ownKeys(element));
    if (meant === undefined) return [];
    return [
      { key, label: key, code: 'INVALID', message: `${element.name} asks for no ${key}. Did you mean ${meant}?` },
    ];
  });
}

/** New credentials with none of the element's own among them. No values at all ask for the old ones to be checked again. */
export function missingCredentials(element: Element, configuration: Configuration): readonly EntryProblem[] {
  const own = ownKeys(element);
  if (Object.keys(configuration).length === 0 || own.some((key) => Object.hasOwn(configuration, key))) return [];
  const message = `Give at least one of the values ${element.name} asks for: ${own.join(', ')}.`;
  return [{ key: 'configuration', label: 'Configuration', code: 'MISSING', message }];
}

const ownKeys = (element: Element): readonly string[] =>
  element.configuration.filter((entry) => !isCommonEntry(entry)).map(({ key }) => key);

/** What a key looks like that is worth repeating; anything else is no slip of the fingers. */
const isPlain = /^[\w.-]{1,100}$/;

const meantBy = (key: string, candidates: readonly string[]): string | undefined =>
  nearest(key, candidates, maxDistance)[0];
