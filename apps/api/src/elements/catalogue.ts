import { type Element, type ElementData, elementSchema, withCommonConfiguration } from '@isotope/core';
import { z } from 'zod';
import type { Catalogue } from '../instances/ports.js';
import { autotaskcrm } from './autotaskcrm.js';
import { autotaskfinance } from './autotaskfinance.js';
import { autotaskhelpdesk } from './autotaskhelpdesk.js';
import { suggestKeys } from './suggest-keys.js';

/** The elements Isotope ships with. Adding one: docs/adding-an-element.md. */
export const builtInElements: readonly ElementData[] = [
  // One a line.
  autotaskcrm,
  autotaskhelpdesk,
  autotaskfinance,
];

/** Parses the data of elements into a catalogue; throws an Error that names the data file's every slip. */
export function createCatalogue(data: readonly unknown[] = builtInElements): Catalogue {
  const elements = data.map(readElement).sort((a, b) => a.name.localeCompare(b.name, 'en'));
  const byKey = uniqueBy(elements, 'key');
  const byNumber = uniqueBy(elements, 'number');
  uniqueBy(elements, 'symbol');
  return {
    elements,
    find: (keyOrNumber) =>
      typeof keyOrNumber === 'number'
        ? byNumber.get(keyOrNumber)
        : (byKey.get(keyOrNumber.toLowerCase()) ?? byNumber.get(wholeNumber(keyOrNumber))),
    suggest: (key) => suggestKeys([...byKey.keys()], key.toLowerCase().slice(0, 100)),
  };
}

function readElement(data: unknown): Element {
  const result = elementSchema.safeParse(data);
  if (result.success) return withCommonConfiguration(result.data);
  const { key } = z.object({ key: z.string() }).safeParse(data).data ?? { key: 'without a key' };
  throw new Error(`The data of the element ${key} has slips:\n${z.prettifyError(result.error)}`);
}

function uniqueBy<Name extends 'key' | 'number' | 'symbol'>(
  elements: readonly Element[],
  name: Name,
): ReadonlyMap<Element[Name], Element> {
  const map = new Map<Element[Name], Element>();
  for (const element of elements) {
    const other = map.get(element[name]);
    if (other) throw new Error(`${other.name} and ${element.name} have the same ${name}: ${element[name]}.`);
    map.set(element[name], element);
  }
  return map;
}

const wholeNumber = (text: string) => (/^\d{1,9}$/.test(text) ? Number(text) : NaN);
