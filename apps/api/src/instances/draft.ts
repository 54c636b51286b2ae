import {
  type Configuration,
  type Element,
  type EntryProblem,
  type NewInstance,
  cleanName,
  cleanTags,
  findConfigurationProblems,
  instanceLimits,
  withDefaults,
} from '@isotope/core';
import { InvalidConfigurationError, UnknownElementError } from './errors.js';
import { hintAtMisspelt, misspeltCredentials } from './misspelt-keys.js';
import type { Catalogue } from './ports.js';
import type { Verifier } from './verifier-ports.js';

/** A request for an instance that has passed every check that needs no provider. */
export interface Draft {
  readonly element: Element;
  readonly name: string;
  readonly tags: readonly string[];
  /** With the element's defaults filled in, as it is to be kept. */
  readonly configuration: Configuration;
}

/**
 * Checks all that can be checked without asking anyone. Throws an UnknownElementError, or one
 * InvalidConfigurationError that names every problem: name, tags and configuration together.
 */
export function readDraft(
  { catalogue, verifier }: { readonly catalogue: Catalogue; readonly verifier: Verifier },
  asked: NewInstance,
): Draft {
  const element = getElement(catalogue, asked.elementKey);
  const name = cleanName(asked.name);
  const tags = cleanTags(asked.tags, name);
  const configuration = verifier.canonical(element, withDefaults(element, asked.configuration));
  const draft = { element, name, tags, configuration };
  refuseProblems(verifier, draft, misspeltCredentials(element, asked.configuration));
  return draft;
}

/** The element of this key or integer id; throws an UnknownElementError that names the nearest known keys. */
export function getElement(catalogue: Catalogue, keyOrNumber: string | number): Element {
  const element = catalogue.find(keyOrNumber);
  if (element) return element;
  throw new UnknownElementError(String(keyOrNumber), catalogue.suggest(String(keyOrNumber)));
}

/**
 * Throws one InvalidConfigurationError that names everything that is wrong with a draft, if anything is: its `slips` too,
 * unless something is missing, for which they were meant.
 */
export function refuseProblems(
  verifier: Pick<Verifier, 'findProblems'>,
  { element, name, tags, configuration }: Draft,
  slips: readonly EntryProblem[] = [],
): void {
  const shapes = hintAtMisspelt(element, configuration, findConfigurationProblems(element, configuration));
  const misshapen = new Set(shapes.map(({ key }) => key));
  const unsafe = verifier.findProblems(element, configuration).filter(({ key }) => !misshapen.has(key));
  const strays = shapes.some(({ code }) => code === 'MISSING') ? [] : slips;
  const problems = [...nameProblems(name), ...shapes, ...strays, ...unsafe, ...tagProblems(tags)];
  if (problems.length > 0) throw new InvalidConfigurationError(problems);
}

function nameProblems(name: string): readonly EntryProblem[] {
  const label = 'Name';
  if (name === '') return [{ key: 'name', label, code: 'MISSING', message: 'Name is required.' }];
  if (name.length <= instanceLimits.name) return [];
  return [
    { key: 'name', label, code: 'TOO_LONG', message: `Name may have at most ${instanceLimits.name} characters.` },
  ];
}

function tagProblems(tags: readonly string[]): readonly EntryProblem[] {
  const label = 'Tags';
  const problems: EntryProblem[] = [];
  if (tags.length > instanceLimits.tags) {
    const message = `There may be at most ${instanceLimits.tags} tags.`;
    problems.push({ key: 'tags', label, code: 'TOO_MANY', message });
  }
  if (tags.some((tag) => tag.length > instanceLimits.tag)) {
    const message = `A tag may have at most ${instanceLimits.tag} characters.`;
    problems.push({ key: 'tags', label, code: 'TOO_LONG', message });
  }
  return problems;
}
