import type { ConfigurationEntry, Element } from './element.js';

type Entries = Pick<Element, 'configuration'>;

const known = new WeakMap<Entries['configuration'], ReadonlyMap<string, ConfigurationEntry>>();

/** An element's entries by their keys, in its order; made once for each element, since every value looks itself up. */
export function entriesByKey({ configuration }: Entries): ReadonlyMap<string, ConfigurationEntry> {
  const made = known.get(configuration);
  if (made) return made;
  const entries = new Map(configuration.map((entry) => [entry.key, entry]));
  known.set(configuration, entries);
  return entries;
}
