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
  refuseProblems(verifier, draft, { slips: misspeltCredentials(element, asked.configuration), found: asked.problems });
  return draft;
}

/**
 * Names all that is wrong with what is asked for, as far as it can be told without asking anyone. Throws an
 * UnknownElementError.
 */
export const findDraftProblems =
  (ports: { readonly catalogue: Catalogue; readonly verifier: Verifier }) =>
  (asked: NewInstance): readonly EntryProblem[] => {
    try {
      readDraft(ports, asked);
      return [];
    } catch (error) {
      if (error instanceof InvalidConfigurationError) return error.problems;
      throw error;
    }
  };

/** The element of this key or integer id; throws an UnknownElementError. */
export function getElement(catalogue: Catalogue, keyOrNumber: string | number): Element {
  const element = catalogue.find(keyOrNumber);
  if (element) return element;
  const asked = String(keyOrNumber);
  const knownKeys = catalogue.elements.map(({ key }) => key);
  throw new UnknownElementError(asked, catalogue.suggest(asked), knownKeys);
}

/**
 * Throws one InvalidConfigurationError that names everything that is wrong with a draft, if anything is: what was `found`
 * before, and its `slips` too, unless something is missing, for which they were meant. A draft without a configuration
 * leaves the one there is as it is, whatever is thought of it by now.
 */
export function refuseProblems(
  verifier: Pick<Verifier, 'findProblems'>,
  { element, name, tags, configuration }: Omit<Draft, 'configuration'> & Partial<Pick<Draft, 'configuration'>>,
  {
    slips = [],
    found = [],
  }: { readonly slips?: readonly EntryProblem[]; readonly found?: readonly EntryProblem[] | undefined } = {},
): void {
  const wrong = configuration === undefined ? slips : configurationProblems(verifier, element, configuration, slips);
  const problems = [...found, ...nameProblems(name), ...wrong, ...tagProblems(tags)];
  if (problems.length > 0) throw new InvalidConfigurationError(problems);
}

function configurationProblems(
  verifier: Pick<Verifier, 'findProblems'>,
  element: Element,
  configuration: Configuration,
  slips: readonly EntryProblem[],
): readonly EntryProblem[] {
  const shapes = hintAtMisspelt(element, configuration, findConfigurationProblems(element, configuration));
  const misshapen = new Set(shapes.map(({ key }) => key));
  const unsafe = verifier.findProblems(element, configuration).filter(({ key }) => !misshapen.has(key));
  const strays = shapes.some(({ code }) => code === 'MISSING') ? [] : slips;
  return [...shapes, ...strays, ...unsafe];
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
  const long = tags.filter(({ length }) => length > instanceLimits.tag).slice(0, mostLongTags);
  if (long.length > 0) {
    const each = long.map((tag) => `“${tag.slice(0, 30)}…” has ${tag.length}`).join(', ');
    const message = `A tag may have at most ${instanceLimits.tag} characters; ${each}.`;
    problems.push({ key: 'tags', label, code: 'TOO_LONG', message });
  }
  return problems;
}

/** So many tags that are too long are named; whoever sends more has seen what is wrong. */
const mostLongTags = 5;
