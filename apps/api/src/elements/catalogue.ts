import { type Element, elementSchema } from '@isotope/core';
import { distance } from 'fastest-levenshtein';
import type { Catalogue } from '../instances/ports.js';
import { autotaskcrm } from './autotaskcrm.js';

/** How many edits apart a key may be and still be suggested. */
const maxDistance = 4;
const maxSuggestions = 3;

/** The elements Isotope ships with. Adding one: docs/adding-an-element.md. */
export const builtInElements: readonly unknown[] = [autotaskcrm];

/** Parses the data of elements into a catalogue; throws what zod finds when a data file has a slip. */
export function createCatalogue(data: readonly unknown[] = builtInElements): Catalogue {
  const elements = data.map((one) => elementSchema.parse(one)).sort((a, b) => a.name.localeCompare(b.name, 'en'));
  const byKey = uniqueBy(elements, ({ key }) => key);
  const byNumber = uniqueBy(elements, ({ number }) => number);
  return {
    elements,
    find: (keyOrNumber) =>
      typeof keyOrNumber === 'number'
        ? byNumber.get(keyOrNumber)
        : (byKey.get(keyOrNumber.toLowerCase()) ?? byNumber.get(wholeNumber(keyOrNumber))),
    suggest: (key) => suggest([...byKey.keys()], key.toLowerCase().slice(0, 100)),
  };
}

function uniqueBy<Key>(elements: readonly Element[], keyOf: (element: Element) => Key): ReadonlyMap<Key, Element> {
  const map = new Map(elements.map((element) => [keyOf(element), element]));
  if (map.size !== elements.length) throw new Error('Two elements of the catalogue have the same key or number.');
  return map;
}

const wholeNumber = (text: string) => (/^\d{1,9}$/.test(text) ? Number(text) : NaN);

function suggest(keys: readonly string[], key: string): readonly string[] {
  const near = keys.filter((known) => distance(known, key) <= maxDistance || sharesStem(known, key));
  return near.sort((a, b) => distance(a, key) - distance(b, key)).slice(0, maxSuggestions);
}

/** `autotask` is far from `autotaskcrm` in edits, yet plainly meant. */
const sharesStem = (known: string, key: string) => key.length >= 4 && (known.includes(key) || key.includes(known));
